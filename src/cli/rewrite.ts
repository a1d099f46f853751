import { inWords } from '../app/in-words';
import { leavingOut } from '../app/leaving-out';
import { clearMarks, markFindings } from '../app/mark-findings';
import type { Problem } from '../app/ports';
import { a1, text, type Edit, type Text } from '../engine/index';
import type { Arguments } from './args';
import { mayWrite, writeWhole } from './files';
import { ofFile, openWorkbook, reviewFile, whyNotWritten, type Reviewed } from './open';
import { speaker, type Status, type Terminal } from './terminal';
import type { XlsxHost } from '../host/xlsx/xlsx-host';

export type Rewriting = 'recompute' | 'mark' | 'unmark';

/** `recompute`, `mark`, `unmark`: a copy of one file with the change; the file itself stays as it is. */
export async function rewrite(command: Rewriting, args: Arguments, terminal: Terminal): Promise<Status> {
  const { say, refuse } = speaker(terminal, args.language);
  const [file, ...rest] = args.paths;
  const { out } = args;
  if (file === undefined || rest.length > 0 || out === undefined)
    return refuse(text(`用法：jixiao ${command} <文件> --out <文件>`, `Usage: jixiao ${command} <file> --out <file>`));
  const stop = await mayWrite(out, file, args.force);
  if (stop) return refuse(whyNotWritten(stop, out));
  const done = await rewritten(command, file, args);
  if ('problem' in done) return refuse(ofFile(file, done.problem));
  const written = await writeWhole(out, done.host.bytes());
  if (written) return refuse(whyNotWritten(written, out));
  done.lines.forEach(say);
  say(text(`已写入 ${out}`, `Written to ${out}`));
  return done.complete ? 0 : 2;
}

interface Done {
  readonly host: XlsxHost;
  readonly lines: readonly Text[];
  readonly complete: boolean;
}
type Failed = { readonly problem: Problem };

async function rewritten(command: Rewriting, file: string, args: Arguments): Promise<Done | Failed> {
  if (command === 'unmark') {
    const opened = await openWorkbook(file);
    if ('problem' in opened) return opened;
    const cleared = await clearMarks(opened.host);
    return cleared.ok ? { host: opened.host, lines: [], complete: true } : { problem: cleared.problem };
  }
  const reviewed = await reviewFile(file, args.settings);
  if ('problem' in reviewed) return reviewed;
  if (command === 'recompute') return recomputed(reviewed);
  const { host, review } = reviewed;
  const marked = await markFindings(host, review, args.language);
  return marked.ok ? { host, lines: [], complete: true } : { problem: marked.problem };
}

async function recomputed({ host, review }: Reviewed): Promise<Done | Failed> {
  const edits = review.forms.flatMap(form => form.edits);
  const applied = await leavingOut(edits, wanted => host.apply({ edits: wanted }));
  if (!applied.ok) return { problem: applied.problem };
  const { done, refused } = applied.value;
  const nothing = text(
    '各项得分与计算结果一致，无需改动。',
    'Every score agrees with the computation; nothing to change.',
  );
  const lines = edits.length > 0 ? done.map(changeLine) : [nothing];
  return { host, lines: [...lines, ...refused.map(inWords)], complete: refused.length === 0 };
}

const changeLine = ({ at, wasShown, becomesShown, why }: Edit): Text =>
  text(
    `${at.sheet}!${a1(at)}  ${wasShown || '空'} → ${becomesShown}  ${why.zh}`,
    `${at.sheet}!${a1(at)}  ${wasShown || 'blank'} → ${becomesShown}  ${why.en}`,
  );
