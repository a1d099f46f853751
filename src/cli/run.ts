import { inWords } from '../app/in-words';
import { leavingOut } from '../app/leaving-out';
import { clearMarks, markFindings } from '../app/mark-findings';
import type { Problem } from '../app/ports';
import { reviewWorkbook } from '../app/review-workbook';
import { a1, rules, text, type Review, type Text } from '../engine/index';
import type { XlsxHost } from '../host/xlsx/xlsx-host';
import { readArguments, type Arguments } from './args';
import { mayWrite, workbooksIn, writeWhole } from './files';
import { newSheets } from './new';
import { printReview, printRules, usage } from './print';
import { openWorkbook as open, whyNotWritten } from './open';
import { colon } from './say';
import { progressBar } from './progress';
import { summarise } from './summary';
import { saveTemplate } from './template';
import { checkJson, problemJson } from './to-json';
import manifest from '../../package.json';

export interface Terminal {
  readonly out: (line: string) => void;
  /** Written as it is: progress bars need no line break. */
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}

/** 0 – nothing of severity error; 1 – at least one; 2 – wrong usage, or a file that could not be read or written. */
export type Status = 0 | 1 | 2;

/** The command line, without a process around it. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<Status> {
  const read = await readArguments(argv);
  if (!read.ok) return refuse(terminal, read.why.zh);
  const args = read.value;
  switch (args.command) {
    case 'check':
      return check(args, terminal);
    case 'recompute':
    case 'mark':
    case 'unmark':
      return rewrite(args.command, args, terminal);
    case 'new':
      return newSheets(args, terminal);
    case 'summary':
      return summarise(args, terminal);
    case 'template':
      return saveTemplate(args, terminal);
    case 'rules':
      terminal.out(args.json ? rulesJson(args) : printRules(rules, args.language));
      return 0;
    case 'version':
      terminal.out(manifest.version);
      return 0;
    case 'help':
      terminal.out(usage(args.language));
      return 0;
    case '':
      terminal.err(`${usage(args.language)}\n`);
      return 2;
    default:
      return refuse(
        terminal,
        sentence(
          args,
          text(
            `没有 ${args.command} 这个命令，用 jixiao --help 查看用法。`,
            `There is no command ${args.command}; see jixiao --help.`,
          ),
        ),
      );
  }
}

async function check(args: Arguments, terminal: Terminal): Promise<Status> {
  if (args.paths.length === 0)
    return refuse(
      terminal,
      sentence(args, text('请给出要检查的文件或文件夹。', 'Name the files or folders to check.')),
    );
  const { files, empty } = await workbooksIn(args.paths);
  let status: Status = empty.length > 0 ? 2 : 0;
  for (const folder of empty)
    terminal.err(`${sentence(args, text(`文件夹中没有 Excel 工作簿：${folder}`, `No Excel workbook in ${folder}`))}\n`);
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
  const opened = await open(file);
  const reviewed = 'problem' in opened ? opened : await reviewOf(opened.host, args);
  clear();
  if ('problem' in reviewed) {
    if (args.json) terminal.out(JSON.stringify(problemJson(file, reviewed.problem, args.language)));
    else terminal.err(`${about(file, args, reviewed.problem)}\n`);
    return 2;
  }
  const { review, notes } = reviewed;
  if (notes) terminal.err(`${about(file, args, notes)}\n`);
  terminal.out(
    args.json ? JSON.stringify(checkJson(file, review, args.language)) : printReview(file, review, args.language),
  );
  return review.forms.some(form => form.findings.some(finding => finding.severity === 'error')) ? 1 : 0;
}

async function rewrite(command: 'recompute' | 'mark' | 'unmark', args: Arguments, terminal: Terminal): Promise<Status> {
  const [file, ...rest] = args.paths;
  if (file === undefined || rest.length > 0 || args.out === undefined)
    return refuse(
      terminal,
      sentence(
        args,
        text(`用法：jixiao ${command} <文件> --out <文件>`, `Usage: jixiao ${command} <file> --out <file>`),
      ),
    );
  const stop = await mayWrite(args.out, file, args.force);
  if (stop) return refuse(terminal, sentence(args, whyNotWritten(stop, args.out)));
  const opened = await open(file);
  if ('problem' in opened) return refuse(terminal, about(file, args, opened.problem));
  const { host } = opened;
  const done = await change(command, host, args);
  if ('problem' in done) return refuse(terminal, about(file, args, done.problem));
  const written = await writeWhole(args.out, host.bytes());
  if (written) return refuse(terminal, sentence(args, whyNotWritten(written, args.out)));
  for (const line of done.lines) terminal.out(sentence(args, line));
  terminal.out(sentence(args, text(`已写入 ${args.out}`, `Written to ${args.out}`)));
  return done.complete ? 0 : 2;
}

type Done = { readonly lines: readonly Text[]; readonly complete: boolean };

async function change(
  command: 'recompute' | 'mark' | 'unmark',
  host: XlsxHost,
  args: Arguments,
): Promise<Done | { problem: Problem }> {
  if (command === 'unmark') {
    const cleared = await clearMarks(host);
    return cleared.ok ? { lines: [], complete: true } : { problem: cleared.problem };
  }
  const reviewed = await reviewOf(host, args);
  if ('problem' in reviewed) return reviewed;
  if (command === 'mark') {
    const marked = await markFindings(host, reviewed.review, args.language);
    return marked.ok ? { lines: [], complete: true } : { problem: marked.problem };
  }
  const edits = reviewed.review.forms.flatMap(form => form.edits);
  const applied = await leavingOut(edits, wanted => host.apply({ edits: wanted }));
  if (!applied.ok) return { problem: applied.problem };
  const lines = applied.value.done.map(edit =>
    text(
      `${edit.at.sheet}!${a1(edit.at)}  ${edit.wasShown || '空'} → ${edit.becomesShown}  ${edit.why.zh}`,
      `${edit.at.sheet}!${a1(edit.at)}  ${edit.wasShown || 'blank'} → ${edit.becomesShown}  ${edit.why.en}`,
    ),
  );
  if (lines.length === 0)
    lines.push(
      text('各项得分与计算结果一致，无需改动。', 'Every score agrees with the computation; nothing to change.'),
    );
  return { lines: [...lines, ...applied.value.refused.map(inWords)], complete: applied.value.refused.length === 0 };
}

async function reviewOf(
  host: XlsxHost,
  args: Arguments,
): Promise<{ readonly review: Review; readonly notes?: Problem } | { readonly problem: Problem }> {
  const reviewed = await reviewWorkbook(host, 'workbook', args.settings);
  if (!reviewed.ok) return { problem: reviewed.problem };
  const { review, notesProblem } = reviewed.value;
  return { review, ...(notesProblem && { notes: notesProblem }) };
}

function rulesJson(args: Arguments): string {
  const cards = rules.map(({ id, title, topic, severity, law }) => ({
    id,
    title: title[args.language],
    topic,
    severity,
    law,
  }));
  return JSON.stringify({ schema: 'jixiao/rules@1', rules: cards });
}

const sentence = (args: Arguments, words: Text): string => words[args.language];

/** A problem and the file it is of, which some problems name themselves. */
function about(file: string, args: Arguments, problem: Problem): string {
  const words = sentence(args, inWords(problem));
  return 'path' in problem ? words : `${file}${colon(args.language)}${words}`;
}

function refuse(terminal: Terminal, why: string): Status {
  terminal.err(`${why}\n`);
  return 2;
}
