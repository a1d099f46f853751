import { basename, extname } from 'node:path';
import { inWords } from '../app/in-words';
import { recogniseAll, templateFrom, text, writeTemplate } from '../engine/index';
import type { Arguments } from './args';
import { mayWrite, writeWhole } from './files';
import { openWorkbook, whyNotWritten } from './open';
import { speaker, type Status, type Terminal } from './terminal';

/** `template`: the indicators of one form of a workbook, saved as a template that `new --template` and the pane can load. */
export async function saveTemplate(args: Arguments, terminal: Terminal): Promise<Status> {
  const { say, refuse } = speaker(terminal, args.language);
  const [file, ...rest] = args.paths;
  const { out } = args;
  if (file === undefined || rest.length > 0 || out === undefined || !/\.json$/i.test(out))
    return refuse(
      text(
        '用法：jixiao template <文件> [--sheet 工作表] --out 模板.json',
        'Usage: jixiao template <file> [--sheet NAME] --out TEMPLATE.json',
      ),
    );
  const stop = await mayWrite(out, file, args.force);
  if (stop) return refuse(whyNotWritten(stop, out));
  const opened = await openWorkbook(file);
  if ('problem' in opened) return refuse(inWords(opened.problem));
  const scan = await opened.host.read('workbook');
  if (!scan.ok) return refuse(inWords(scan.problem));
  const { sheet } = args.making;
  const forms = recogniseAll(scan.value.grids).found.filter(({ form }) => sheet === undefined || form.sheet === sheet);
  const [one, another] = forms;
  if (!one) return refuse(text(`${file} 中没有可存为模板的表。`, `There is no form in ${file} to make a template of.`));
  if (another)
    return refuse(
      text(
        `${file} 中有${forms.length}份表，请用 --sheet 指明一张：${forms.map(({ form }) => form.sheet).join('、')}。`,
        `${file} holds ${forms.length} forms; name one with --sheet: ${forms.map(({ form }) => form.sheet).join(', ')}.`,
      ),
    );
  const template = templateFrom(one.form, idFrom(out));
  const written = await writeWhole(out, new TextEncoder().encode(writeTemplate(template)));
  if (written) return refuse(whyNotWritten(written, out));
  say(
    text(
      `已写入 ${out}（${template.indicators.length}项指标）`,
      `Written to ${out} (${template.indicators.length} indicators)`,
    ),
  );
  return 0;
}

/** a–z, 0–9 and hyphens, as template ids are; from the file's name where it has any. */
function idFrom(out: string): string {
  const id = basename(out, extname(out))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'own-template' : id;
}
