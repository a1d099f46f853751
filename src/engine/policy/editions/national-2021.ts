import { points } from '../../sheet/units';
import { amend } from '../amend';
import type { LevelWeights } from '../policy';
import { cite } from '../sources';
import { national2020 } from './national-2020';

const guide = cite('mof-2021-101', 'stated');

function scheme(cost: number, output: number, benefit: number, satisfaction: number): LevelWeights {
  return {
    execution: points(10),
    cost: points(cost),
    output: points(output),
    benefit: points(benefit),
    satisfaction: points(satisfaction),
  };
}

/** The guide of 2021 adds 成本指标 at the first level and with it other usual weights. */
export const national2021 = amend(national2020, {
  id: 'national-2021',
  title: '全国口径（2020年办法和2021年指引）',
  fiscalYears: { from: 2021, to: null },
  checkedOn: '2026-11-01',

  weights: { value: scheme(20, 40, 20, 10), law: guide },
  // 不设成本指标的；不设满意度指标的，其分值并入效益指标。
  otherWeights: [
    { value: scheme(0, 50, 30, 10), law: guide },
    { value: scheme(20, 40, 30, 0), law: guide },
    { value: scheme(0, 50, 40, 0), law: guide },
  ],
  costIndicators: { value: 'expected', law: guide },
});
