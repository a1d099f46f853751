import type { FormKind } from '../sheet/form';
import { text, type Text } from '../text';

/** What the two sheets share. */

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
