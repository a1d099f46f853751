import { remembered } from '../../sheet/remembered';

/**
 * Nouns that sheets use for one another. A match by one of them is a question, never an error. Each pair was met in a goal
 * text beside the indicator that meant it, or stands side by side in the indicator library (财政部分行业分领域绩效指标体系).
 */
const SYNONYMS: readonly (readonly string[])[] = [
  ['训练营', '培训营', '培训班', '研修班', '总裁班'],
  ['论坛', '研讨会', '峰会', '报告会'],
  ['用户', '受众', '粉丝', '读者'],
  ['参会', '参加会议', '到会', '与会', '出席', '参加大会', '参加了大会', '关注和参与'],
  ['推文', '信息内容', '信息'],
  ['购置', '采购', '购买'],
  ['维修', '修缮', '改造'],
  ['简报', '简讯', '通讯'],
  ['展览', '展会', '会展', '展示会'],
  ['路演', '推介会', '推介活动'],
  ['载体', '孵化器', '众创空间'],
];

/** `content` with every synonym that `text` uses in its place; the same string when none helps. */
export function inTheWordsOf(text: string, content: string): string {
  if (!hasSynonym(content)) return content;
  let changed = content;
  for (const words of SYNONYMS) {
    const own = words.find(word => changed.includes(word));
    if (own === undefined || text.includes(own)) continue;
    const other = words.find(word => text.includes(word));
    if (other !== undefined) changed = changed.replace(own, other);
  }
  return changed;
}

const hasSynonym = remembered((content: string): boolean =>
  SYNONYMS.some(words => words.some(word => content.includes(word))),
);

/** Words of which a text holds one or the other, never both for one thing. */
const CONTRASTS: readonly (readonly string[])[] = [
  ['上半年', '下半年'],
  ['线上', '线下'],
  ['国内', '国外', '国际', '境外', '海外'],
  ['新建', '改建', '续建', '扩建', '改造'],
  ['新增', '累计', '现有', '存量'],
  ['一期', '二期', '三期'],
  ['国家级', '省级', '市级', '区级', '县级', '街镇'],
  ['初级', '中级', '高级'],
  ['大型', '中型', '小型'],
  ['城市', '农村', '城镇'],
  ['室内', '室外'],
  ['男', '女'],
  ['内部', '外部'],
  ['导师', '学员'],
  ['专家', '企业', '学员', '观众', '志愿者', '媒体', '教师', '学生'],
  ['报名', '招收', '结业', '取证', '通过'],
  ['受理', '办结'],
  ['计划', '实际'],
  ['发放', '回收'],
  ['开工', '竣工', '完工'],
  ['申报', '获批', '立项', '授权'],
  ['收入', '支出'],
  ['白皮书', '蓝皮书'],
];

/** One says 线上 and the other 线下: two different things, however alike the rest. */
export function contradictsByWord(a: string, b: string): boolean {
  const [inA, inB] = [sidesIn(a), sidesIn(b)];
  return inA.some(({ of, sides }) => inB.some(other => other.of === of && (other.sides & sides) === 0));
}

/** The contrasts that a text takes a side in, and its sides: one bit for each word. */
const sidesIn = remembered(
  (text: string): readonly { readonly of: number; readonly sides: number }[] =>
    CONTRASTS.map((words, of) => ({
      of,
      sides: words.reduce((sides, word, bit) => (text.includes(word) ? sides | (1 << bit) : sides), 0),
    })).filter(({ sides }) => sides !== 0),
  { longest: 200 },
);
