/** Words that keep two otherwise equal names apart: they are different things, not one thing written twice. */
const ORDINAL = /[\dA-Za-z〇零一二三四五六七八九十百千甲乙丙丁壹贰叁ⅠⅡⅢⅣ①②③④⑤#]/;
const OPPOSITES =
  '线上|线下|国内|国外|境内|境外|市内|市外|省内|省外|对内|对外|校内|校外|院内|院外|新|旧|老|男|女|上|下|左|右|东|西|南|北|中|前|后|内|外|大|小|高|低|长|短|主|副|公|私|城|乡|省|市|区|县|镇|村|国|正|负|进|出|入|增|减|初|末|室|春|夏|秋|冬|农|工|水|电|气|油|路|桥|楼|幼儿|小学|初中|高中|中学|大学|经济|社会|生态|企业|机构|学生|教师|专家|群众|居民|职工|员工|干部|数|率|人|家|场|次|篇|份|项'.split(
    '|',
  );

/** True when what two names differ in, “上” and “下”, “一期” and “二期”, says that they are two things. Either may be empty. */
export function isContrast(a: string, b: string): boolean {
  if (a === b) return false;
  if (ORDINAL.test(a) || ORDINAL.test(b)) return true;
  return OPPOSITES.some(word => a.includes(word)) || OPPOSITES.some(word => b.includes(word));
}
