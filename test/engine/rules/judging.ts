import { defaultPolicy } from '../../../src/engine/policy/index';
import type { Policy } from '../../../src/engine/policy/policy';
import { contextOf, type Example } from '../../../src/engine/rules/example';
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
