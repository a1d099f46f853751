import type { Policy } from '../policy/policy';
import { plain, quotientShown } from '../scoring/rounding';
import { shownOf } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import type { Operator, Target } from '../sheet/target';
import { Decimal } from '../sheet/units';
import { text, type Text } from '../text';
import { unitClass } from '../words/units';
import { isExceedable } from '../rules/exceedable';
import type { TargetChange } from './proposal';
import { figure, reasonSaid } from './quoted';
import { countedDown, countedUp } from './target-text';

/** A figure to aim at, and how it was found. */
export interface Aim {
  readonly value: Decimal;
  /** When the sign changes with the figure: what was reached once should count as reached again, so > becomes ≥. */
  readonly operator?: Operator;
  readonly change: TargetChange;
  readonly why: Text;
  readonly asks: boolean;
}

export interface Known {
  readonly row: Indicator;
  readonly target: Extract<Target, { kind: 'quantity' }>;
  /** From where on more than the target was reached. */
  readonly top: Decimal;
  /** In the target's unit. */
  readonly reached: Decimal;
  /** The sign that the suggestion will carry. */
  readonly operator: Operator;
  readonly policy: Policy;
  readonly year: number;
}

/** A share that was reached in full is asked for with room below it: 100 % leaves none (review practice). */
const ROOM = new Decimal(95);
const GROWTH = /增长|提升|提高|上升|增加|扩大|增幅|下降|降低|减少|节约|投入产出|回报/;

export function moreIsBetter(known: Known): Aim {
  const { target, reached, top, policy, row, year } = known;
  const { unit, value } = target;
  const was = text(
    `${year}年指标值${row.target.shown}，实际${figure(reached, unit)}。`,
    `${year}: target ${row.target.shown}, reached ${figure(reached, unit)}. `,
  );
  const said = reasonSaid(shownOf(row.reason));
  if (reached.lt(value)) return unmet(known, was, said);
  if (reached.eq(value)) return kept(value, was, said, '如数完成，沿用。', 'Met exactly; as before.', false);
  if (known.operator === '=' && !isExceedable(row.name.shown, unit, value))
    return value.lt(100) || unit !== '%'
      ? kept(
          value,
          was,
          said,
          '数量由计划确定，沿用原值；今年任务不同的请修改。',
          'The number is fixed by the plan; as before.',
          true,
        )
      : kept(value, was, said, '已达上限，沿用。', 'As high as it goes; as before.', false);
  const lasting = lastingOf(unit, reached);
  if (lasting) return kept(value, was, said, lasting.zh, lasting.en, false);
  if (unit === '%' && reached.lte(100) && !GROWTH.test(row.name.shown)) return share(known, was, said);
  if (top.lte(0)) return kept(value, was, said, '原指标值为0，请重新设定。', 'The target was 0; please set one.', true);
  const times = reached.div(top);
  const { hint, warning, magnitude } = policy.overFulfilment.value;
  const said2 = timesOf(reached, top);
  if (times.gte(magnitude))
    return kept(
      value,
      was,
      said,
      `完成值为指标值的${said2}倍，数量级可疑，未照搬：请先核对完成值，再定今年的指标值。`,
      `${said2} times the target is hard to believe and was not copied; please check it first.`,
      true,
    );
  const value80 = countedUp(Decimal.max(value, reached.times(policy.crossYearTarget.value.warning)), [reached, value]);
  if (times.gte(warning) && value80.lt(reached))
    return {
      value: value80,
      operator: counting(known.operator),
      change: 'raised',
      asks: true,
      why: text(
        `${was.zh}完成值为指标值的${said2}倍，原指标值偏低；未照搬实际数，建议按其${plain(policy.crossYearTarget.value.warning.times(100))}%取${figure(value80, unit)}（低于上年实际），如上年有一次性因素请下调并说明，属常态请调至${figure(reached, unit)}。${said.zh}`,
        `${was.en}${said2} times the target, so it was too low; ${figure(value80, unit)} is below what was reached. Lower it if last year was an exception, or ask for ${figure(reached, unit)}. ${said.en}`,
      ),
    };
  const asks = times.gte(hint);
  return {
    value: reached,
    operator: counting(known.operator),
    change: 'raised',
    asks,
    why: text(
      `${was.zh}按上年实际调高。${asks ? `超额较多（${said2}倍），请确认是否常态。` : ''}${said.zh}`,
      `${was.en}Raised to what was reached. ${asks ? `${said2} times the target: is that usual? ` : ''}${said.en}`,
    ),
  };
}

/** Years of use and days of the year: no number of them shows more work done. */
function lastingOf(unit: string, reached: Decimal): Text | undefined {
  if (unitClass(unit) === 'months')
    return text('年限、周期不随上年实际调整，沿用。', 'A length of time does not grow; as before.');
  return unitClass(unit) === 'days' && reached.gte(365)
    ? text('上年为全年天数，沿用原值，留有余地。', 'That was the whole year; as before, with some room.')
    : undefined;
}

