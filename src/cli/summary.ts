import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { atMinute } from '../app/own-sheets';
import { summarySheet, text, type Review, type SummaryEntry } from '../engine/index';
import { newWorkbook } from '../host/xlsx/new-workbook';
import type { Arguments } from './args';
import { mayWrite, workbooksIn, writeWhole } from './files';
import { ofFile, reviewFile, whyNotWritten } from './open';
import { progressBar } from './progress';
import { speaker, type Status, type Terminal } from './terminal';

/** `summary`: a workbook of one sheet with a row for each form of all files. What cannot be read is told and left out. */
export async function summarise(args: Arguments, terminal: Terminal): Promise<Status> {
  const { say, complain, refuse } = speaker(terminal, args.language);
  const { out } = args;
  if (args.paths.length === 0 || out === undefined)
    return refuse(
      text(
        '用法：jixiao summary <文件|文件夹>… --out 文件.xlsx',
        'Usage: jixiao summary <file|folder>… --out FILE.xlsx',
      ),
    );
  if (!/\.xlsx$/i.test(out))
    return refuse(text(`输出文件应为 .xlsx：${out}`, `The output is an .xlsx file, not ${out}`));
  const { files, empty } = await workbooksIn(args.paths);
  for (const folder of empty) complain(text(`文件夹中没有 Excel 工作簿：${folder}`, `No Excel workbook in ${folder}`));
  const inputs = await withoutEarlierOutput(files, out, args);
  for (const input of ['', ...inputs]) {
    const stop = await mayWrite(out, input, args.force);
    if (stop) return refuse(whyNotWritten(stop, out));
  }

  const { read, unread } = await reviewAll(inputs, args, terminal);
  const label = labelled(inputs);
  const entries: SummaryEntry[] = read.flatMap(({ file, review }) =>
    review.forms.map(form => ({ file: label(file), review: form })),
  );
  if (entries.length === 0)
    return refuse(text('没有找到绩效表，未写入。', 'No performance form was found; nothing was written.'));
  for (const { file, review } of read)
    if (review.forms.length === 0) say(text(`${file}：没有绩效表，未列入`, `${file}: no performance form, left out`));
  const { language } = args;
  const about = { language, checkedAt: atMinute(new Date()), namesFiles: true, unread: unread.map(label) };
  const written = await writeWhole(out, newWorkbook([summarySheet(entries, about)]));
  if (written) return refuse(whyNotWritten(written, out));
  const count = { files: new Set(entries.map(({ file }) => file)).size, forms: entries.length };
  say(
    text(
      `已写入 ${out}（${count.files}个文件，${count.forms}份表）`,
      `Written to ${out} (${count.files} files, ${count.forms} forms)`,
    ),
  );
  if (unread.length > 0 || empty.length > 0) return 2;
  return entries.some(({ review }) => review.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

interface ReadFile {
  readonly file: string;
  readonly review: Review;
}

async function reviewAll(
  files: readonly string[],
  args: Arguments,
  terminal: Terminal,
): Promise<{ readonly read: readonly ReadFile[]; readonly unread: readonly string[] }> {
  const read: ReadFile[] = [];
  const unread: string[] = [];
  const { complain } = speaker(terminal, args.language);
  const bar = progressBar(terminal, files.length);
  for (const file of files) {
    bar.step();
    const reviewed = await reviewFile(file, args.settings);
    if ('problem' in reviewed) {
      bar.clear();
      complain(ofFile(file, reviewed.problem));
      unread.push(file);
    } else read.push({ file, review: reviewed.review });
  }
  bar.clear();
  return { read, unread };
}

/** A summary written into the folder it was made of is no part of the next one; anything else there stays an input, never replaced. */
async function withoutEarlierOutput(
  files: readonly string[],
  out: string,
  args: Arguments,
): Promise<readonly string[]> {
  const target = await stat(out).catch(() => undefined);
  if (!target) return files;
  const kept: string[] = [];
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    const isTarget = found?.ino === target.ino && found.dev === target.dev;
    if (!isTarget || !(await isOnlyOurs(file, args))) kept.push(file);
  }
  return kept;
}

async function isOnlyOurs(file: string, args: Arguments): Promise<boolean> {
  const reviewed = await reviewFile(file, args.settings);
  if ('problem' in reviewed) return false;
  const { forms, unrecognised, own = [] } = reviewed.review;
  return own.length > 0 && forms.length === 0 && unrecognised.length === 0;
}

/** The file's name; as it was given where another file bears the same name. */
function labelled(files: readonly string[]): (file: string) => string {
  const names = files.map(file => basename(file));
  return file => {
    const name = basename(file);
    return names.filter(one => one === name).length > 1 ? file : name;
  };
}
