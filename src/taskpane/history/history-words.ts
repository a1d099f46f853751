import type { MadeForm, What } from '../../app/journal';
import type { Entry } from '../../app/standing';
import { text, type Text } from '../../engine/index';

/** What 改动记录 says; loaded with it. */

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const historyWords = {
  title: text('改动记录', 'Changes made'),
  intro: text(
    '本助手在此工作簿中写入的改动，最新的在前，可逐项撤回；您自己在 Excel 中的改动不在此列。',
    'What this add-in wrote in this workbook, newest first; each can be taken back. Your own edits are not listed.',
  ),
  none: text('还没有改动', 'No changes yet'),
  noneDetail: text(
    '重算得分、写入原因、改正问题或生成工作表后，会记录在这里。',
    'Recomputing, writing reasons, fixing findings and making sheets will be listed here.',
  ),
  damaged: text(
    '部分改动记录已损坏，无法读取，也不能再从这里撤回；今后的改动照常记录。',
    'Part of the record is damaged: it cannot be read or taken back from here. Later changes are recorded as usual.',
  ),
  revert: text('撤回', 'Take back'),
  revertOf: (what: Text): Text => text(`撤回：${what.zh}`, `Take back: ${what.en}`),
  redo: text('恢复', 'Restore'),
  redoOf: (what: Text): Text => text(`恢复：${what.zh}`, `Restore: ${what.en}`),
  reverted: text('已撤回', 'Taken back'),
  partly: (left: number, of: number): Text =>
    text(`部分撤回，尚有 ${left}/${of}`, `partly taken back, ${left} of ${of} stand`),
  redone: text('已恢复', 'Restored'),
  lastingRemoval: text('删除的新表不能恢复，可重新生成。', 'Sheets taken away do not come back; make them again.'),
  cell: text('单元格', 'Cell'),
  before: text('原值', 'Before'),
  after: text('写入', 'Written'),
  now: text('现值', 'Now'),
  back: text('恢复为', 'Back to'),
  blank: text('空', 'blank'),
  more: (count: number): Text => text(`显示其余 ${count} 处`, `Show ${count} more`),
  sheetsMade: text('新表', 'New sheets'),
  conflictCells: (count: number): Text =>
    text(
      `有 ${count} 处在写入之后又改过，没有撤回任何内容：`,
      `${plural(count, 'cell')} changed since; nothing was taken back:`,
    ),
  conflictSheets: (count: number): Text =>
    text(
      `有 ${count} 张新表在生成之后又改过，没有删除任何表：`,
      `${plural(count, 'new sheet')} changed since; none was taken away:`,
    ),
  wroteNow: (wrote: string, now: string): Text => text(`写入 ${wrote}，现为 ${now}`, `written ${wrote}, now ${now}`),
  changedBy: (what: Text): Text => text(`由之后的“${what.zh}”改写`, `by the later “${what.en}”`),
  restTitle: (count: number): Text => text(`其余 ${count} 处可以撤回：`, `The other ${count} can be taken back:`),
  restSheets: (names: readonly string[]): Text =>
    text(`其余 ${names.length} 张可以删除：${names.join('、')}`, `The others can go: ${names.join(', ')}`),
  noRest: text('没有其余内容可以撤回。', 'Nothing else can be taken back.'),
  revertRest: (count: number): Text => text(`只撤回其余 ${count} 处`, `Take back the other ${count}`),
  removeRest: (count: number): Text => text(`只删除其余 ${count} 张`, `Remove the other ${count}`),
  leave: text('保持不变', 'Leave as it is'),
  kept: (steps: number, most: number, size: string): Text =>
    text(
      `已记录 ${steps} 步（最多 ${most} 步），约 ${size}，保存在工作簿中，随文件传递。`,
      `${steps} of at most ${most} steps, about ${size}, kept in the workbook and passed on with it.`,
    ),
  forget: text('清空记录', 'Clear the record'),
  forgetAsk: text(
    '清空后不能再从这里撤回以前的改动，表格内容不变。确定清空？',
    'Earlier changes can then no longer be taken back from here; no cell changes. Clear it?',
  ),
  forgetYes: text('确定清空', 'Clear'),
} as const;

const formWords: Record<MadeForm, Text> = {
  declaration: text('申报表', 'declaration'),
  'self-evaluation': text('自评表', 'self-evaluation'),
  summary: text('汇总表', 'summary'),
  report: text('检查报告', 'report'),
};

/** “重算得分 8 处”, “改正 SE30 3 处”, “撤回“重算得分 8 处””. */
export function whatWords({ what, edits, added, removed }: Entry, all: readonly Entry[]): Text {
  const cells = edits.length;
  return wordsFor(what, cells, added?.sheets.length ?? removed?.length ?? 0, all);
}

function wordsFor(what: What, cells: number, sheets: number, all: readonly Entry[]): Text {
  switch (what.kind) {
    case 'recompute':
      return text(`重算得分 ${cells} 处`, `Recomputed ${plural(cells, 'cell')}`);
    case 'explain':
      return text(`写入原因 ${cells} 处`, `Reason written in ${plural(cells, 'cell')}`);
    case 'fix':
      return text(`改正 ${what.rule} ${cells} 处`, `Fixed ${what.rule} in ${plural(cells, 'cell')}`);
    case 'sheets':
      return text(
        `生成${formWords[what.form].zh} ${sheets} 张`,
        `Made ${plural(sheets, `${formWords[what.form].en} sheet`)}`,
      );
    case 'revert':
      return revertWords(what.of, cells, sheets, all);
    case 'other':
      return text(`写入 ${cells} 处`, `Wrote ${plural(cells, 'cell')}`);
  }
}

/** Taking back a revert is, to a person, doing it again. */
function revertWords(of: string, cells: number, sheets: number, all: readonly Entry[]): Text {
  const target = all.find(one => one.id === of);
  if (!target) return text(`撤回 ${cells} 处`, `Took back ${plural(cells, 'cell')}`);
  const count = sheets > 0 ? `${sheets} 张` : `${cells} 处`;
  const countEn = sheets > 0 ? plural(sheets, 'sheet') : plural(cells, 'cell');
  const name = whatWords(target, all);
  return target.what.kind === 'revert'
    ? text(`恢复 ${count}（取消“${name.zh}”）`, `Restored ${countEn} (undoing “${name.en}”)`)
    : text(`撤回 ${count}（“${name.zh}”）`, `Took back ${countEn} (“${name.en}”)`);
}

/** “不到 1 KB”, “约 8 KB”: characters of plain text. */
export const sizeWords = (characters: number): string => `${Math.max(1, Math.ceil(characters / 1024))} KB`;
