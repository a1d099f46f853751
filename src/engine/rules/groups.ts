import { addressKey, type Address } from '../sheet/address';
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
  /** By the cell of its head, the place of a group among all: a head is the first finding of its cell. */
  const headedAt = new Map<string, number>();
  for (const finding of findings) {
    const cell = addressKey(finding.at);
    const own = atCell.get(cell);
    const group = own ?? groups[causeOf(finding, groups, headedAt)];
    if (group) group.push(finding);
    else headedAt.set(cell, groups.push(startedBy(finding)) - 1);
    const joined = group ?? groups[groups.length - 1]!;
    if (!own) atCell.set(cell, joined);
  }
  return groups.map(([head, ...others]) => ({ root: head.at, findings: [head, ...others] }));
}

const startedBy = (head: Finding): [Finding, ...Finding[]] => [head];

/** The first group whose head the finding follows from; -1 when there is none. */
function causeOf(
  { rule, because }: Finding,
  groups: readonly (readonly [Finding, ...Finding[]])[],
  headedAt: ReadonlyMap<string, number>,
): number {
  const roots = causes[rule];
  if (!roots) return -1;
  const found = because
    .flatMap(cell => headedAt.get(addressKey(cell)) ?? [])
    .filter(index => roots.includes(groups[index]![0].rule));
  return found.length === 0 ? -1 : Math.min(...found);
}
