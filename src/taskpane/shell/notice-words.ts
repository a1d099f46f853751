import { text, type Text } from '../../engine/index';

export const noticeWords = {
  applied: (count: number): Text => text(`已写入 ${count} 项。`, `${count} written.`),
  undone: (count: number): Text => text(`已撤销，恢复 ${count} 项。`, `Undone; ${count} restored.`),
  nothingToUndo: text('没有可撤销的写入。', 'There is nothing to undo.'),
  marked: (count: number): Text => text(`已标记 ${count} 个单元格。`, `${count} cells marked.`),
  created: (count: number): Text =>
    text(`已生成 ${count} 张新表，原有工作表未改动。`, `${count} new sheets made; no other sheet was changed.`),
  removed: (count: number): Text =>
    text(`已撤销，刚生成的 ${count} 张表已删除。`, `Undone; the ${count} new sheets are gone.`),
  madeChanged: (cells: string): Text =>
    text(
      `新表生成后已有人改动（${cells}），为免丢失内容，一张也没有删除。确实不要的，请在 Excel 中自行删除。`,
      `The new sheets have been changed since (${cells}); to lose nothing, none was deleted. Delete them in Excel if you do not want them.`,
    ),
  forgotten: text('改动记录已清空，表格内容未改动。', 'The record is empty; no cell was changed.'),
  setAside: text('已列入“不作为问题”，单元格改动后会重新列出。', 'Set aside; it comes back when its cell changes.'),
  broughtBack: text('已恢复为问题。', 'Back on the list.'),
  settingsNotKept: text(
    '设置本次有效，但未能保存，下次打开需重新设置。',
    'The settings hold for now but could not be kept for next time.',
  ),
  cellClean: (cell: string): Text => text(`${cell} 没有发现问题。`, `Nothing was found in ${cell}.`),
  sample: (sheet: string): Text =>
    text(`已插入示例工作表“${sheet}”，并已检查。`, `The sample sheet “${sheet}” was added and checked.`),
  removeSample: text('删除示例', 'Delete sample'),
  noFinding: text('没有可查看的问题。', 'There is no finding to go to.'),
  stopped: text('已取消检查，仍显示上次的结果。', 'The check was cancelled; the former results stand.'),
  cleared: text('已清除标记，原有底色未改动。', 'Marks cleared; your own colours were not touched.'),
} as const;
