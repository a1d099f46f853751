import {
  agrees,
  isDetermined,
  printed2,
  shownOf,
  type Address,
  type Cell,
  type Filled,
  type FormReview,
  type Outcome,
  type Text,
} from '../../engine/index';
import { scoreWords } from './printed-words';

/** One line of 表中/计算: what the form prints beside what follows from it. */
export interface ScoreLine {
  readonly key: 'rate' | 'rateScore' | 'weightSum' | 'total' | 'grade';
  readonly label: Text;
  /** Absent when the form has no such cell. */
  readonly at?: Address;
  readonly printed: string;
  readonly outcome: Outcome<unknown>;
  /** null where it cannot be determined. */
  readonly computed: string | null;
  /** Both are known and they are not the same figure. */
  readonly differs: boolean;
}

/** The five figures a reviewer looks at first; empty for a form without scores. */
export function scoreLines({ form, scoreCard }: FormReview): readonly ScoreLine[] {
  if (form.kind !== 'self-evaluation' || !scoreCard) return [];
  const total = form.funds.find(row => row.key === 'total');
  const line = <P, C>(
    key: ScoreLine['key'],
    cell: Cell<P> | undefined,
    outcome: Outcome<C>,
    print: (value: P | C) => string,
    same: (cell: Filled<P>, value: C) => boolean = (one, value) => print(one.value) === print(value),
  ): ScoreLine => {
    const computed = isDetermined(outcome) ? print(outcome.value) : null;
    return {
      key,
      label: scoreWords[key],
      ...(cell ? { at: cell.at } : {}),
      printed: shownOf(cell),
      outcome,
      computed,
      differs: isDetermined(outcome) && cell?.kind === 'value' && !same(cell, outcome.value),
    };
  };
  return [
    line('rate', total?.rate, scoreCard.rate, printed2),
    line('rateScore', total?.score, scoreCard.rateScore, printed2, agrees),
    line('weightSum', form.totalWeight, scoreCard.weightSum, printed2, agrees),
    line('total', form.totalScore, scoreCard.total, printed2, agrees),
    line<string, string>('grade', form.grade, scoreCard.grade, grade => grade.trim()),
  ];
}
