import { text } from '../engine/index';
import type { Arguments } from './args';
import { workbooksIn } from './files';
import { ofFile, reviewFile } from './open';
import { printReview } from './print';
import { progressBar } from './progress';
import { speaker, type Status, type Terminal } from './terminal';
import { checkJson, problemJson } from './to-json';

/** `check`: every form of every file, what it should be and what is wrong. Changes nothing; a file that cannot be read is told and the others are still done. */
export async function check(args: Arguments, terminal: Terminal): Promise<Status> {
  const { complain, refuse } = speaker(terminal, args.language);
  if (args.paths.length === 0)
    return refuse(text('请给出要检查的文件或文件夹。', 'Name the files or folders to check.'));
  const { files, empty } = await workbooksIn(args.paths);
  let status: Status = empty.length > 0 ? 2 : 0;
  for (const folder of empty) complain(text(`文件夹中没有 Excel 工作簿：${folder}`, `No Excel workbook in ${folder}`));
  const bar = progressBar(terminal, files.length);
  for (const file of files) {
    bar.step();
    const worst = await checkOne(file, args, terminal, bar.clear);
    status = worst > status ? worst : status;
  }
  bar.clear();
  return status;
}

async function checkOne(file: string, args: Arguments, terminal: Terminal, clear: () => void): Promise<Status> {
  const { language, json, settings } = args;
  const { complain, refuse } = speaker(terminal, language);
  const reviewed = await reviewFile(file, settings);
  clear();
  if ('problem' in reviewed) {
    if (!json) return refuse(ofFile(file, reviewed.problem));
    terminal.out(JSON.stringify(problemJson(file, reviewed.problem, language)));
    return 2;
  }
  const { review, notes } = reviewed;
  if (notes) complain(ofFile(file, notes));
  terminal.out(json ? JSON.stringify(checkJson(file, review, language)) : printReview(file, review, language));
  return review.forms.some(form => form.findings.some(finding => finding.severity === 'error')) ? 1 : 0;
}
