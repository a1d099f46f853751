/** Words of one line exclude each other: names that differ in two of them are the names of two things. */
const OPPOSED: readonly (readonly string[])[] = [
  '线上 线下',
  '国内 国外 境内 境外 国际',
  '市内 市外 省内 省外 对内 对外 校内 校外 院内 院外 内 外',
  '国 省 市 区 县 镇 乡 村 街道 社区',
  '新 旧 老',
  '男 女',
  '上 中 下',
  '左 右',
  '东 西 南 北 中',
  '前 后',
  '大 中 小',
  '高 低',
  '长 短',
  '公 私',
  '进 出 入',
  '增 减 升 降',
  '春 夏 秋 冬',
  '水 电 气 油 暖',
  '路 桥 楼 河',
  '幼儿 小学 初中 高中 中学 大学',
  '经济 社会 生态',
  '企业 机构 学生 教师 专家 群众 居民 职工 员工 干部 学员 家长 用户 客户 游客 患者',
  '单位 个人',
  '数 率 量 额 度',
  '人 家 场 次 篇 份 项 个',
].map(line => line.split(' '));
const ORDINAL = /[\dA-Za-z〇零一二三四五六七八九十百千甲乙丙丁壹贰叁ⅠⅡⅢⅣ①②③④⑤#]/;
const NEGATION = /[不非未无]/;

/** True when what two names differ in (“上” and “下”, “一” and “二”) says that they are two things. Either may be empty. */
export function isContrast(a: string, b: string): boolean {
  if (a === b) return false;
  if (ORDINAL.test(a + b) || NEGATION.test(a) !== NEGATION.test(b)) return true;
  return OPPOSED.some(words => words.some(x => a.includes(x) && words.some(y => x !== y && b.includes(y))));
}
