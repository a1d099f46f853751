import type { SetAside } from '../traces';
import type { FormReview, Review } from '../review';
import { byGravity } from '../rules/gravity';
import type { Finding, RuleId, Topic } from '../rules/finding';
import { rules } from '../rules/index';
import { addressKey, type Address } from '../sheet/address';
import { shownOf } from '../sheet/cell';
import type { Text } from '../text';

/** What 检查报告 says, before it is laid out. */
export interface ReportSections {
  /** In the order of the report, also those without findings. */
  readonly topics: readonly TopicSection[];
  readonly aside: readonly AsideEntry[];
  readonly open: readonly OpenEntry[];
}

export interface TopicSection {
  readonly topic: Topic;
  readonly findings: readonly FindingEntry[];
  /** Cells that kept a rule of this topic from judging. */
  readonly open: number;
}

export interface FindingEntry {
  readonly finding: Finding;
  readonly project: string;
}

export interface AsideEntry extends SetAside {
  readonly project: string;
}

/** One cell that keeps rules from judging. */
export interface OpenEntry {
  readonly at: Address;
  readonly project: string;
  readonly rules: readonly RuleId[];
  readonly whys: readonly Text[];
}

/** What a reviewer's report asks for comes first. */
const TOPICS: readonly Topic[] = ['指标值合理性', '核心指标缺失', '指标可衡量', '算术', '说明', '形式'];

const topicOf = new Map<RuleId, Topic>(rules.map(({ id, topic }) => [id, topic]));

/** Gravest first within a topic, then in the order of the workbook. */
export function reportSections({ forms }: Review): ReportSections {
  const findings = forms.flatMap((form, order) =>
    form.findings.map(finding => ({ finding, order, project: projectOf(form) })),
  );
  const open = forms.flatMap(openIn);
  const topics = TOPICS.map(topic => ({
    topic,
    findings: findings
      .filter(({ finding }) => finding.topic === topic)
      .sort((a, b) => (a.order === b.order ? byGravity(a.finding, b.finding) : severityFirst(a, b))),
    open: open.filter(one => one.rules.some(rule => topicOf.get(rule) === topic)).length,
  }));
  const aside = forms.flatMap(form => form.setAside.map(one => ({ ...one, project: projectOf(form) })));
  return { topics, aside, open };
}

interface Ordered {
  readonly finding: Finding;
  readonly order: number;
}

function severityFirst(a: Ordered, b: Ordered): number {
  const rank = { error: 0, warning: 1, hint: 2 };
  return rank[a.finding.severity] - rank[b.finding.severity] || a.order - b.order;
}

const projectOf = ({ form }: FormReview): string => shownOf(form.fields.projectName);

function openIn(review: FormReview): readonly OpenEntry[] {
  const byCell = new Map<string, OpenEntry>();
  for (const { at, rule, why } of review.undetermined) {
    const known = byCell.get(addressKey(at)) ?? { at, project: projectOf(review), rules: [], whys: [] };
    byCell.set(addressKey(at), {
      ...known,
      rules: known.rules.includes(rule) ? known.rules : [...known.rules, rule],
      whys: known.whys.some(one => one.zh === why.zh) ? known.whys : [...known.whys, why],
    });
  }
  return [...byCell.values()];
}
