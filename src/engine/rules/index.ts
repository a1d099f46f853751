import type { Rule } from './rule';
import SE01 from './self-evaluation/SE01-over-fulfilled-without-reason';
import SE02 from './self-evaluation/SE02-low-execution-yet-excellent';
import SE03 from './self-evaluation/SE03-deducted-without-reason';
import SE04 from './self-evaluation/SE04-met-yet-deducted';
import SE05 from './self-evaluation/SE05-score-differs-from-formula';
import SE06 from './self-evaluation/SE06-low-execution-unexplained';
import SE07 from './self-evaluation/SE07-all-full-marks';
import SE08 from './self-evaluation/SE08-not-measurable';
import SE09 from './self-evaluation/SE09-full-marks-for-vague-benefit';
import SE10 from './self-evaluation/SE10-misfiled';
import SE11 from './self-evaluation/SE11-actuals-equal-targets';
import SE12 from './self-evaluation/SE12-remark-contradicts-actual';
import SE13 from './self-evaluation/SE13-full-marks-with-shortfall';
import SE14 from './self-evaluation/SE14-unusual-level-weights';
import SE15 from './self-evaluation/SE15-heavy-weight';
import SE16 from './self-evaluation/SE16-second-level-missing';
import SE17 from './self-evaluation/SE17-satisfaction-without-sample';
import SE18 from './self-evaluation/SE18-hollow-reason';
import SE19 from './self-evaluation/SE19-reason-of-another-row';
import SE20 from './self-evaluation/SE20-goal-without-indicator';
import SE21 from './self-evaluation/SE21-result-against-actual';
import SE22 from './self-evaluation/SE22-budget-adjusted-unexplained';
import SE30 from './self-evaluation/SE30-wrong-execution-rate';
import SE31 from './self-evaluation/SE31-wrong-execution-score';
import SE32 from './self-evaluation/SE32-funds-do-not-add-up';
import SE33 from './self-evaluation/SE33-spent-beyond-budget';
import SE34 from './self-evaluation/SE34-wrong-denominator';
import SE35 from './self-evaluation/SE35-weights-do-not-sum';
import SE36 from './self-evaluation/SE36-scores-do-not-sum';
import SE37 from './self-evaluation/SE37-score-out-of-bounds';
import SE38 from './self-evaluation/SE38-weight-not-positive';
import SE39 from './self-evaluation/SE39-grade-does-not-match';
import SE40 from './self-evaluation/SE40-outside-the-band';
import SE41 from './self-evaluation/SE41-no-band-word';
import SE42 from './self-evaluation/SE42-actual-is-no-number';
import SE43 from './self-evaluation/SE43-units-differ';
import SE44 from './self-evaluation/SE44-suspicious-percentage';
import SE45 from './self-evaluation/SE45-target-blank-or-zero';
import SE46 from './self-evaluation/SE46-incomplete-row';
import SE47 from './self-evaluation/SE47-duplicate-name';
import SE48 from './self-evaluation/SE48-placeholder-or-error';
import SE49 from './self-evaluation/SE49-operator-against-direction';
import SE50 from './self-evaluation/SE50-strictly-greater';
import SE51 from './self-evaluation/SE51-head-incomplete';
import SE52 from './self-evaluation/SE52-level-mismatch';
import SE53 from './self-evaluation/SE53-differs-from-declaration';
import SE54 from './self-evaluation/SE54-yuan-for-wan';
import SE55 from './self-evaluation/SE55-later-than-target';
import SE56 from './self-evaluation/SE56-completion-too-low';
import SE57 from './self-evaluation/SE57-target-stands-still';
import SE58 from './self-evaluation/SE58-unit-spelled-two-ways';
import SE59 from './self-evaluation/SE59-part-row-low';
import SE60 from './self-evaluation/SE60-text-hygiene';
import SE61 from './self-evaluation/SE61-cause-or-measure-missing';
import SE62 from './self-evaluation/SE62-withdrawn-not-rescaled';
import SE63 from './self-evaluation/SE63-total-typed';
import SE64 from './self-evaluation/SE64-content-out-of-sight';
import SE65 from './self-evaluation/SE65-goal-against-indicator';
import SE66 from './self-evaluation/SE66-rows-contradict';
import SE67 from './self-evaluation/SE67-execution-rate-as-indicator';
import SE68 from './self-evaluation/SE68-unit-against-name';
import SE69 from './self-evaluation/SE69-scored-twice';
import SE70 from './self-evaluation/SE70-number-told-in-words';
import SE71 from './self-evaluation/SE71-beyond-the-year';
import SE72 from './self-evaluation/SE72-leap-year';
import SE73 from './self-evaluation/SE73-task-unreported';
import TD01 from './declaration/TD01-below-last-year';
import TD02 from './declaration/TD02-goal-without-indicator';
import TD03 from './declaration/TD03-not-measurable';
import TD04 from './declaration/TD04-first-level-missing';
import TD05 from './declaration/TD05-second-level-missing';
import TD06 from './declaration/TD06-goal-against-indicator';
import TD07 from './declaration/TD07-annual-funds-do-not-add-up';
import TD08 from './declaration/TD08-total-against-year';
import TD09 from './declaration/TD09-required-blank';
import TD10 from './declaration/TD10-dates-contradict';
import TD11 from './declaration/TD11-stale-year';
import TD12 from './declaration/TD12-wrong-category';
import TD13 from './declaration/TD13-unit-against-name';
import TD14 from './declaration/TD14-operator-against-direction';
import TD15 from './declaration/TD15-no-unit';
import TD16 from './declaration/TD16-equals-on-a-count';
import TD17 from './declaration/TD17-target-too-full-or-loose';
import TD18 from './declaration/TD18-repeated';
import TD19 from './declaration/TD19-number-of-indicators';
import TD20 from './declaration/TD20-process-as-benefit';
import TD21 from './declaration/TD21-output-as-benefit';
import TD22 from './declaration/TD22-range-or-about';
import TD23 from './declaration/TD23-countable-in-words';
import TD24 from './declaration/TD24-funds-moved-targets-not';
import TD25 from './declaration/TD25-one-off-yet-lasting';
import TD26 from './declaration/TD26-satisfaction-of-whom';
import TD27 from './declaration/TD27-copied-from-last-year';
import TD28 from './declaration/TD28-nothing-from-the-library';
import TD29 from './declaration/TD29-goal-text';
import TD30 from './declaration/TD30-name-too-long';
import TD31 from './declaration/TD31-weights';
import TD32 from './declaration/TD32-cost-above-funds';
import TD33 from './declaration/TD33-operator-without-number';
import TD34 from './declaration/TD34-thin-plan';
import TD35 from './declaration/TD35-government-purchase';
import TD36 from './declaration/TD36-level-mismatch';

