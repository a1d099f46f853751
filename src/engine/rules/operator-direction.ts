import type { Operator } from '../sheet/target';
import { text, type Text } from '../text';
import { bareName, direction } from '../words/reverse-names';
import { asATarget } from './as-a-target';
import type { QuantifiedSubject } from './given';

const mirrored: Readonly<Partial<Record<Operator, Operator>>> = { '≤': '≥', '<': '>', '≥': '≤', '>': '<' };

/** The sign that the name's direction asks for, with the sentence about it. */
export interface AgainstDirection {
  readonly proper: Operator;
  readonly says: Text;
  readonly remedy: Text;
}

/** ≤ on what is better the more there is, ≥ on what is better the less; undefined when the name does not settle it. */
export function againstDirection({ name, aim }: Pick<QuantifiedSubject, 'name' | 'aim'>): AgainstDirection | undefined {
  const { operator, value } = aim.value;
  const proper = mirrored[operator];
  if (proper === undefined || value.isZero() || name.kind !== 'value') return undefined;
  const way = direction(name.value);
  const isUpper = operator === '≤' || operator === '<';
  if (way === 'unknown' || isUpper === (way === 'less') || isOpen(bareName(name.value), way)) return undefined;
  if (isUpper && (CEILING.test(aim.shown) || MISHAPS.test(aim.value.unit) || isSpending(name.value, aim.value.unit)))
    return undefined;
  const [zh, en] = way === 'more' ? ['大', 'more'] : ['小', 'less'];
  return {
    proper,
    says: text(
      `“${name.shown}”一般越${zh}越好，指标值却为${asATarget(aim)}。`,
      `For “${name.shown}” ${en} is usually better, yet the target is ${asATarget(aim)}.`,
    ),
    remedy: text(`请核对，符号一般为“${proper}”。`, `Please check; the usual sign is “${proper}”.`),
  };
}

/** A limit told in words (最多1次) is meant; only a sign is mistaken for its opposite. */
const CEILING = /最多|至多|上限|不(?:得)?(?:超过|高于|大于|多于|超出|突破)|控制在|[以之]内/;
/** 起 counts what befalls one: 事故, 案件, 出错. */
const MISHAPS = /^起(?:次|数)?$/;
/** Money is limited where it is spent; only what comes in is better the more there is. */
const isSpending = (name: string, unit: string): boolean =>
  /元$/.test(unit) && !/收入|增收|产值|利润|营业额|销售|交易额|税|融资|投资|引资|节约|节省|挽回|捐/.test(name);
/** Counts and amounts that are held down as often as not. */
const HELD_DOWN =
  /[水电气油耗费债]|会议|团组|接待|经费|支出|车辆|编外|聘用|排队|等待|缺陷|负面|未|不|违|超|错|跑动|跑腿|剩余|结余|库存|[死亡病灾险罚案漏]|故障|投诉|占用|排放|浓度|污|噪|压减|控制|减少/;
/** Times that run while something good lasts, and bad things that are dealt with. */
const PROMPT = /响应|修复|处理|办理|审批|等待|解决|恢复|故障|处置|到达|完成|排队|办结|反馈|交付/;
const DEALT_WITH =
  /办理|查处|处理|处置|调解|化解|排查|整改|受理|审理|审结|破获|侦破|发现|治理|防治|消除|减少|降低|应对|演练|研发|投入/;

/** Of a name without brackets: its number is held down as often as not, whatever it counts. */
export const isHeldDown = (name: string): boolean => HELD_DOWN.test(name) && !/(?:率|满意度)$/.test(name);

/** The name alone does not settle it. */
function isOpen(name: string, way: 'more' | 'less'): boolean {
  if (way === 'more') return isHeldDown(name);
  return /(?:时间|时长|时限|周期|工期)$/.test(name) ? !PROMPT.test(name) : DEALT_WITH.test(name);
}
