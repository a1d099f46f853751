import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId, Severity } from '../../src/engine/index';

/** What a careful human reviewer raised on the published sheets. The key and the sheets are not part of this project. */
export interface KeyFinding {
  /** “000-03”: the document; its sheet's name begins with the second half. */
  readonly doc: string;
  readonly level: Severity;
  readonly code: string;
  /** Names indicators as “#n” in printed order. */
  readonly cells: string;
  readonly message: string;
  readonly auto: boolean;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
export const hasReviewerKey = (): boolean => existsSync(join(folder, 'reviewer-findings.json'));

export function reviewerKey(): readonly KeyFinding[] {
  const file = readFileSync(join(folder, 'reviewer-findings.json'), 'utf8');
  return (JSON.parse(file) as { findings: KeyFinding[] }).findings;
}

/** Workbook by the first half of a document's id. */
const workbooks: Readonly<Record<string, string>> = {
  '000': 'self-evaluation-2024-a',
  '001': 'declaration-2026',
  '003': 'target-table-2020',
  '004': 'self-evaluation-2024-b',
};

export function publishedWorkbooks(): readonly { readonly prefix: string; readonly bytes: Uint8Array }[] {
  return Object.entries(workbooks).map(([prefix, name]) => ({
    prefix,
    bytes: new Uint8Array(readFileSync(join(folder, `${name}.num.xlsx`))),
  }));
}

/** Which rules say what the reviewer's code says. */
export const rulesOf: Readonly<Record<string, readonly RuleId[]>> = {
  BLANK: ['TD09'],
  BUDGET_ADJ: ['SE22'],
  CATEGORY: ['SE10', 'TD12', 'TD20', 'TD21'],
  DATE: ['TD10', 'SE55'],
  DIRECTION: ['SE49', 'TD14', 'TD16'],
  DUPLICATE: ['SE47', 'TD18'],
  EXACT_HIT: ['SE11'],
  EXEC_INDICATOR: ['SE67'],
  FUND_ROW_EXEC: ['SE59'],
  HEAVY_QUAL: ['SE15'],
  INTERNAL: ['SE66'],
  L1_SPLIT: ['SE14'],
  LEAP_YEAR: ['SE72'],
  LOW_EXEC: ['SE06', 'SE02'],
  MET_DEDUCTED: ['SE04'],
  NARR_ACTUAL: ['SE21', 'SE73'],
  NARR_GOAL_GAP: ['SE20', 'SE73'],
  NARR_NO_INDICATOR: ['TD02'],
  NARR_OVERSHOOT: ['SE01', 'SE20', 'SE73'],
  NARR_TARGET: ['SE65', 'TD06', 'SE49'],
  NEAR_DUPLICATE: ['SE69', 'TD18'],
  NO_COST: ['TD04'],
  NO_TIMELINESS: ['SE16', 'TD05'],
  NUMBER_FORMAT: ['SE60'],
  OPERATOR_TEXT: ['TD33'],
  OVERSHOOT: ['SE01'],
  OVERSHOOT_MILD: ['SE01'],
  PURCHASE: ['TD35'],
  QUAL_DEDUCTED: ['SE04'],
  QUANT_AS_QUAL: ['SE70', 'TD23'],
  REASON_BOILERPLATE: ['SE18'],
  REASON_INCOMPLETE: ['SE61', 'SE18'],
  REASON_NOT_A_REASON: ['SE18', 'SE61'],
  REASON_NO_DEDUCTION: ['SE13'],
  REASON_VS_ACTUAL: ['SE12'],
  UNIT_NAME: ['SE68', 'TD13', 'TD15'],
  UNIT_NAME_HEADER: ['SE58'],
  UNMET_SCORE: ['SE05'],
  UNVERIFIABLE: ['SE71', 'TD25'],
  WEAK_TARGETS: ['TD34', 'SE08', 'TD03'],
  WORDING: ['SE08', 'TD29', 'TD30', 'TD03'],
};

/** Findings of the key that need a person's reading of the sheet; no rule of ours attempts them, and why. */
export const needsReading: readonly {
  readonly doc: string;
  readonly code: string;
  readonly rows?: string;
  readonly why: string;
}[] = [
  {
    doc: '001-03',
    code: 'NARR_TARGET',
    rows: '#21',
    why: 'a project (1-2 项合作项目) is no letter of intent (1-3 项合作意向); that the target is prose is told by TD23',
  },
  { doc: '000-02', code: 'NARR_GOAL_GAP', why: 'an argument about what the text does not say, without figures' },
  { doc: '000-04', code: 'NARR_GOAL_GAP', why: 'names of places have to be followed through both texts' },
  { doc: '000-08', code: 'NARR_GOAL_GAP', why: 'works that appear only as a reason, without figures' },
  { doc: '000-09', code: 'NARR_GOAL_GAP', why: '翻一番 of a group that has no figure' },
  { doc: '000-13', code: 'NARR_GOAL_GAP', why: 'a topic missing from the result, without figures' },
];

/** Why an error or warning of ours that the key lacks is right all the same: what on the sheet proves it. */
export const provablyRight: readonly {
  readonly rule: RuleId;
  /** Only on that document. */
  readonly doc?: string;
  readonly why: string;
}[] = [
  {
    rule: 'SE07',
    why: 'every score equals its weight, and the same sheet has unexplained over-fulfilment or unspent money, which the key lists row by row (OVERSHOOT, LOW_EXEC); the key has no code for the sheet as a whole',
  },
  {
    rule: 'TD12',
    doc: '001-07',
    why: 'a number of people (≥800人) stands under 质量; the key raises the like on other sheets as CATEGORY',
  },
];
