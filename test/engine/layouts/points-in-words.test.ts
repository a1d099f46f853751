import { describe, expect, it } from 'vitest';
import { review } from '../../../src/engine/review';
import { corpusCase } from '../../corpus/cases';

/** The form that prints its weights in the names, with some of its texts changed. */
function formWith(change: (text: string) => string) {
  const { grid } = corpusCase('points-in-names');
  const cells = grid.cells.map(row =>
    row.map(cell =>
      cell && typeof cell.value === 'string' ? { ...cell, value: change(cell.value), shown: change(cell.shown) } : cell,
    ),
  );
  const [found] = review([{ ...grid, cells }]).forms;
  if (found?.form.kind !== 'self-evaluation') throw new Error('no self-evaluation');
  return { form: found.form, findings: found.findings };
}

const weights = (change: (text: string) => string): readonly (string | undefined)[] =>
  formWith(change).form.indicators.map(({ weight }) => weight?.shown);

describe('weights printed behind the names', () => {
  it('are read with that of the execution rate, and the names without them', () => {
    const { form } = formWith(text => text);
    expect(form.indicators.map(({ name, weight }) => [name.kind === 'value' && name.value, weight?.shown])).toEqual([
      ['培训人数', '10'],
      ['培训班次', '10'],
      ['培训合格率', '20'],
      ['培训完成时间', '10'],
      ['带动就业人数', '20'],
      ['学员满意度', '10'],
    ]);
    expect(form.indicators[0]!.name.shown).toBe('培训人数（10分）');
    expect(form.funds[0]).toMatchObject({ weight: { shown: '得分(20分*执行率)' } });
  });

  it('are left alone when they do not make up full marks, or when a name has none: nobody is accused', () => {
    for (const change of [
      (text: string) => text.replace('培训班次（10分）', '培训班次（15分）'),
      (text: string) => text.replace('培训班次（10分）', '培训班次'),
      (text: string) => text.replace('得分（20分*执行率）', '得分'),
    ]) {
      expect(weights(change)).toEqual(Array.from({ length: 6 }, () => undefined));
      expect(formWith(change).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
