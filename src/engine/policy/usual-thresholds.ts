import { Decimal, money, percent, points } from '../sheet/units';
import { practice } from './sources';
import type { Thresholds } from './thresholds';

const review = practice('review-practice');
const elsewhere = practice('other-places');

/** What reviewers usually ask about. Every edition starts from these; none of them is written in a national text. */
export const usualThresholds: Thresholds = {
  // 条文只说“较多”，没有数。
  overFulfilment: {
    value: { hint: new Decimal('1.30'), warning: new Decimal('2.00'), magnitude: new Decimal('10.0') },
    law: review,
  },
  zeroTargetOver: { value: new Decimal(30), law: practice('guangxi') },
  completionTooLow: { value: { row: percent(70), all: percent(60) }, law: review },
  deviationEitherWay: { value: null, law: review },
  exactHits: { value: { share: percent(65), fewest: 7 }, law: review },

  executionLow: { value: percent(90), law: review },
  executionForTopGrade: { value: percent(80), law: review },
  // 某平台2022年的做法，只作参考。
  executionCaps: {
    value: [
      { from: percent(70), below: percent(80), cap: points(89) },
      { from: percent(60), below: percent(70), cap: points(79) },
      { from: percent(50), below: percent(60), cap: points(69) },
      { from: percent(0), below: percent(50), cap: points(59) },
    ],
    law: elsewhere,
  },
  fundPartLow: { value: { part: percent(50), total: percent(80) }, law: review },
  budgetAdjustment: { value: percent(20), law: review },
  fundTolerance: { value: { exact: money('0.01'), rounded: money('0.02') }, law: practice('production-practice') },
  yuanSuspected: { value: { from: new Decimal(5000), to: new Decimal(20000) }, law: review },

  deductionReason: { value: { severity: 'warning', qualities: 'together' }, law: practice('production-practice') },
  reasonLength: { value: { shortest: 8, longest: null }, law: review },
  reasonRepeated: { value: 3, law: review },

  singleWeight: { value: { hint: points(20), warning: points(30) }, law: review },
  indicatorCount: { value: { fewest: 5, most: 25 }, law: review },
  satisfactionTarget: { value: { low: percent(85), full: percent(100) }, law: review },
  completionRateTarget: { value: percent(90), law: review },
  inPlaceRateTarget: { value: percent(80), law: review },
  nameLength: { value: 30, law: review },
  goalLength: { value: { shortest: 30, longest: 800 }, law: review },
  thinPlan: { value: { funds: money(3_000_000), most: 7 }, law: review },

  crossYearTarget: { value: { warning: new Decimal('0.8'), hint: new Decimal('1.0') }, law: review },
  stagnantTarget: { value: { share: new Decimal('0.7'), years: 3 }, law: review },
  unchangedTargets: { value: { funds: percent(20), targets: percent(5) }, law: review },
  copiedRows: { value: percent(95), law: review },
};
