import { defaultPolicy } from '../../../src/engine/policy/index';
import type { Policy } from '../../../src/engine/policy/policy';
import { funds, head, indicators, type Example, type Table } from '../../../src/engine/rules/example';
import { contextOf } from './example-sheet';
import type { RuleId } from '../../../src/engine/rules/finding';
import { judge, type Judged } from '../../../src/engine/rules/judge';
import { a1 } from '../../../src/engine/sheet/address';
import type { FormKind } from '../../../src/engine/sheet/form';

/** All rules on one drawn sheet. */
export function judged(example: Example, kind: FormKind = 'self-evaluation', policy: Policy = defaultPolicy): Judged {
  return judge(contextOf(example, kind, policy).context);
}

/** “error B2” for every finding of one rule, in order. */
export function foundBy(rule: RuleId, example: Example, kind?: FormKind, policy?: Policy): readonly string[] {
  return judged(example, kind, policy)
    .findings.filter(finding => finding.rule === rule)
    .map(({ severity, at }) => `${severity} ${a1(at)}`);
}

/** An indicator table with these headings and rows. */
export const rowsOf = (headings: string, ...rows: readonly (readonly string[])[]): Table => ({
  ...indicators`
    | × |
    | × |`,
  headings: headings.split(' '),
  rows,
});

/** Labels and texts of the head. */
export const headOf = (...rows: readonly (readonly [string, string])[]): Table => ({
  ...head`
    | × | × |`,
  headings: rows[0]!,
  rows: rows.slice(1),
});

/** Amounts of a declaration. */
export const amountsOf = (...rows: readonly (readonly [string, string])[]): Table => ({
  ...funds`
    | 资金 | 金额 |
    | ×    | ×    |`,
  rows,
});
