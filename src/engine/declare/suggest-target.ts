import { againstDirection } from '../rules/operator-direction';
import { shownOf, valueOf } from '../sheet/cell';
import { unitInName } from '../sheet/figure';
import type { Indicator } from '../sheet/form';
import { normalise } from '../sheet/reading';
import type { Operator, Target } from '../sheet/target';
import { scaleAsWritten } from '../sheet/scale-as-written';
import { Decimal } from '../sheet/units';
import { text, type Text } from '../text';
import { direction } from '../words/reverse-names';
import { convert, unitClass } from '../words/units';
import { isExceedable } from '../rules/exceedable';
import { lessIsBetter, moreIsBetter, type Aim } from './aims';
import type { TargetChange } from './proposal';
import { reasonSaid } from './quoted';
import type { Rolling, TargetSuggestion } from './rolling';
import { suggestWords } from './suggest-words';
import { daysOf, targetText } from './target-text';

type Quantity = Extract<Target, { kind: 'quantity' }>;

/**
 * What to ask for in the coming year, from the target of a row and what was reached. Never below what was reached without
 * saying so; an unmet target stays, with its reason; an overshoot raises the target as far as `policy` finds it believable.
 */
export function suggestTarget(row: Indicator, rolling: Rolling): TargetSuggestion {
  const target = valueOf(row.target);
  if (!target) return blankTarget(row);
  if (target.kind === 'quantity') {
    // 单位写在名称里的（资金到位率(%)），写进指标值。
    const unit = target.unit === '' ? unitInName(normalise(shownOf(row.name))) : target.unit;
    return ofQuantity(row, { ...target, unit }, target.value, rolling);
  }
  if (target.kind === 'range' && isCount(target.unit, shownOf(row.name))) {
    const { low, high, unit } = target;
    const places = Math.max(low.places, high.places);
    const wanted: Quantity = {
      kind: 'quantity',
      operator: '≥',
      assumed: false,
      value: low.value,
      unit,
      approximate: false,
      places,
    };
    const own = ofQuantity(row, wanted, high.value, rolling);
    const said = text(
      `原为范围值“${row.target.shown}”，按下限写。`,
      `Was the range “${row.target.shown}”; its lower end. `,
    );
    return { ...own, change: own.change === 'kept' ? 'restated' : own.change, why: joined(said, own.why) };
  }
  return suggestWords(row, rolling);
}

/** Two limits are meant where neither more nor less is good. */
const BETWEEN = /温度|湿度|浓度|pH|酸碱|比例|占比|年龄|电压|压力|误差|幅度|水位|周期|时间|时长|频率|利率/i;
const isCount = (unit: string, name: string): boolean =>
  !BETWEEN.test(name) &&
  !['seconds', 'days', 'workdays', 'months'].includes(unitClass(unit)) &&
  !/^[℃°]|度$/.test(unit);

function blankTarget({ target, name }: Indicator): TargetSuggestion {
  const shown = target.shown.trim();
  return {
    target: '',
    change: 'blank',
    asks: true,
    why:
      target.kind === 'unreadable'
        ? text(
            `原表“${name.shown}”的指标值“${shown}”无法识别，请填写。`,
            `The target “${shown}” of “${name.shown}” cannot be read; please set one.`,
          )
        : text('原表没有指标值，请填写。', 'There was no target; please set one.'),
  };
}

/** `top` – from where on more than the target was reached: the target itself, or the upper end of a range. */
function ofQuantity(row: Indicator, target: Quantity, top: Decimal, rolling: Rolling): TargetSuggestion {
  const { operator, why } = properOperator(row, target);
  const aim = aimOf(row, target, top, operator, rolling);
  const unit = target.unit;
  // 单位在名称里的，移到指标值。
  const isBare = operator === target.operator && !target.assumed && aim.value.eq(target.value);
  const shown = row.target.shown.trim();
  const keepsForm =
    isBare && !target.approximate && unitStands(shown, unit) && /^[≥>=≤<]/.test(shown) && !/^[><=]=/.test(shown);
  const isVerbatim = keepsForm && target.value.eq(top);
  const { word, factor } = scaleAsWritten(shown, target.value);
  const words = isVerbatim
    ? shown
    : targetText(aim.operator ?? operator, aim.value.div(factor), `${word}${unit}`, target.places);
  const change: TargetChange = aim.change === 'kept' && !isVerbatim ? 'restated' : aim.change;
  return { target: words, change, why: joined(why, aim.why), asks: aim.asks || why?.asks === true };
}

