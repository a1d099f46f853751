import type { Form, Indicator } from '../sheet/form';
import type { Grid } from '../sheet/grid';
import { text } from '../text';
import { isCarried } from './carried';
import { headingOver } from './heading';
import { cannotTell, type CannotTell, type Violation } from './rule';
import { homesOf, level1Of, level2Of } from './taxonomy';

const wanted = [
  { word: /^数量$/, zh: '数量指标', en: 'quantity', severity: 'warning' },
  { word: /^质量$/, zh: '质量指标', en: 'quality', severity: 'warning' },
  { word: /^(?:时效|进度)$/, zh: '时效指标', en: 'timeliness', severity: 'hint' },
] as const;

/** The second levels that an output should have and this table lacks, told at the heading of their column. */
export function missingSecondLevels(
  rows: readonly Indicator[],
  grid: Grid,
  form: Form,
): readonly (Violation | CannotTell)[] {
  const outputs = rows.filter(isOutput);
  const [first] = rows;
  // 没有产出指标的，缺的不是二级指标。
  if (!first || outputs.length === 0) return [];
  const at = headingOver(first.level2.at, grid, form);
  if (
    outputs.some(
      ({ level1, level2, row }) =>
        level2.kind !== 'value' || isCarried(level1, row, grid) || isCarried(level2, row, grid),
    )
  )
    return [
      cannotTell(
        at,
        text('有的二级指标空着，无法判断是否缺类。', 'Some second levels are blank, so a gap cannot be told.'),
      ),
    ];
  const present = outputs.map(({ level2 }) => (level2.kind === 'value' ? level2Of(level2.value) : ''));
  // 二级不用通行名称的表样，另有自己的分法。
  if (outputs.some(({ level2 }) => level2.kind === 'value' && homesOf(level2.value) === undefined)) return [];
  return wanted
    .filter(({ word }) => !present.some(level => word.test(level)))
    .map(({ zh, en, severity }) => ({
      at,
      milder: severity,
      says: text(`产出指标中没有${zh}。`, `The output has no ${en} indicator.`),
      remedy: text(`请补充${zh}，确不适用的请说明。`, `Please add a ${en} indicator, or say why none applies.`),
    }));
}

const isOutput = ({ level1 }: Indicator): boolean => level1.kind === 'value' && level1Of(level1.value) === 'output';
