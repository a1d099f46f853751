import type { FundRow, Indicator } from '../sheet/form';
import { normalise } from '../sheet/normal-text';
import { readDecimal } from '../sheet/reading';
import { points, sum, type Points } from '../sheet/units';
import { addressOf, type Block, type Paper } from './paper';

const FULL = 100;
/** 培训人数（10分）, 得分（20分*执行率）. */
const IN_BRACKETS = /\((\d{1,3}(?:\.\d{1,2})?)分(?:[*×x]执行率)?\)$/;

const pointsIn = (text: string): Points | undefined => {
  const figure = IN_BRACKETS.exec(normalise(text))?.[1];
  const value = figure === undefined ? undefined : readDecimal(figure);
  return value && points(value);
};

/** Forms without a column 分值 print the weight of 执行率 in the heading of its score: 得分（20分*执行率）. */
export function withWeightOfHeading(
  rows: readonly FundRow[],
  heading: Block | undefined,
  paper: Paper,
): readonly FundRow[] {
  const value = heading && pointsIn(heading.text);
  if (!value || rows.some(row => row.weight !== undefined)) return rows;
  const weight = { kind: 'value', at: addressOf(paper, heading), value, shown: heading.text } as const;
  return rows.map(row => (row.key === 'total' ? { ...row, weight } : row));
}

/**
 * …and those of the indicators behind their names: 培训人数（10分）. Read only where every name carries one and all of them make
 * up full marks together; else the brackets may mean something else and the form has no weights.
 */
export function withWeightsOfNames(indicators: readonly Indicator[], funds: readonly FundRow[]): readonly Indicator[] {
  if (indicators.length === 0 || indicators.some(row => row.weight !== undefined)) return indicators;
  const known = indicators.flatMap(({ name }) => (name.kind === 'value' ? (pointsIn(name.value) ?? []) : []));
  if (known.length < indicators.length) return indicators;
  const execution = funds.find(({ key }) => key === 'total')?.weight;
  const own = sum(known);
  const all = execution?.kind === 'value' ? own.plus(execution.value) : own;
  if (!own.eq(FULL) && !all.eq(FULL)) return indicators;
  return indicators.map((row, i) => {
    const value = known[i];
    if (!value || row.name.kind !== 'value') return row;
    const { at } = row.name;
    const name = { ...row.name, value: row.name.value.replace(/\s*[(（][^()（）]*[)）]\s*$/, '') };
    return { ...row, name, weight: { kind: 'value', at, value, shown: value.toString() } };
  });
}
