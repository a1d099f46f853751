import { amountNamed } from '../sheet/field-terms';
import type { AmountKey, FormKind, FundAmount, MoneyUnit } from '../sheet/form';
import { readMoney, readText } from '../sheet/reading';
import { fundPart, isFundBlockLabel, type FundPart } from '../sheet/terms';
import { blocksOf, valueBeside, type Region } from './labels';
import { addressOf, type Block, type Paper } from './paper';

interface Named {
  readonly key: AmountKey;
  readonly label: Block;
}

const ORDER: readonly AmountKey[] = [
  ...(['projectTotal', 'projectFiscal', 'projectOther', 'annualTotal', 'annualCurrent', 'annualCarryover'] as const),
  ...(['annualOther', 'totalBudget', 'annualBudget', 'lastYearBudget', 'lastYearExecuted'] as const),
];

/** The amounts of a declaration (two halves side by side, or one below the other) or of the 2020 form. */
export function readAmounts(
  paper: Paper,
  region: Region,
  kind: FormKind,
  unit: MoneyUnit | undefined,
): readonly FundAmount[] {
  const named = kind === 'target-table' ? budgets(paper, region) : halves(paper, region);
  const amounts: FundAmount[] = [];
  for (const key of ORDER) {
    const one = named.find(some => some.key === key);
    const value = one && valueBeside(paper, one.label, region);
    if (!one || !value) continue;
    amounts.push({
      key,
      label: readText(one.label.raw, addressOf(paper, one.label)),
      amount: readMoney(value.raw, addressOf(paper, value), unit),
    });
  }
  return amounts;
}

function budgets(paper: Paper, region: Region): readonly Named[] {
  return blocksOf(paper, region)
    .flat()
    .flatMap(label => {
      const key = amountNamed(label.key);
      return key ? [{ key, label }] : [];
    });
}

const PARTS: Readonly<Record<'project' | 'annual', Readonly<Record<FundPart, AmountKey>>>> = {
  project: { total: 'projectTotal', current: 'projectFiscal', carryover: 'projectOther', other: 'projectOther' },
  annual: { total: 'annualTotal', current: 'annualCurrent', carryover: 'annualCarryover', other: 'annualOther' },
};

/** A part belongs to the total that stands above it in the same column. */
function halves(paper: Paper, region: Region): readonly Named[] {
  const found: Named[] = [];
  let heads: { readonly half: 'project' | 'annual'; readonly label: Block }[] = [];
  for (const row of blocksOf(paper, region)) {
    const totals = row.flatMap(label => {
      const half = halfNamed(label);
      return half ? [{ half, label }] : [];
    });
    if (totals.length > 0)
      heads = [...heads.filter(head => totals.every(one => one.label.col !== head.label.col)), ...totals];
    for (const { half, label } of totals) found.push({ key: PARTS[half].total, label });
    for (const label of row) {
      const head = heads.find(one => one.label.col === label.col && one.label.row < label.row);
      const part = head && !isFundBlockLabel(label.key) && !/\d/.test(label.key) ? fundPart(label.key) : undefined;
      if (head && part && part !== 'total') found.push({ key: PARTS[head.half][part], label });
    }
  }
  return found;
}

function halfNamed(label: Block): 'project' | 'annual' | undefined {
  const key = amountNamed(label.key);
  if (key === 'projectTotal') return 'project';
  if (key === 'annualTotal' || /^(资金总额|合计)$/.test(label.key)) return 'annual';
  return undefined;
}
