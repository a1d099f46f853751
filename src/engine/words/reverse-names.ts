import { normalise } from '../sheet/normal-text';
import { remembered } from '../sheet/remembered';

/** Which way an indicator is good: `more` – 人数, 满意度; `less` – 时间, 成本; `unknown` – its name does not say. */
export type Direction = 'more' | 'less' | 'unknown';

/** Head nouns of which less is better. */
const LESS =
  '时间 时长 时限 用时 耗时 时延 周期 工期 成本 单价 费用 造价 运行费 人均费 能耗 油耗 电耗 水耗 煤耗 耗能 消耗 损耗 故障 投诉 差错 错误 失误 事故 事件 排放 逾期 延期 延误 超支 超标 偏差 误差 流失 缺勤 违规 违纪 违法 案件 发案 伤亡 死亡 受伤 污染 浪费 隐患 漏洞 不良 不合格 信访 上访 纠纷 退货 退单 返工 返修 空置 闲置 中断 宕机 失败 损坏 损失 负面舆情 差评 拥堵 欠款 欠费 用电 用水 用能 浓度 噪声 负担'.split(
    ' ',
  );
/** Rates that need their noun to be read as bad ones; every other 率 is a good one. */
const LESS_RATES = /(?:事故发生|案件发生|发案|发生|欠缴|失业|复发|感染|贫困|辍学|淘汰|离职)率$/;
/** Done to a bad thing, these make a good one: 油耗减少量, 隐患整改率, 投诉处理数. */
const RELIEF =
  /(?:减少|降低|下降|节约|节省|压缩|缩短|处理|处置|解决|整改|排查|排除|消除|修复|办结|化解|查处|受理|防范|预防|治理|达标|合格|及时|满意|覆盖|回访|调解|答复|改造|改进)$/;
/** 督改火灾隐患数量, 查处违法案件数: cases that were dealt with. A 办理差错率 is not dealt with, it is what went wrong in doing so. */
const DEALT_WITH =
  /(?:督改|整改|排查|查处|查办|处置|处理|消除|化解|治理|督办|受理|办理|调解|破获|侦破|审理|审结|办结|解决|修复|纠正).*(?:隐患|漏洞|案件|违法|违规|违纪|事件|投诉|信访|上访|纠纷|污染|故障|事故|拥堵|空置|闲置)$/;
/** 挽回消费者损失: the more the better. 避免 and 减少 may also count what is left, and stay undecided. */
const MADE_GOOD = /^(?:为.{0,8})?(?:挽回|追回|追缴|补偿|赔付|挽损)/;
/** Times and costs of which more is better. */
const MORE_TIMES =
  /(?:可用|开放|运行|在线|培训|服务|授课|学习|教学|志愿|值守|保障|有效|使用|工作|直播|播出|宣传|演出|锻炼)(?:时间|时长|周期)$|(?:质保|保修|使用寿命|使用年限|寿命)期?$/;
/** The name says what is done to the noun, not which way the figure runs. */
const UNDECIDED = /(?:控制|管控|响应|管理|变化|变动|保障|情况|支出|负债|债务|温|湿|难|强)(?:数|量|率|额|值|度)?$/;
/** Neutral ends; the noun before them decides. */
const COUNT_ENDS =
  /(?:总)?(?:数量|次数|件数|起数|个数|人数|天数|场次|频次|频率|金额|总额|总量|情况|程度|占比|比例|比率|数|量|额|次|率|值)$/;
const MORE_ENDS =
  /(?:人次|家次|场次|频次|次数|人数|家数|户数|数量|篇数|份数|项数|个数|总数|数|量|额|率|度|覆盖面|面积|受益面|满意|及时性|合规性|规范性|完整性|准确性|健全性|完备性|稳定性)$/;

/** The direction that the name's last head noun tells: `故障响应服务满意率` is `more`, `故障修复响应时间` is `less`. */
export const direction = remembered((name: string): Direction => {
  if (name.length > 200) return 'unknown';
  const key = bareName(name);
  if (/及时(?:性|率|度)?$/.test(key) || MORE_TIMES.test(key)) return 'more';
  if (LESS_RATES.test(key)) return 'less';
  const head = key.replace(COUNT_ENDS, '');
  if (LESS.some(word => head.includes(word)) && /(?:增长|上升|增加|提高)$/.test(head)) return 'less';
  if (RELIEF.test(key) || RELIEF.test(head)) return 'more';
  if (MADE_GOOD.test(key)) return 'more';
  const bad = LESS.find(word => key.endsWith(word) || head.endsWith(word));
  if (bad !== undefined)
    return /^(?:降低|减少|节约|压缩|缩短|控制|避免)/.test(key) || DEALT_WITH.test(head) ? 'unknown' : 'less';
  if (UNDECIDED.test(key)) return 'unknown';
  return MORE_ENDS.test(key) ? 'more' : 'unknown';
});

/** The name without white space, its bracketed end (`资金到位率(%)`) and closing marks. */
export const bareName = remembered((name: string): string => {
  let key = normalise(name).replace(/[。.;:、,]+$/, '');
  for (let before = ''; before !== key;) {
    before = key;
    key = key.replace(/\([^()]*\)$/, '');
  }
  return key;
});
