import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/engine/layouts/recognise';
import { ownSheet } from '../../../src/engine/report/own-sheets';
import { reportSheet } from '../../../src/engine/report/report-sheet';
import { recogniseAll, review } from '../../../src/engine/review';
import { defaultSettings } from '../../../src/engine/settings';
import type { Grid, RawCell } from '../../../src/engine/sheet/grid';
import { gridOfPlan } from '../../../src/host/plan-grid';
import { corpusCases } from '../../corpus/cases';
import { summaryOf, WHEN } from './made';

const papers = corpusCases().map(({ grid, name }) => ({ ...grid, sheet: name }));
const checked = review(papers);
const made = (['zh', 'en'] as const).flatMap(language => [
  ['summary', summaryOf(checked.forms, { language })] as const,
  ['summary', summaryOf(checked.forms, { language, namesFiles: true })] as const,
  ['report', reportSheet(checked, { language, checkedAt: WHEN, settings: defaultSettings })] as const,
]);
const sheets = made.map(([kind, plan]) => [kind, gridOfPlan(plan, plan.name)] as const);
const remark: RawCell = { value: '经办人意见', shown: '经办人意见' };

describe('a sheet of our own', () => {
  it.each(sheets)('%s is known again, is no form and no stranger', (kind, grid) => {
    expect(ownSheet(grid)).toBe(kind);
    expect(recognise(grid).forms).toEqual([]);
    expect(recogniseAll([grid])).toEqual({ found: [], unrecognised: [], own: [{ sheet: grid.sheet, kind }] });
  });

  it.each(sheets)('%s is known with a row above and a column of a person’s own', (kind, grid) => {
    const moved: Grid = {
      ...grid,
      cells: [[remark], ...grid.cells.map(row => [row[0] ?? null, remark, ...row.slice(1)])],
    };
    expect(ownSheet(moved)).toBe(kind);
  });

  it('no paper is taken for one', () => {
    expect(papers.filter(ownSheet)).toEqual([]);
  });
});
