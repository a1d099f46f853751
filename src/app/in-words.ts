import { a1, text, type Address, type Text } from '../engine/index';
import type { Problem } from './ports';

/** Every problem in one sentence: what is wrong, where, and what to do. */
export function inWords(problem: Problem): Text {
  switch (problem.kind) {
    case 'not-a-workbook':
      return text('这不是 Excel 工作簿，请选择 .xlsx 文件。', 'This is not an Excel workbook; choose an .xlsx file.');
    case 'old-format':
      return text(
        `读不了 ${problem.extension} 格式，请用 Excel 或 WPS 打开后“另存为”.xlsx，再重试。`,
        `${problem.extension} files cannot be read; open the file in Excel or WPS, save it as .xlsx and try again.`,
      );
    case 'encrypted':
      return text(
        '工作簿已加密，请先在 Excel 中打开并去掉打开密码，再重试。',
        'The workbook is encrypted; open it in Excel, remove the password and try again.',
      );
    case 'damaged':
      return text(
        `文件已损坏，无法读取（${problem.detail}）；请用 Excel“打开并修复”后另存，再重试。`,
        `The file is damaged and cannot be read (${problem.detail}); use “Open and Repair” in Excel, save it and try again.`,
      );
    case 'too-large':
      return text(
        `${problem.what}超过上限（${problem.limit}），请拆分后重试。`,
        `${problem.what} is over the limit (${problem.limit}); split it and try again.`,
      );
    case 'not-found':
      return text(`找不到文件：${problem.path}`, `No such file: ${problem.path}`);
    case 'no-access':
      return text(
        `无法读写：${problem.path}，请检查权限或是否被其他程序占用。`,
        `Cannot read or write ${problem.path}; check permissions, or whether another program holds it.`,
      );
    case 'sheet-missing':
      return text(
        `找不到工作表“${problem.sheet}”，可能已改名、隐藏或删除，请重新检查。`,
        `There is no sheet “${problem.sheet}” to be shown; it may have been renamed, hidden or deleted. Check again.`,
      );
    case 'sheet-protected':
      return text(
        `工作表“${problem.sheet}”受保护，${cells(problem.cells, 'zh')}未写入；请撤销工作表保护后重试。`,
        `The sheet “${problem.sheet}” is protected and ${cells(problem.cells, 'en')} not written; unprotect it and try again.`,
      );
    case 'read-only':
      return text(
        '工作簿以只读方式打开：可以检查，不能写入；请另存后再操作。',
        'The workbook is read-only: it can be checked but not written; save a copy first.',
      );
    case 'cell-being-edited':
      return text(
        '有单元格正在编辑，请先按 Enter 完成输入，再重试。',
        'A cell is being edited; press Enter to finish, then try again.',
      );
    case 'dialog-open':
      return text('Excel 正打开着对话框，请先关闭它，再重试。', 'Excel has a dialog open; close it and try again.');
    case 'moved':
      return text(
        `以下单元格在检查之后已被改动，本次全部未写入，请重新检查：${problem.cells.map(cell => `${place(cell.at)}（原为“${cell.expected}”，现为“${cell.found}”）`).join('、')}`,
        `These cells were changed after the check, so nothing was written; check again: ${problem.cells.map(cell => `${place(cell.at)} (was “${cell.expected}”, now “${cell.found}”)`).join(', ')}`,
      );
    case 'partly-applied':
      return text(
        `写入中途失败（${problem.detail}）：已写入 ${problem.applied.map(edit => place(edit.at)).join('、') || '无'}；未写入 ${problem.failed.map(place).join('、') || '无'}。请核对这些单元格。`,
        `Writing failed half way (${problem.detail}): written ${problem.applied.map(edit => place(edit.at)).join(', ') || 'none'}; not written ${problem.failed.map(place).join(', ') || 'none'}. Please check these cells.`,
      );
    case 'notes-damaged':
      return text(
        '工作簿中“不作为问题”的记录已损坏，无法读取：所有问题照常列出；重新注明后将另建记录。',
        'The notes on findings set aside are damaged and cannot be read: every finding is listed; setting one aside begins new notes.',
      );
    case 'stopped':
      return text('已取消。', 'Cancelled.');
    case 'excel-too-old':
      return text(
        `此版本的 Excel 过旧（需要 ${problem.needs}），请升级到 Office LTSC 2021 或更新版本。`,
        `This Excel is too old (${problem.needs} is needed); upgrade to Office LTSC 2021 or later.`,
      );
    case 'host-failed':
      return text(
        `Excel 未能完成操作（${problem.code}），未作改动，请重试。`,
        `Excel could not do this (${problem.code}); nothing was changed. Try again.`,
      );
  }
}

const place = (at: Address): string => `${at.sheet}!${a1(at)}`;

/** A person goes to the sheet, not from cell to cell. */
const CELLS_NAMED = 5;

function cells(list: readonly Address[], language: 'zh' | 'en'): string {
  if (list.length === 0) return language === 'zh' ? '内容' : 'nothing';
  const named = list
    .slice(0, CELLS_NAMED)
    .map(at => a1(at))
    .join(language === 'zh' ? '、' : ', ');
  if (list.length <= CELLS_NAMED) return named;
  return language === 'zh' ? `${named}等 ${list.length} 处` : `${named} and ${list.length - CELLS_NAMED} more`;
}
