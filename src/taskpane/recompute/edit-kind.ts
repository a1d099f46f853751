import { addressKey, type Edit, type FormReview } from '../../engine/index';

/** What sort of figure an edit writes, for ticking all of one sort at once. */
export type EditKind = 'rate' | 'score' | 'sum' | 'text';
export const editKinds: readonly EditKind[] = ['rate', 'score', 'sum', 'text'];

export function editKind({ form }: FormReview, edit: Edit): EditKind {
  if (edit.kind !== 'arithmetic') return edit.kind === 'formula' ? 'score' : 'text';
  if (form.kind !== 'self-evaluation') return 'sum';
  const key = addressKey(edit.at);
  const isFund = form.funds.some(({ rate, score }) => [rate, score].some(cell => cell && addressKey(cell.at) === key));
  return isFund ? 'rate' : 'sum';
}
