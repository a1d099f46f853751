import type { Problem } from '../app/ports';
import { text, type Text } from '../engine/index';
import { xlsxHost, type XlsxHost } from '../host/xlsx/xlsx-host';
import { readWorkbook, type WriteProblem } from './files';

/** The workbook behind a host, or why it cannot be read. */
export async function openWorkbook(file: string): Promise<{ host: XlsxHost } | { problem: Problem }> {
  const bytes = await readWorkbook(file);
  if (!bytes.ok) return { problem: bytes.problem };
  const host = xlsxHost(bytes.value);
  return host.ok ? { host: host.value } : { problem: host.problem };
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