/** Every rule, in id order. An id is never used twice; a retired one stays here as a comment. */
export const rules: readonly Rule[] = [
  SE01,
  SE02,
  SE03,
  SE04,
  SE05,
  SE06,
  SE07,
  SE08,
  SE09,
  SE10,
  SE11,
  SE12,
  SE13,
  SE14,
  SE15,
  SE16,
  SE17,
  SE18,
  SE19,
  SE20,
  SE21,
  SE22,
  SE30,
  SE31,
  SE32,
  SE33,
  SE34,
  SE35,
  SE36,
  SE37,
  SE38,
  SE39,
  SE40,
  SE41,
  SE42,
  SE43,
  SE44,
  SE45,
  SE46,
  SE47,
  SE48,
  SE49,
  SE50,
  SE51,
  SE52,
  SE53,
  SE54,
  SE55,
  SE56,
  SE57,
  SE58,
  SE59,
  SE60,
  SE61,
  SE62,
  SE63,
  SE64,
  SE65,
  SE66,
  SE67,
  SE68,
  SE69,
  SE70,
  SE71,
  SE72,
  SE73,
  TD01,
  TD02,
  TD03,
  TD04,
  TD05,
  TD06,
  TD07,
  TD08,
  TD09,
  TD10,
  TD11,
  TD12,
  TD13,
  TD14,
  TD15,
  TD16,
  TD17,
  TD18,
  TD19,
  TD20,
  TD21,
  TD22,
  TD23,
  TD24,
  TD25,
  TD26,
  TD27,
  TD28,
  TD29,
  TD30,
  TD31,
  TD32,
  TD33,
  TD34,
  TD35,
  TD36,
];
