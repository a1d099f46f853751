import type { FormDraft, Text } from '../../engine/index';
import type { AmountKey, DeclareAction, FundKey } from './declare-state';
import { amountWords, fundWords } from './declare-words';

export interface Amount {
  readonly label: Text;
  /** As it stands in its box, in the form's unit. */
  readonly typed: string;
  readonly change: (value: string) => DeclareAction;
}

const AMOUNTS: readonly AmountKey[] = [
  ...(['annualCurrent', 'annualCarryover', 'annualOther', 'projectFiscal', 'projectOther'] as const),
];
const FUNDS: readonly FundKey[] = ['current', 'carryover', 'other'];

/** The parts that a person fills in; a total only where it stands alone on the source. */
export function amountsIn({ kind, amounts = {}, funds = {} }: FormDraft): readonly Amount[] {
  if (kind === 'self-evaluation') {
    const keys = funds.total?.initialBudget === undefined ? FUNDS : (['total', ...FUNDS] as const);
    return keys.map(key => ({
      label: fundWords[key],
      typed: funds[key]?.initialBudget ?? '',
      change: value => ({ kind: 'fund-changed', key, value }),
    }));
  }
  const totals = (['annualTotal', 'projectTotal'] as const).filter(key => amounts[key] !== undefined);
  return [...totals, ...AMOUNTS].flatMap((key): readonly Amount[] => {
    const label = amountWords[key];
    return label
      ? [{ label, typed: amounts[key] ?? '', change: value => ({ kind: 'amount-changed', key, value }) }]
      : [];
  });
}
