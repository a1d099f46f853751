import type { Edit } from './edits';
import { proposeEdits } from './propose-edits';
import type { FormReview } from './review';
import type { Finding } from './rules/finding';
import { score } from './scoring/score';
import type { ScoreCard } from './scoring/score-card';
import { addressKey, sameAddress } from './sheet/address';
import type { Cell } from './sheet/cell';
import type { SelfEvaluation } from './sheet/form';

/** What puts findings right. */
export interface Fix {
  /** At the findings' own cells. */
  readonly own: readonly Edit[];
  /** What has to move with them, so that no sum is left wrong: subtotals, total and grade. */
  readonly follows: readonly Edit[];
}

const nothing: Fix = { own: [], follows: [] };

/** Whether `editsFor` has something to write. */
export const isFixable = ({ edits }: FormReview, finding: Finding): boolean =>
  isArithmetic(finding) && edits.some(({ at }) => sameAddress(at, finding.at));

/**
 * The edits that put these findings of one form right; empty where only a person can. Sums count the scores proposed here
 * and taken (`isTaken`), and the others as they are printed: unlike `review.edits`, whose sums count every proposal.
 */
export function editsFor(
  review: FormReview,
  findings: readonly Finding[],
  isTaken: (edit: Edit) => boolean = () => true,
): Fix {
  const { form, grid, policy, scoreCard } = review;
  const asked = new Set(findings.filter(isArithmetic).map(({ at }) => addressKey(at)));
  const isAsked = ({ at }: Edit): boolean => asked.has(addressKey(at));
  if (form.kind !== 'self-evaluation' || !scoreCard || !review.edits.some(isAsked)) return nothing;

  const scores = review.edits.filter(edit => edit.kind === 'formula' && isAsked(edit));
  const card = withScores(form, review, scoreCard, scores.filter(isTaken));
  const sums = proposeEdits(form, grid, card, policy).filter(edit => edit.kind === 'arithmetic');
  const own = [...scores, ...sums.filter(isAsked)];
  if (own.length === 0) return withEveryScore(review, isAsked);
  const moved = own.filter(isTaken);
  const following = followers(form, moved);
  return { own, follows: sums.filter(edit => !isAsked(edit) && following.has(addressKey(edit.at))) };
}

/** A sum over blank scores can only be right together with the scores. */
function withEveryScore({ edits }: FormReview, isAsked: (edit: Edit) => boolean): Fix {
  const own = edits.filter(isAsked);
  return { own, follows: edits.filter(edit => edit.kind === 'formula') };
}

/** A text at a computed cell (a stray blank, a wrong character) is not put right by another figure. */
const isArithmetic = ({ topic }: Finding): boolean => topic === '算术';

function withScores(form: SelfEvaluation, { policy }: FormReview, card: ScoreCard, taken: readonly Edit[]): ScoreCard {
  const cells = new Set(taken.map(({ at }) => addressKey(at)));
  const indicators = card.indicators.map(line => {
    const { proposed, ...rest } = line;
    const isTaken = proposed !== undefined && line.indicator.score && cells.has(addressKey(line.indicator.score.at));
    return isTaken ? line : rest;
  });
  return score(form, policy, 'formula', { ...card, indicators });
}

/** A score moves its subtotals, the total and the grade; a rate moves nothing, because its score comes from the amounts. */
function followers(form: SelfEvaluation, moved: readonly Edit[]): ReadonlySet<string> {
  const cells = new Set(moved.map(({ at }) => addressKey(at)));
  const has = (cell: Cell<unknown> | undefined): boolean => cell !== undefined && cells.has(addressKey(cell.at));
  const scored = form.indicators.filter(({ score: cell }) => has(cell)).map(({ row }) => row);
  const fundScores = form.funds.map(row => row.score);
  if (scored.length === 0 && ![...fundScores, form.totalScore, form.grade].some(has)) return new Set();
  const subtotals = form.subtotals.filter(({ rows }) => rows.some(row => scored.includes(row)));
  const moving = [...subtotals.map(one => one.score), ...fundScores, form.totalScore, form.grade];
  return new Set(moving.flatMap(cell => (cell ? [addressKey(cell.at)] : [])));
}
