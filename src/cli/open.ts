import { inWords } from '../app/in-words';
import type { Problem } from '../app/ports';
import { reviewWorkbook } from '../app/review-workbook';
import { text, type Review, type Settings, type Text } from '../engine/index';
import { xlsxHost, type XlsxHost } from '../host/xlsx/xlsx-host';
import { readWorkbook, type WriteProblem } from './files';

/** The workbook behind a host, or why it cannot be read. */
export async function openWorkbook(file: string): Promise<{ host: XlsxHost } | { problem: Problem }> {
  const bytes = await readWorkbook(file);
  if (!bytes.ok) return { problem: bytes.problem };
  const host = xlsxHost(bytes.value);
  return host.ok ? { host: host.value } : { problem: host.problem };
}

export interface Reviewed {
  readonly review: Review;
  readonly host: XlsxHost;
  /** The notes kept in the workbook could not be read; the sheets could. */
  readonly notes?: Problem;
}

/** The workbook, read and judged. */
export async function reviewFile(file: string, settings: Settings): Promise<Reviewed | { readonly problem: Problem }> {
  const opened = await openWorkbook(file);
  if ('problem' in opened) return opened;
  const reviewed = await reviewWorkbook(opened.host, 'workbook', settings);
  if (!reviewed.ok) return { problem: reviewed.problem };
  const { review, notesProblem } = reviewed.value;
  return { review, host: opened.host, ...(notesProblem && { notes: notesProblem }) };
}

/** “a.xlsx：…”, unless the problem names the file itself. */
export function ofFile(file: string, problem: Problem): Text {
  const words = inWords(problem);
  if ('path' in problem) return words;
  return text(`${file}：${words.zh}`, `${file}: ${words.en}`);
}

/** Why a file was not written, in one sentence. */
export function whyNotWritten(problem: WriteProblem, out: string): Text {
  switch (problem) {
    case 'is-input':
      return text(`输出文件不能就是输入文件：${out}`, `The output may not be the input itself: ${out}`);
    case 'exists':
      return text(
        `${out} 已存在，未覆盖；确需覆盖请加 --force。`,
        `${out} exists and was not replaced; add --force to replace it.`,
      );
    case 'no-folder':
      return text(`输出文件夹不存在：${out}`, `The folder of ${out} does not exist.`);
    case 'no-access':
      return text(`无法写入 ${out}，请检查权限和磁盘空间。`, `Cannot write ${out}; check permissions and disk space.`);
  }
}
