import { addressKey, sameAddress, type Address } from '../sheet/address';
import type { Finding, RuleId } from './finding';

/** Findings with one root: put that right, and the others are probably gone. */
export interface FindingGroup {
  /** The cell of the first finding. */
  readonly root: Address;
  /** The gravest, never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/**
 * Whose mistake in a cell makes which rule speak of another cell: a wrong rate gives a wrong score for it, a total that does
 * not add up a wrong grade. Only where the second one's sentence speaks of the first one's cell.
 */
const causes: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  SE05: ['SE37', 'SE38', 'SE42', 'SE43', 'SE44', 'SE45', 'SE49'],
  SE31: ['SE30', 'SE34'],
  SE35: ['SE38'],
  SE37: ['SE38'],
  SE39: ['SE36'],
};

/**
 * Findings in their order (gravest first), each with those that share its cell or follow from it. A finding belongs to the
 * first group that takes it; a milder cause never takes a graver finding in. Many findings are alone in their group.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups: [Finding, ...Finding[]][] = [];
  const atCell = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const own = atCell.get(addressKey(finding.at));
    const group = own ?? groups.find(([head]) => follows(finding, head));
    if (group) group.push(finding);
    else groups.push(startedBy(finding));
    const joined = group ?? groups[groups.length - 1]!;
    if (!own) atCell.set(addressKey(finding.at), joined);
  }
  return groups.map(([head, ...others]) => ({ root: head.at, findings: [head, ...others] }));
}

const startedBy = (head: Finding): [Finding, ...Finding[]] => [head];

const follows = (finding: Finding, cause: Finding): boolean =>
  causes[finding.rule]?.includes(cause.rule) === true && finding.because.some(at => sameAddress(at, cause.at));
