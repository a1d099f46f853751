import { text, type RuleId, type Text } from '../../engine/index';

/** What the pane says about putting findings right, and about no longer asking. */

export const detailWords = {
  due: text('应为', 'Should be'),
  most: text('不高于', 'At most'),
  between: text('应在', 'Should be within'),
  printed: text('实为', 'Is'),
  compared: text('应为与实为', 'Expected and actual'),
  how: (name: Text): Text => text(`${name.zh}怎么算`, `How: ${name.en}`),
} as const;

export const fixWords = {
  one: text('改正这一处…', 'Fix this…'),
  all: (count: number): Text => text(`改正本规则的全部 ${count} 处…`, `Fix all ${count} of this rule…`),
  title: (rule: Text, count: number): Text =>
    count === 1
      ? text(`改正：${rule.zh}`, `Fix: ${rule.en}`)
      : text(`改正 ${count} 处：${rule.zh}`, `Fix ${count}: ${rule.en}`),
  back: text('返回问题列表', 'Back to the findings'),
  follows: text(
    '总分、等级等随之变动的格一并列出，按已勾选的得分计算。',
    'Cells that move along (total, grade) are listed too, computed from the ticked scores.',
  ),
  left: (count: number): Text =>
    text(`另有 ${count} 处要由人判断，不在此列。`, `${count} more need a person and are not listed.`),
} as const;

export const ignoreWords = {
  action: text('忽略本规则', 'Ignore this rule'),
  done: (rule: RuleId): Text =>
    text(
      `已停用规则 ${rule}，各工作簿都不再提示；可随时恢复。`,
      `Rule ${rule} is off, in every workbook; it can be switched on again.`,
    ),
  restored: (rule: RuleId): Text => text(`已恢复规则 ${rule}。`, `Rule ${rule} is on again.`),
  restore: text('恢复', 'Switch on'),
  restoreOf: (rule: Text): Text => text(`恢复规则：${rule.zh}`, `Switch on: ${rule.en}`),
  list: (count: number): Text => text(`已停用的规则（${count}）`, `Rules switched off (${count})`),
  about: text('不再检查的规则，也可在“设置”中调整。', 'These are not checked; Settings has the switches too.'),
} as const;
