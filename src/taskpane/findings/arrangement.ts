import {
  addressKey,
  groupFindings,
  severityCountWords,
  text,
  type Finding,
  type FindingGroup,
  type Severity,
  type Text,
  type Trace,
} from '../../engine/index';
import type { GroupBy } from '../preferences';
import { allSeverities } from './list-state';

/** A heading of the list, with what stands under it: narrower headings, or findings. */
export interface Section {
  readonly id: string;
  readonly label: Text;
  /** Whose mark stands before the label. */
  readonly severity: Severity | null;
  readonly count: number;
  /** Findings of other severities that stand here because they share a root. */
  readonly others: number;
  readonly sections: readonly Section[];
  readonly groups: readonly FindingGroup[];
}

/** Findings, gravest first, under the headings a person likes; those with one root together, except by rule. */
export function arrange(findings: readonly Finding[], by: GroupBy): readonly Section[] {
  if (by === 'rule') return byRule(findings);
  const groups = groupFindings(
    allSeverities.flatMap(severity => findings.filter(finding => finding.severity === severity)),
  );
  const sheets = [...new Set(findings.map(({ at }) => at.sheet))];
  if (by === 'sheet') return bySheet('', groups, sheets, null);
  return allSeverities.flatMap(severity => {
    const own = groups.filter(group => group.findings[0].severity === severity);
    if (own.length === 0) return [];
    const sections = sheets.length > 1 ? bySheet(`${severity} `, own, sheets, severity) : [];
    return [{ ...section(severity, severityCountWords[severity], own, severity), severity, sections }];
  });
}

/** In the order of the workbook. */
function bySheet(
  within: string,
  groups: readonly FindingGroup[],
  sheets: readonly string[],
  counts: Severity | null,
): readonly Section[] {
  const on = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    const here = on.get(group.root.sheet);
    if (here) here.push(group);
    else on.set(group.root.sheet, [group]);
  }
  return sheets.flatMap(sheet => {
    const own = on.get(sheet);
    return own ? [section(`${within}sheet ${sheet}`, text(sheet, sheet), own, counts)] : [];
  });
}

/** The rule with the gravest findings first, then by number. */
function byRule(findings: readonly Finding[]): readonly Section[] {
  const of = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = of.get(finding.rule);
    if (same) same.push(finding);
    else of.set(finding.rule, [finding]);
  }
  const gravity = (rule: readonly Finding[]): number =>
    Math.min(...rule.map(one => allSeverities.indexOf(one.severity)));
  const rank = (rule: readonly Finding[]): string => `${gravity(rule)} ${rule[0]!.rule}`;
  return [...of.values()]
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map(own => {
      const { rule, title } = own[0]!;
      const groups = own.map((finding): FindingGroup => ({ root: finding.at, findings: [finding] }));
      const label = text(`${rule} ${title.zh}`, `${rule} ${title.en}`);
      return { ...section(`rule ${rule}`, label, groups, null), severity: allSeverities[gravity(own)]! };
    });
}

function section(id: string, label: Text, groups: readonly FindingGroup[], counts: Severity | null): Section {
  const all = groups.flatMap(group => group.findings);
  const count = counts === null ? all.length : all.filter(({ severity }) => severity === counts).length;
  return { id, label, severity: null, count, others: all.length - count, sections: [], groups };
}

/** Every finding under the headings, from the top. */
export const findingsIn = (sections: readonly Section[]): readonly Finding[] =>
  sections.flatMap(({ sections: inner, groups }) =>
    inner.length > 0 ? findingsIn(inner) : groups.flatMap(group => group.findings),
  );

/** What must be unfolded for the finding to be seen. */
export function pathTo(
  sections: readonly Section[],
  finding: Finding,
): { readonly headings: readonly string[]; readonly group: FindingGroup } | null {
  for (const { id, sections: inner, groups } of sections) {
    const deeper = inner.length > 0 ? pathTo(inner, finding) : null;
    if (deeper) return { ...deeper, headings: [id, ...deeper.headings] };
    const group = inner.length > 0 ? undefined : groups.find(one => one.findings.includes(finding));
    if (group) return { headings: [id], group };
  }
  return null;
}

/** What each finding is called from one check to the next, so that the list stays as a person left it. */
export function idsOf(
  forms: readonly { readonly findings: readonly Finding[]; readonly traces: ReadonlyMap<Finding, Trace> }[],
): ReadonlyMap<Finding, string> {
  const ids = new Map<Finding, string>();
  const times = new Map<string, number>();
  for (const { findings, traces } of forms) {
    for (const finding of findings) {
      const trace = traces.get(finding);
      const place = trace ? [trace.project, trace.indicator ?? '', trace.cell] : [addressKey(finding.at)];
      const id = [finding.at.sheet, finding.rule, ...place].join(' ');
      const count = (times.get(id) ?? 0) + 1;
      times.set(id, count);
      ids.set(finding, count === 1 ? id : `${id} ~${count}`);
    }
  }
  return ids;
}
