import { prepareSheet, propose, sourceForms, type NewSheet, type Prepared } from '../app/declare-sheet';
import {
  readTemplate,
  templates,
  templateWithId,
  text,
  writableLayouts,
  type Form,
  type NewKind,
  type Source,
  type Text,
} from '../engine/index';
import { gridOfPlan } from '../host/plan-grid';
import { newWorkbook } from '../host/xlsx/new-workbook';
import { readJson, type Arguments } from './args';
import { mayWrite, writeWhole } from './files';
import { ofFile, openWorkbook, whyNotWritten } from './open';
import { printPrepared } from './print-proposal';
import { speaker, type Status, type Terminal } from './terminal';

type Found<T> = { readonly value: T } | { readonly why: Text };

/**
 * `new`: a workbook with one sheet for each source, or one sheet from a template; the file that was read stays as it is.
 * Status 1 only for an error that is written: a blank that is still to be filled in is none.
 */
export async function newSheets(args: Arguments, terminal: Terminal): Promise<Status> {
  const { say, refuse } = speaker(terminal, args.language);
  const wanted = wantedSheet(args);
  if ('why' in wanted) return refuse(wanted.why);
  const { out } = args;
  if (out === undefined) return refuse(text('请用 --out 指明要写入的文件。', 'Name the file to write with --out.'));
  if (!/\.xlsx$/i.test(out))
    return refuse(text(`输出文件应为 .xlsx：${out}`, `The output is an .xlsx file, not ${out}`));
  const stop = await mayWrite(out, args.making.from ?? '', args.force);
  if (stop) return refuse(whyNotWritten(stop, out));
  const sources = await sourcesOf(args, wanted.value);
  if ('why' in sources) return refuse(sources.why);
  const prepared = sources.value.flatMap(
    source => prepareSheet(propose(source, wanted.value, args.settings), args.settings, gridOfPlan) ?? [],
  );
  const written = await writeWhole(out, newWorkbook(prepared.map(({ plan }) => plan)));
  if (written) return refuse(whyNotWritten(written, out));
  for (const one of prepared) terminal.out(printPrepared(one, args.language));
  say(text(`\n已写入 ${out}（${prepared.length}份表）`, `\nWritten to ${out} (${prepared.length} forms)`));
  return prepared.some(hasError) ? 1 : 0;
}

const hasError = ({ remaining }: Prepared): boolean => remaining.some(({ severity }) => severity === 'error');

const KINDS: readonly NewKind[] = ['declaration', 'self-evaluation'];

function wantedSheet({ making, paths }: Arguments): Found<NewSheet> {
  const { kind, year, layout, template, from, sheet } = making;
  const known = KINDS.find(one => one === kind);
  if (!known)
    return because(
      '请用 --kind declaration（申报表）或 --kind self-evaluation（自评表）指明要生成的表。',
      'Name the form with --kind declaration or --kind self-evaluation.',
    );
  if (year === undefined || !/^20\d\d$/.test(year))
    return because('请用 --year 指明预算年度，如 --year 2027。', 'Name the fiscal year, as in --year 2027.');
  if (paths.length > 0 || (template !== undefined && from !== undefined) || (sheet !== undefined && from === undefined))
    return because(
      '用法：jixiao new --kind … --year … --out 文件 [--template 模板 | --from 文件 [--sheet 工作表]]',
      'Usage: jixiao new --kind … --year … --out FILE [--template ID | --from FILE [--sheet NAME]]',
    );
  const layouts = writableLayouts(known).map(({ id }) => id);
  if (layout !== undefined && !layouts.includes(layout))
    return because(
      `没有名为 ${layout} 的表样，可用：${layouts.join('、')}。`,
      `There is no layout ${layout}; known: ${layouts.join(', ')}.`,
    );
  return { value: { kind: known, year: Number(year), ...(layout !== undefined && { layoutId: layout }) } };
}

async function sourcesOf(args: Arguments, wanted: NewSheet): Promise<Found<readonly Source[]>> {
  const { template, from } = args.making;
  if (template !== undefined) return templateOf(template, args);
  if (from === undefined) return { value: [{ kind: 'blank' }] };
  const opened = await openWorkbook(from);
  if ('problem' in opened) return { why: ofFile(from, opened.problem) };
  const scan = await opened.host.read('workbook');
  if (!scan.ok) return { why: ofFile(from, scan.problem) };
  const { sheet } = args.making;
  if (sheet !== undefined && !scan.value.grids.some(grid => grid.sheet === sheet))
    return because(
      `${from} 中没有工作表“${sheet}”，现有：${scan.value.grids.map(grid => grid.sheet).join('、')}。`,
      `There is no sheet “${sheet}” in ${from}; it has ${scan.value.grids.map(grid => grid.sheet).join(', ')}.`,
    );
  const grids = scan.value.grids.filter(grid => sheet === undefined || grid.sheet === sheet);
  const forms = sourceForms(grids, wanted);
  if (forms.length === 0)
    return because(
      `${from}${sheet === undefined ? '' : `的工作表“${sheet}”`}中没有可用来生成的自评表、申报表或目标表。`,
      `No form to start from in ${from}${sheet === undefined ? '' : `, sheet “${sheet}”`}.`,
    );
  return { value: forms.map((form: Form) => ({ kind: 'form', form })) };
}

/** A known id, or a JSON file that a unit has saved. */
async function templateOf(name: string, { language }: Arguments): Promise<Found<readonly Source[]>> {
  const known = templateWithId(name);
  if (known) return { value: [{ kind: 'template', template: known }] };
  if (!/\.json$/i.test(name)) {
    const list = templates.map(one => `${one.id}（${one.name[language]}）`).join('、');
    return because(`没有名为 ${name} 的模板，可用：${list}。`, `There is no template ${name}; known: ${list}.`);
  }
  const file = await readJson(name, text('模板文件', 'template file'), '{"schema":"jixiao/template@1",…}');
  if ('why' in file) return file;
  const read = readTemplate(file.value);
  return read.ok
    ? { value: [{ kind: 'template', template: read.template }] }
    : because(
        [`模板文件 ${name} 有 ${read.problems.length} 处不对：`, ...read.problems.map(({ zh }) => `  ${zh}`)].join(
          '\n',
        ),
        [
          `The template ${name} has ${read.problems.length} problem(s):`,
          ...read.problems.map(({ en }) => `  ${en}`),
        ].join('\n'),
      );
}

const because = (zh: string, en: string): { readonly why: Text } => ({ why: text(zh, en) });
