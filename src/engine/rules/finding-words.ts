import { text, type Text } from '../text';
import type { Severity, Topic } from './finding';

/** What a person calls them: on every sheet, in the pane and in the terminal alike. */

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: text('错误', 'Error'),
  warning: text('警告', 'Warning'),
  hint: text('提示', 'Hint'),
};

/** Before a number of them. */
export const severityCountWords: Readonly<Record<Severity, Text>> = {
  error: text(severityWords.error.zh, 'Errors'),
  warning: text(severityWords.warning.zh, 'Warnings'),
  hint: text(severityWords.hint.zh, 'Hints'),
};

export const topicWords: Readonly<Record<Topic, Text>> = {
  指标值合理性: text('指标值合理性', 'Plausible values'),
  核心指标缺失: text('核心指标缺失', 'Missing core indicators'),
  指标可衡量: text('指标可衡量', 'Measurable indicators'),
  算术: text('算术', 'Arithmetic'),
  说明: text('说明', 'Explanations'),
  形式: text('形式', 'Form'),
};