const unitStands = (shown: string, unit: string): boolean => unit === '' || normalise(shown).includes(normalise(unit));

interface Proper {
  readonly operator: Operator;
  readonly why?: Text & { readonly asks: boolean };
}

/** “=” on what may be exceeded becomes ≥, on what should be small ≤; a sign against the name's direction is turned and asked about. */
function properOperator(row: Indicator, target: Quantity): Proper {
  const { operator, value, unit } = target;
  const name = shownOf(row.name);
  if (operator === '=') {
    if (isExceedable(name, unit, value))
      return {
        operator: '≥',
        why: asking(false, '越多越好的数量用“≥”，超额完成才算达成。', 'More is welcome, so “≥” instead of “=”. '),
      };
    if (direction(name) === 'less' && value.gt(0) && LIMITED.has(unitClass(unit)))
      return {
        operator: '≤',
        why: asking(false, '越少越好的指标用“≤”。', 'Less is better, so “≤” instead of “=”. '),
      };
    return { operator };
  }
  const against =
    row.target.kind === 'value'
      ? againstDirection({ name: row.name, aim: { ...row.target, value: target } })
      : undefined;
  return against
    ? {
        operator: against.proper,
        why: asking(
          true,
          `原为“${row.target.shown}”，与“${name}”的方向相反，已改为“${against.proper}”，请核对。`,
          `“${row.target.shown}” ran against “${name}”; now “${against.proper}”, please check. `,
        ),
      }
    : { operator };
}

/** Times and costs are kept within a limit; a cycle (=12月次) is kept to. */
const LIMITED = new Set(['seconds', 'days', 'workdays', 'money']);

const asking = (asks: boolean, zh: string, en: string): Text & { readonly asks: boolean } => ({ zh, en, asks });

const joined = (first: Text | undefined, second: Text): Text =>
  first ? text(first.zh + second.zh, first.en + second.en) : text(second.zh, second.en);

function aimOf(row: Indicator, target: Quantity, top: Decimal, operator: Operator, rolling: Rolling): Aim {
  const days = daysOfYear(target, rolling);
  if (days) return days;
  const reached = reachedIn(row, target);
  if (!(reached instanceof Decimal))
    return { value: target.value, change: 'kept', asks: reached.asks, why: reached.why };
  const known = { row, target, top, reached, operator, policy: rolling.policy, year: rolling.from };
  return operator === '≤' || operator === '<' || (operator === '=' && direction(shownOf(row.name)) === 'less')
    ? lessIsBetter(known)
    : moreIsBetter(known);
}

/** Every day of the year: the number follows the calendar. */
function daysOfYear({ value, unit }: Quantity, { from, to }: Rolling): Aim | undefined {
  const isYear = /^[天日]$/.test(unit) && (value.eq(365) || value.eq(366));
  if (!isYear) return undefined;
  const days = new Decimal(daysOf(to));
  return {
    value: days,
    change: days.eq(value) ? 'kept' : 'restated',
    asks: false,
    why: text(`按${to}年全年天数（原${from}年）。`, `All days of ${to}.`),
  };
}

interface Unknown {
  readonly why: Text;
  readonly asks: boolean;
}

/** What was reached, in the target's unit. */
function reachedIn({ actual, reason }: Indicator, target: Quantity): Decimal | Unknown {
  const shown = shownOf(actual).trim();
  if (actual === undefined)
    return {
      asks: false,
      why: text('沿用原指标值（原表没有完成值）。', 'As before; the source has no actual values.'),
    };
  const reached = valueOf(actual);
  if (!reached || shown === '')
    return {
      asks: true,
      why: text('沿用原指标值：上年完成值未填或无法识别。', 'As before: what was reached is blank or unreadable.'),
    };
  const said = reasonSaid(shownOf(reason));
  if (reached.kind === 'not-applicable')
    return {
      asks: true,
      why: text(`上年该指标不适用，请确认今年是否保留。${said.zh}`, `It did not apply last year; keep it? ${said.en}`),
    };
  if (reached.kind !== 'quantity')
    return {
      asks: true,
      why: text(
        `沿用原指标值：上年完成值“${shown}”不是数字。${said.zh}`,
        `As before: “${shown}” is no number. ${said.en}`,
      ),
    };
  const value =
    reached.unit === '' || target.unit === '' ? reached.value : convert(reached.value, reached.unit, target.unit);
  return (
    value ?? {
      asks: true,
      why: text(
        `沿用原指标值：上年完成值“${shown}”与指标值单位不同，请核对。`,
        `As before: “${shown}” is in another unit; please check.`,
      ),
    }
  );
}
