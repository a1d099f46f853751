import type { Basis } from '../policy/cited';
import type { Severity, Topic } from '../rules/finding';
import type { FormKind } from '../sheet/form';
import { text, type Text } from '../text';

/** What the two sheets share. */

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: text('错误', 'Error'),
  warning: text('警告', 'Warning'),
  hint: text('提示', 'Hint'),
};

export const basisWords: Readonly<Record<Basis, Text>> = {
  stated: text('条文规定', 'stated'),
  derived: text('由条文或表内勾稽推出', 'derived'),
  practice: text('惯例', 'practice'),
};

export const topicWords: Readonly<Record<Topic, Text>> = {
  指标值合理性: text('指标值合理性', 'Plausibility of targets'),
  核心指标缺失: text('核心指标缺失', 'Core indicators missing'),
  指标可衡量: text('指标可衡量', 'Indicators measurable'),
  算术: text('算术', 'Arithmetic'),
  说明: text('说明', 'Explanations'),
  形式: text('形式', 'Form'),
};

export const kindWords: Readonly<Record<FormKind, Text>> = {
  'self-evaluation': text('绩效自评表', 'self-evaluations'),
  declaration: text('绩效目标申报表', 'declarations'),
  'target-table': text('绩效目标表', 'target tables'),
};

export const sharedWords = {
  ordinal: text('序号', 'No.'),
  project: text('项目名称', 'Project'),
  sheet: text('工作表', 'Sheet'),
  pages: text('第 &P 页，共 &N 页', 'Page &P of &N'),
  unnamed: text('（未填项目名称）', '(no project name)'),
  undated: text('年度未注明', 'year not stated'),
  ofYear: (year: number): Text => text(`${year}年度`, `${year}`),
  checkedAt: (when: string): Text => text(`检查时间：${when}`, `Checked: ${when}`),
} as const;
