import { amountNamed, fieldNamed, isBudgetLabel } from '../sheet/field-terms';
import type { AmountKey, FormKind, FundAmount, MoneyUnit } from '../sheet/form';
import { readDecimal, readMoney, readText } from '../sheet/reading';
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

/**
 * The amounts of a declaration (two halves side by side, or one below the other) or of the 2020 form. Several sources of one
 * kind (一般公共预算, 政府性基金) are several amounts of one key.
 */
export function readAmounts(
  paper: Paper,
  region: Region,
  kind: FormKind,
  unit: MoneyUnit | undefined,
): readonly FundAmount[] {
  const named = kind === 'target-table' ? budgets(paper, region) : withBudget(paper, region, halves(paper, region));
  return ORDER.flatMap(key => {
    const found = named.flatMap(one => {
      const value = one.key === key ? valueBeside(paper, one.label, region) : undefined;
      return value ? [{ label: one.label, value }] : [];
    });
    return (ADDED.has(key) ? found : found.slice(0, 1)).map(({ label, value }) => ({
      key,
      label: readText(label.raw, addressOf(paper, label)),
      amount: readMoney(value.raw, addressOf(paper, value), unit),
    }));
  });
}

/** The parts, of which there may be several; there is one total. */
const ADDED: ReadonlySet<AmountKey> = new Set<AmountKey>([
  ...(['projectFiscal', 'projectOther', 'annualCurrent', 'annualCarryover', 'annualOther'] as const),
]);

function budgets(paper: Paper, region: Region): readonly Named[] {
  return blocksOf(paper, region)
    .flat()
    .flatMap(label => {
      const key = amountNamed(label.key);
      return key ? [{ key, label }] : [];
    });
}

/** Where no total is printed, the one figure beside 年度预算 or 预算金额 is it. */
function withBudget(paper: Paper, region: Region, named: readonly Named[]): readonly Named[] {
  if (named.some(({ key }) => key === 'annualTotal')) return named;
  const label = blocksOf(paper, region)
    .flat()
    .find(block => isBudgetLabel(block.key) && readDecimal(valueBeside(paper, block, region)?.text ?? ''));
  return label ? [...named, { key: 'annualTotal', label }] : named;
}

const PARTS: Readonly<Record<'project' | 'annual', Readonly<Record<FundPart, AmountKey>>>> = {
  project: { total: 'projectTotal', current: 'projectFiscal', carryover: 'projectOther', other: 'projectOther' },
  annual: { total: 'annualTotal', current: 'annualCurrent', carryover: 'annualCarryover', other: 'annualOther' },
};

/**
 * A part belongs to the total that stands above it in the same column; with one total on the form, also to the one that
 * stands left of it or left above, as long as the rows of the block go on.
 */
function halves(paper: Paper, region: Region): readonly Named[] {
  const found: Named[] = [];
  let heads: { readonly half: 'project' | 'annual'; readonly label: Block }[] = [];
  let last = -1;
  for (const row of blocksOf(paper, region)) {
    const totals = row.flatMap(label => {
      const half = halfNamed(label);
      return half ? [{ half, label }] : [];
    });
    if (totals.length > 0)
      heads = [...heads.filter(head => totals.every(one => one.label.col !== head.label.col)), ...totals];
    for (const { half, label } of totals) found.push({ key: PARTS[half].total, label });
    const only = heads.length === 1 && (totals.length > 0 || row[0]!.row <= last + 1) ? heads[0] : undefined;
    const size = found.length;
    for (const label of row) {
      const above = heads.find(one => one.label.col === label.col && one.label.row < label.row);
      const beside = only && only.label.rect.right < label.col ? only : undefined;
      const part = !isFundBlockLabel(label.key) && !/\d/.test(label.key) ? fundPart(label.key) : undefined;
      const head = above ?? beside;
      if (head && part && part !== 'total') found.push({ key: PARTS[head.half][part], label });
    }
    if (totals.length > 0 || found.length > size) last = row[0]!.row;
    else if (row.some(({ key }) => fieldNamed(key) !== undefined)) heads = [];
  }
  return found;
}

function halfNamed(label: Block): 'project' | 'annual' | undefined {
  const key = amountNamed(label.key);
  if (key === 'projectTotal') return 'project';
  if (key === 'annualTotal' || /^(资金总额|合计)$/.test(label.key)) return 'annual';
  return undefined;
}
