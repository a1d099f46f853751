import { text, type Text } from '../../engine/index';

/** What the pane says about a finding that is answered: set aside, explained, or a question of policy. */

export const asideWords = {
  action: text('不作为问题', 'Set aside'),
  reason: text('理由（必填，随工作簿保存）', 'Reason (required, kept in the workbook)'),
  confirm: text('确定', 'Set aside'),
  list: (count: number): Text => text(`不作为问题（${count}）`, `Set aside (${count})`),
  about: text(
    '已注明理由的问题。相关单元格改动后，会重新列为问题。',
    'Findings set aside with a reason. They come back when one of their cells changes.',
  ),
  noted: (reason: string, on: string): Text => text(`理由：${reason}（${on}）`, `Reason: ${reason} (${on})`),
  restore: text('恢复为问题', 'Bring back'),
  restoreOf: (says: string): Text => text(`恢复为问题：${says}`, `Bring back: ${says}`),
} as const;

export const draftWords = {
  action: text('起草说明', 'Draft a reason'),
  cause: text('原因', 'Cause'),
  words: text('说明', 'Explanation'),
  fill: text(
    '请把【】换成实际情况，删去不符的话；本程序不编造事实。',
    'Replace every 【】 by what happened and strike what does not apply; nothing here is invented.',
  ),
  length: (count: number): Text => text(`${count} 字`, `${count} characters`),
  tooLong: (count: number): Text => text(`${count} 字，有的系统限100字`, `${count} characters; some systems allow 100`),
  preview: (cell: string): Text => text(`将写入 ${cell}（现为空）：`, `To be written into ${cell} (blank now):`),
  write: text('写入偏差原因格…', 'Write into the reason cell…'),
  confirm: text('确认写入', 'Write'),
  blanksLeft: text('还有【】没有填写。', 'Some 【】 are still open.'),
  notBlank: text(
    '偏差原因格已有内容，或本表没有此格，请复制后自行填写。',
    'The reason cell is not blank, or there is none: copy the words instead.',
  ),
} as const;

export const questionWords = {
  title: text('请选择口径', 'Choose a policy'),
  keep: (title: string): Text => text(`按“${title}”`, `Use “${title}”`),
} as const;
