import { normalise } from '../sheet/normal-text';

const CAUSE =
  /因(?!素|子|此|而|地制宜)|由于|鉴于|缘于|受[^,;。]{0,12}(?:影响|限制|制约)|导致|致使|所致|造成|未|尚|仍|不足|不够|不全|不高|不强|不稳|不及|不能|不到位|有限|偏|较(?:少|低|晚|长|慢|弱|大|差|难|紧|短|多)|滞后|延期|推迟|延迟|延后|取消|减少|暂停|中止|困难|难以|欠缺|欠佳|缺|差距|差异|矛盾|调整|变化|变更|变动|疫情|天气|样本|从严|扣(?:除|减)?\d*分|问题|有待|待(?:完善|提高|提升|加强|改进)/;
const MEASURE =
  /改进|改善|将|拟|恢复|加大|加快|加强|强化|下一步|下步|今后|后续|明年|下年|次年|来年|优化|督促|推进|整改|完善|补充|补建|补齐|提前|计划|继续|进一步|争取|力争|提高|提升|增派|增加|更换|替换|新增|加装|补办|补做|补开|重新|改用|改为|调换|增设|增补|培训(?!班)|已(?:整改|修复|解决|恢复|处理|督办|修订|更正|纠正)|已按[^,;。]{1,12}(?:调整|修改)|落实|细化|协调|衔接|沟通|协商|约谈|(?:月|季度|年)[底末]?前(?:完成|补)|跟进|尽快|需要?(?:通过|继续|加)/;
/** What ought to be better, told as a state: 有待完善 names no measure. */
const ONLY_WANTED =
  /(?:有待于?|尚待|亟待|待)(?:进一步)?[^,;。]{0,12}|未来得及|计划(?:调整|变更|变化|取消|推迟|数|外)|提前(?:完成|终止)/g;

/** The text says why: a cause word, a gap, or any clause that is not about what will be done (“配件采购周期长，将增加备件”). */
export function namesACause(text: string): boolean {
  if (text.length > 2000) return false;
  const key = normalise(text);
  const clauses = key.split(/[,;:。!?]/).filter(clause => clause !== '');
  return CAUSE.test(key) || clauses.some(clause => !MEASURE.test(clause));
}

/** The text says what is done about it: 将…, 下一步…, 加强…. */
export const namesAMeasure = (text: string): boolean =>
  text.length <= 2000 && MEASURE.test(normalise(text).replace(ONLY_WANTED, ''));
