import type { Citation } from '../policy/cited';
import type { Address } from '../sheet/address';
import type { Text } from '../text';

export type Severity = 'error' | 'warning' | 'hint';
/** Headings of the report. */
export type Topic = '指标值合理性' | '核心指标缺失' | '指标可衡量' | '算术' | '说明' | '形式';
/** “SE37”, “TD04”. */
export type RuleId = `${'SE' | 'TD'}${number}`;

export interface Finding {
  readonly rule: RuleId;
  readonly title: Text;
  readonly topic: Topic;
  readonly severity: Severity;
  /** The offending cell; a merged area is named by its anchor. */
  readonly at: Address;
  /** Further cells the sentence speaks of. */
  readonly because: readonly Address[];
  /** What was found, with the figures: “得分 12 超过分值 10”. */
  readonly says: Text;
  readonly remedy: Text;
  readonly law: readonly Citation[];
}

/** A subject a rule could not judge. */
export interface UndeterminedSubject {
  readonly rule: RuleId;
  readonly at: Address;
  readonly why: Text;
}

export type Verdict = 'passed' | 'violated' | 'undetermined' | 'not-applicable';
