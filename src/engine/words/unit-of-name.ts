import { text, type Text } from '../text';
import { isBoundedRate } from './bounded-rates';
import { bareName } from './reverse-names';
import { unitClass } from './units';

/** A unit in which the thing that the name counts cannot be counted. */
export interface UnitMisfit {
  /** False where people do write it so, though it says something else (粉丝数 in 人次). */
  readonly isPlain: boolean;
  /** The unit that would fit. */
  readonly fitting: Text;
}

const COUNTERS = new Set(['people', 'attendances', 'visits', 'events', 'items', 'documents', 'courses']);

const SHARE = /(?:合格|满意|覆盖|完成|及时|达标|到位|参与|到课|到会|准确|通过|知晓|增长|提升|下降)率$|满意度$/;
const HEADS = /(?<!次均|人均)人数$/;
const COUNTED = /(?:人数|人次|次数|场次|场数|数量|个数|家数|户数|件数|份数|篇数|期数|项数|台数|辆数)$/;
/** 数量 told as a share on purpose: 完成数量, 数量比例 and the like. */
const SHARE_OF_COUNT =
  /(?:完成|达标|合格|比例|占比|增长|同比|环比|提升|提高|增加|减少|下降)(?:的)?(?:数量|人数|次数|个数)$/;
const PRINTED = /(?:刊发|印发|印制|印刷|发行|出版|刊印|征订|发布|推送|编印)(?:数量|数|量|份数|册数)$/;
const LASTING = /(?:响应|处理|办理|办结|修复|审批|等待|服务|解决|到达|恢复)(?:时间|时长|时限|用时)$|耗时$|用时$/;
const MONEY = /(?:金额|贷款额|融资额|投资额|交易额|成交额|销售额|产值|税收额|放贷额|授信额|单价|造价|总成本)$/;
const FOLLOWERS = /(?:粉丝|会员|关注|注册用户|从业人员|在册人员)(?:人数|数量|数)$/;
const LESSONS = /(?:课时|学时)(?:数|数量)?$/;
const FREQUENCY = /(?:频率|频次)$/;

const [share, people, copies, times] = [text('%', '%'), text('人', '人'), text('份、册', '份 or 册'), text('次', '次')];

/**
 * What the name's head noun says about the unit: a share is no count, heads are no sessions, a print run is no number of
 * people. Undefined when they fit, when the name does not say, or when either is not known well enough.
 */
export function unitMisfit(name: string, unit: string): UnitMisfit | undefined {
  if (name.length > 200 || unit === '') return undefined;
  const key = bareName(name);
  const of = unitClass(unit);
  const plain = (fitting: Text): UnitMisfit => ({ isPlain: true, fitting });
  const loose = (fitting: Text): UnitMisfit => ({ isPlain: false, fitting });
  if (/周期$/.test(key) && of === 'periods') return loose(text('次/月，或“月”', '次/月 or 月'));
  if (FREQUENCY.test(key)) return isSpan(of) ? loose(text('次、期，或“次/月”', '次, 期, or 次/月')) : undefined;
  if (COUNTERS.has(of) && (SHARE.test(key) || (isBoundedRate(key) && /率$/.test(key)))) return plain(share);
  if (of === 'percent') return COUNTED.test(key) && !SHARE_OF_COUNT.test(key) ? plain(counterOf(key)) : undefined;
  if (PRINTED.test(key)) return of === 'people' || of === 'attendances' ? plain(copies) : undefined;
  if (FOLLOWERS.test(key)) return of === 'attendances' ? loose(people) : undefined;
  if (HEADS.test(key)) return ['events', 'documents', 'visits'].includes(of) ? plain(people) : undefined;
  if (/(?:场次|场数)$/.test(key)) return of === 'people' ? plain(text('场', '场')) : undefined;
  if (LASTING.test(key))
    return COUNTERS.has(of) && of !== 'courses' ? plain(text('小时、天', '小时 or 天')) : undefined;
  if (MONEY.test(key)) return COUNTERS.has(of) ? plain(text('元、万元', '元 or 万元')) : undefined;
  if (LESSONS.test(key)) return of === 'days' ? loose(text('课时', '课时')) : undefined;
  return undefined;
}

const isSpan = (of: string): boolean => of === 'months' || of === 'days';

function counterOf(key: string): Text {
  if (/人数$/.test(key)) return people;
  if (/人次$/.test(key)) return text('人次', '人次');
  return /(?:次数|场次|场数)$/.test(key) ? times : text('个、家、份等', '个, 家, 份 …');
}
