import type { Amount } from '../../sheet/target';
import { normalise } from '../../sheet/normal-text';
import type { Decimal } from '../../sheet/units';
import { moneyFactor, sameUnitClass } from '../units';
import { againstBounds, inUnitOf } from './compare';
import { contentOf, coverage, distinctive } from './content-words';
import { mentionsIn, speaksOfAnother, type Mention } from './mentions';
import { contradictsByWord } from './synonyms';

/** A remark's figure for its own row that the actual value does not say. */
export interface RemarkConflict {
  readonly mention: Mention;
  /** 实际 with an equal counter, or with the row's own noun. */
  readonly isCertain: boolean;
}

/** “实际完成”, “共举办”, “已服务”: what was done. */
const REPORTED =
  /(?:实际|共计?|全年|累计|总计|合计|本年度?|已)(?:上|仅|只|已|共|累计)?(?:[\u4e00-\u9fff]{0,12})$|^(?:已?完成|开展|举办|组织|培训|服务|发放|接待|走访)了?(?:[\u4e00-\u9fff]{0,6})$/;

/**
 * What the remark of a row reports otherwise than its actual value. Silent when any figure, or the sum of all, agrees with
 * the cell, when two figures compete, and when the figure names something else than the row does.
 */
export function remarkConflict(
  remark: string,
  name: string,
  actual: Amount,
  unit: string,
  year: number | null,
): RemarkConflict | undefined {
  if (actual.approximate) return undefined;
  const mentions = mentionsIn(remark).filter(({ number }) => isOfKind(number.unit, unit));
  if (mentions.some(one => fits(one, actual, unit))) return undefined;
  const values = mentions
    .filter(one => !speaksOfAnother(one, ['left', 'planned', 'extra']))
    .map(({ number }) => number.value);
  if (values.length > 1 && sumsTo(values, actual.value)) return undefined;
  const [only, another] = mentions.filter(one => isReport(one, name, year));
  if (!only || another) return undefined;
  if (only.number.unit === '' && !namesTheRow(only, name) && !/^实际/.test(normalise(only.lead))) return undefined;
  const isEqualUnit =
    only.number.unit === '' ? namesTheRow(only, name) : sameUnitClass(only.number.unit, unit) === 'same';
  return { mention: only, isCertain: isEqualUnit && /实际|完成|共|全年|累计|已/.test(normalise(only.lead)) };
}

const isOfKind = (own: string, unit: string): boolean =>
  own === '' || ['same', 'similar'].includes(sameUnitClass(own, unit));

function fits(mention: Mention, actual: Amount, unit: string): boolean {
  const a = inUnitOf(mention, actual.value, actual.unit || unit);
  return a === undefined || againstBounds(mention, a, actual) === undefined;
}

/** All of them, or all but the first (a total followed by its parts). */
function sumsTo(values: readonly Decimal[], wanted: Decimal): boolean {
  const sum = (list: readonly Decimal[]): Decimal | undefined =>
    list.reduce<Decimal | undefined>((total, value) => total?.plus(value) ?? value, undefined);
  return [sum(values), sum(values.slice(1))].some(total => total?.eq(wanted) === true);
}

function isReport(mention: Mention, name: string, year: number | null): boolean {
  const lead = normalise(mention.lead);
  if (mention.number.high || !REPORTED.test(lead)) return false;
  if (speaksOfAnother(mention, ['planned', 'earlier', 'change', 'share', 'each', 'part', 'left', 'extra']))
    return false;
  if (mention.years.some(named => year !== null && named !== year)) return false;
  return isOfTheRow(mention, name);
}

/** No noun of its own, or one that the name shares. */
function isOfTheRow({ noun, lead, tail, number }: Mention, name: string): boolean {
  const row = contentOf(name);
  if (contradictsByWord(`${lead}|${tail}`, normalise(name))) return false;
  const own = distinctive(
    noun
      .replace(/^(?:实际|共|累计)/, '')
      .replace(moneyFactor(number.unit) ? /支出|花费|使用|费用|资金|经费/g : /^$/, ''),
  );
  return own === '' || coverage(own, row) >= 0.5 || coverage(distinctive(row), own) >= 0.6;
}

const namesTheRow = ({ noun }: Mention, name: string): boolean => {
  const own = distinctive(noun);
  return own.length >= 2 && coverage(own, contentOf(name)) >= 0.75;
};
