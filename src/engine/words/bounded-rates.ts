import { bareName } from './reverse-names';
import { remembered } from '../sheet/remembered';

/** Shares of a whole: they end at 100 %. 完成率 is none of them: a plan can be exceeded (120 % 完成). */
const BOUNDED =
  /(?:合格|满意|覆盖|到位|及时|准确|正确|达标|通过|参与|参加|到课|到会|到场|出席|出勤|到岗|验收|执行|使用|知晓|响应|处理|处置|办结|整改|优良|优秀|符合|匹配|支付|发放|入库|公开|有效|回收|归档|落实|履约|合规|绿化|普及|入住|就业|签约|存活|成活|好评|同步|完好|可用|修复|结题|结项|录取|毕业|巩固|受理|解决|答复|采纳|供应|保障|兑现|录入|上报|更新|开通|接入|正常|安全|持证|建档|不良|差错|流失|投诉|故障|事故|逾期|空置|国产品牌|国产化)(?:率|度)$/;
/** Changes against a base, and work or income against a plan: these may pass 100 %. */
const UNBOUNDED =
  /(?:增长|提升|提高|上升|增加|增幅|涨幅|减少|降低|下降|节约|压缩|投入产出|回报|收益|利润|周转|负荷|超额|产值|收入|投资|税收|销售|招商|引资)[\u4e00-\u9fff]{0,4}(?:率|度|幅)$/;

/** True for a rate that cannot pass 100 %: 合格率, 满意度, 到位率; not for growth rates or 收入完成率. */
export const isBoundedRate = remembered((name: string): boolean => {
  if (name.length > 200) return false;
  const key = bareName(name);
  return BOUNDED.test(key) && !UNBOUNDED.test(key);
});
