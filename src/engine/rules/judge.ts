import type { Finding, RuleId, UndeterminedSubject, Verdict } from './finding';
import { byGravity } from './gravity';
import { rules } from './index';
import type { Context, Judgement, Rule } from './rule';
import { asChosen, isOn, type RuleSwitches } from './switches';

export interface Judged {
  /** Gravest first, then from the top of the sheet down. */
  readonly findings: readonly Finding[];
  readonly undetermined: readonly UndeterminedSubject[];
  /** One per rule, in id order. A finding hidden behind its root keeps its verdict. */
  readonly verdicts: ReadonlyMap<RuleId, Verdict>;
}

/**
 * Every rule on one form, as `switches` say: a rule that is off asks nobody (not applicable, never passed), and a finding
 * is as grave as was chosen. A rule that fails is a bug and may be heard as one.
 */
export function judge(context: Context, list: readonly Rule[] = rules, switches: RuleSwitches = {}): Judged {
  const verdicts = new Map<RuleId, Verdict>();
  const findings: Finding[] = [];
  const undetermined: UndeterminedSubject[] = [];
  for (const rule of list) {
    const judgement = isOn(rule.id, switches) ? rule.judge(context) : switchedOff;
    verdicts.set(rule.id, judgement.verdict);
    for (const finding of judgement.findings) findings.push(asChosen(finding, rule.severity, switches));
    undetermined.push(...judgement.undetermined);
  }
  return {
    findings: rootsOnly(findings, list).sort(byGravity),
    undetermined: untold(undetermined, findings),
    verdicts,
  };
}

/** Rules whose finding says that a cell is blank. */
const gaps: readonly RuleId[] = ['SE38', 'SE45', 'SE46', 'SE51'];

/** A gap is told once, as the finding that it is; what else it keeps from being judged goes without saying. */
function untold(
  undetermined: readonly UndeterminedSubject[],
  findings: readonly Finding[],
): readonly UndeterminedSubject[] {
  const place = ({ sheet, row, col }: Finding['at']): string => `${row} ${col} ${sheet}`;
  const told = new Set(
    findings.filter(({ rule }) => gaps.includes(rule)).flatMap(({ at, because }) => [at, ...because].map(place)),
  );
  return told.size === 0 ? undetermined : undetermined.filter(({ at }) => !told.has(place(at)));
}

const switchedOff: Judgement = { verdict: 'not-applicable', findings: [], undetermined: [] };

/** One mistake is told once, at its root: what the rule cards list under `hides` is left out on the same row. */
function rootsOnly(findings: Finding[], list: readonly Rule[]): Finding[] {
  const place = (rule: RuleId, { at }: Finding): string => `${rule} ${at.row} ${at.sheet}`;
  const hidden = new Set<string>();
  for (const { id, hides } of list)
    if (hides) for (const root of findings) if (root.rule === id) hides.forEach(rule => hidden.add(place(rule, root)));
  return hidden.size === 0 ? findings : findings.filter(finding => !hidden.has(place(finding.rule, finding)));
}
