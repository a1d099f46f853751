import { Decimal, points } from '../../sheet/units';
import type { LevelWeights, Policy } from '../policy';
import { cite } from '../sources';
import { usualThresholds } from '../usual-thresholds';

const weights: LevelWeights = {
  execution: points(10),
  cost: points(0),
  output: points(50),
  benefit: points(30),
  satisfaction: points(10),
};

/** The method of 2020. It applies until it is amended, so it has no last year. */
export const national2020: Policy = {
  ...usualThresholds,

  id: 'national-2020',
  title: '全国口径（2020年办法）',
  fiscalYears: { from: 2020, to: null },
  checkedOn: '2026-11-01',

  fullMarks: { value: points(100), law: cite('mof-2020-10', 'stated') },
  weights: { value: weights, law: cite('mof-2020-10', 'stated') },
  grades: {
    value: [
      { grade: '优', from: points(90) },
      { grade: '良', from: points(80) },
      { grade: '中', from: points(60) },
      { grade: '差', from: points(0) },
    ],
    law: cite('mof-2020-10', 'stated'),
  },
  rateRounding: { value: { mode: 'half-up', places: 2 }, law: cite('production-practice', 'practice') },
  scoreRounding: { value: { mode: 'half-up', places: 2 }, law: cite('production-practice', 'practice') },
  tiers: {
    value: { full: new Decimal('0.8'), partial: new Decimal('0.6') },
    law: cite('mof-2020-10', 'stated'),
  },
  reverseMethod: { value: 'ratio', law: cite('central-form-notes', 'practice') },
  equalsMode: { value: 'atLeast', law: cite('production-practice', 'practice') },
  costIndicators: { value: 'not-expected', law: cite('mof-2020-10', 'derived') },
};