/** ≤ targets: what was kept below once is the new limit. */
export function lessIsBetter(known: Known): Aim {
  const { target, reached, policy, row, year } = known;
  const { unit, value } = target;
  const was = text(
    `${year}年指标值${row.target.shown}，实际${figure(reached, unit)}。`,
    `${year}: target ${row.target.shown}, reached ${figure(reached, unit)}. `,
  );
  const said = reasonSaid(shownOf(row.reason));
  if (reached.gt(value)) return unmet(known, was, said);
  if (reached.eq(value)) return kept(value, was, said, '如数完成，沿用。', 'Met exactly; as before.', false);
  if (reached.lte(0))
    return kept(
      value,
      was,
      said,
      '上年实际为0，沿用原上限；能否定为0请斟酌。',
      'Nothing of it happened; should the limit be 0?',
      true,
    );
  const times = value.div(reached);
  const { hint, warning, magnitude } = policy.overFulfilment.value;
  const said2 = timesOf(value, reached);
  if (times.gte(magnitude))
    return kept(
      value,
      was,
      said,
      `上限为实际数的${said2}倍，请先核对完成值，再定今年的上限。`,
      `The limit is ${said2} times the figure; please check it first.`,
      true,
    );
  if (times.gte(warning)) {
    const eased = Decimal.min(value, countedUp(reached.div(policy.crossYearTarget.value.warning), [reached, value]));
    return {
      value: eased,
      operator: limiting(known.operator),
      change: 'tightened',
      asks: true,
      why: text(
        `${was.zh}原上限偏松；建议收紧到${figure(eased, unit)}（比上年实际留有余地），属常态请收紧到${figure(reached, unit)}。${said.zh}`,
        `${was.en}The limit was loose; ${figure(eased, unit)} leaves some room over what was reached. ${said.en}`,
      ),
    };
  }
  const asks = times.gte(hint);
  return {
    value: reached,
    operator: limiting(known.operator),
    change: 'tightened',
    asks,
    why: text(
      `${was.zh}按上年实际收紧。${asks ? '收紧较多，请确认是否常态。' : ''}${said.zh}`,
      `${was.en}Tightened to what was reached. ${asks ? 'Is that usual? ' : ''}${said.en}`,
    ),
  };
}

/** A share: raised to what was reached, but not beyond what leaves room. */
function share({ target, reached, operator }: Known, was: Text, said: Text): Aim {
  const { value, unit } = target;
  const aim = Decimal.min(reached, Decimal.max(value, ROOM));
  const isBelow = aim.lt(reached);
  const isKept = aim.eq(value);
  return {
    value: aim,
    ...(!isKept && { operator: counting(operator) }),
    change: isKept ? 'kept' : 'raised',
    asks: false,
    why: text(
      `${was.zh}${isBelow ? `比率不宜定满，${isKept ? '沿用' : '调至'}${figure(aim, unit)}，低于上年实际。` : '按上年实际调高。'}${said.zh}`,
      `${was.en}${isBelow ? `A full share leaves no room: ${figure(aim, unit)}, below what was reached. ` : 'Raised to what was reached. '}${said.en}`,
    ),
  };
}

function unmet({ target, reached, operator, policy, row }: Known, was: Text, said: Text): Aim {
  const isLess = operator === '≤' || operator === '<';
  const done = isLess ? target.value.div(reached) : reached.div(target.value);
  const isFar = done.times(100).lt(policy.completionTooLow.value.row);
  const noReason = shownOf(row.reason).trim() === '';
  const example = figure(
    isLess ? countedUp(reached, [reached, target.value]) : countedDown(reached, [reached, target.value]),
    target.unit,
  );
  return {
    value: target.value,
    change: 'kept',
    asks: true,
    why: text(
      `${was.zh}上年未达成，沿用原值。${noReason ? '原表未写原因。' : said.zh}${isFar ? `差距较大，如原值不切实际，可改为${example}并说明。` : ''}`,
      `${was.en}Not met; as before. ${noReason ? 'No reason was given. ' : said.en}${isFar ? ` Far off: ${example} may be more realistic.` : ''}`,
    ),
  };
}

function kept(value: Decimal, was: Text, said: Text, zh: string, en: string, asks: boolean): Aim {
  return { value, change: 'kept', asks, why: text(`${was.zh}${zh}${said.zh}`, `${was.en}${en} ${said.en}`.trim()) };
}

const timesOf = (a: Decimal, b: Decimal): string => quotientShown(a, b, new Decimal(1), 2).replace('…', '');
const counting = (operator: Operator): Operator => (operator === '>' ? '≥' : operator);
const limiting = (operator: Operator): Operator => (operator === '<' ? '≤' : operator);
