import {
  a1,
  defaultSettings,
  review,
  rules,
  type Finding,
  type FormReview,
  type Severity,
} from '../../src/engine/index';
import { printTable } from './measure';
import { corpusCases } from '../corpus/cases';
import {
  hasReviewerKey,
  needsReading,
  provablyRight,
  publishedWorkbooks,
  reviewerKey,
  rulesOf,
  type KeyFinding,
} from './reviewer-key';
import { gridsIn } from './workbook';

/** `npm run bench:reviewer`: agreement with a careful human reviewer, by document and by row. */

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const goals: Readonly<Record<Severity, string>> = { error: '≥ 95 %', warning: '≥ 90 %', hint: '≥ 70 %' };

interface Judged {
  readonly doc: string;
  readonly form: FormReview;
}

function judgedForms(): readonly Judged[] {
  return publishedWorkbooks().flatMap(({ prefix, bytes }) =>
    review(gridsIn(bytes), defaultSettings).forms.map(form => ({
      doc: `${prefix}-${form.form.sheet.slice(0, 2)}`,
      form,
    })),
  );
}

/** 1 for the first indicator; undefined for a finding elsewhere on the sheet. */
function ordinalOf(form: FormReview, finding: Finding): number | undefined {
  return form.form.indicators.find(indicator => indicator.row === finding.at.row)?.ordinal;
}

/** “#10, #16-#18” → 10, 16, 17, 18. */
function ordinalsIn(cells: string): readonly number[] {
  return [...cells.matchAll(/#(\d+)(?:\s*[-–]\s*#?(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}

function speaksOf(form: FormReview, finding: Finding, key: KeyFinding, level: 'document' | 'row'): boolean {
  if (!(rulesOf[key.code] ?? []).includes(finding.rule)) return false;
  const rows = ordinalsIn(key.cells);
  if (level === 'document' || rows.length === 0) return true;
  const own = ordinalOf(form, finding);
  // A finding in a text cell speaks of the sheet, whichever row the reviewer named.
  if (own === undefined || rows.includes(own)) return true;
  // One finding may list several rows: its further cells, or their numbers in the sentence.
  const listed = new Set([
    ...finding.because.map(at => form.form.indicators.find(one => one.row === at.row)?.ordinal),
    ...[...finding.says.zh.matchAll(/第(\d+)项/g)].map(match => Number(match[1])),
  ]);
  return rows.some(row => listed.has(row));
}

function main(): void {
  if (!hasReviewerKey()) {
    process.stdout.write(
      'The reviewer’s key stands beside the project in ../shared/corpus; it is not there, so there is nothing to compare with.\n',
    );
    return;
  }
  const forms = judgedForms();
  const key = reviewerKey();
  const missed: KeyFinding[] = [];
  const rows = [['recall', 'key', 'by document', 'by row', 'by row, without what needs reading', 'goal']];
  for (const severity of severities) {
    const raised = key.filter(one => one.level === severity);
    const found = (level: 'document' | 'row'): KeyFinding[] =>
      raised.filter(one =>
        forms.some(
          ({ doc, form }) => doc === one.doc && form.findings.some(finding => speaksOf(form, finding, one, level)),
        ),
      );
    const byRow = found('row');
    missed.push(...raised.filter(one => !byRow.includes(one)));
    rows.push([
      severity,
      String(raised.length),
      share(found('document').length, raised.length),
      share(byRow.length, raised.length),
      share(byRow.length, raised.filter(one => byRow.includes(one) || !readingOf(one)).length),
      goals[severity],
    ]);
  }
  printTable('Agreement with the reviewer', rows);
  process.stdout.write(
    [
      'by document: a rule that says what the code says speaks somewhere on the sheet.',
      'by row: it points at a row that the reviewer named, or lists it among its further cells or by its number. Where either side',
      'points at a text of the whole sheet (goal, result), the sheet is the row. How grave either side calls it plays no part.',
      '',
    ].join('\n'),
  );

  const ours = forms.flatMap(({ doc, form }) =>
    form.findings.filter(one => one.severity !== 'hint').map(finding => ({ doc, form, finding })),
  );
  const extra = ours.filter(
    ({ doc, form, finding }) => !key.some(one => one.doc === doc && speaksOf(form, finding, one, 'row')),
  );
  printTable('Our errors and warnings', [
    ['', 'count', 'in the key', 'goal'],
    ['errors', ...inKey('error')],
    ['warnings', ...inKey('warning')],
    [
      'both',
      String(ours.length),
      share(ours.length - extra.length, ours.length),
      '≥ 90 % in the key or provably right',
    ],
  ]);
  function inKey(severity: Severity): string[] {
    const all = ours.filter(one => one.finding.severity === severity);
    return [String(all.length), share(all.filter(one => !extra.includes(one)).length, all.length), ''];
  }

  process.stdout.write(`\nIn the key, not raised by us (${missed.length})\n`);
  for (const one of missed) {
    const why = readingOf(one);
    const note = why === undefined ? '' : ` [needs reading: ${why}]`;
    process.stdout.write(`  ${one.level.padEnd(7)} ${one.doc} ${one.code} ${one.cells} — ${one.message}${note}\n`);
  }
  const unexplained = extra.filter(one => proofOf(one) === undefined).length;
  process.stdout.write(
    `\nRaised by us as error or warning, not in the key (${extra.length}; ${unexplained} without an explanation)\n`,
  );
  for (const one of extra) {
    const { doc, finding } = one;
    const note = proofOf(one) ?? 'NOT EXPLAINED';
    process.stdout.write(
      `  ${finding.severity.padEnd(7)} ${doc} ${finding.rule} ${a1(finding.at)} — ${finding.says.zh} [${note}]\n`,
    );
  }
  neverSeen(forms);
}

/** Rules that no published sheet and no golden case has made speak; their examples alone vouch for them. */
function neverSeen(forms: readonly Judged[]): void {
  const golden = corpusCases().map(one => review([one.grid], defaultSettings));
  const spoken = (all: readonly FormReview[]): Set<string> =>
    new Set(all.flatMap(form => form.findings.map(finding => finding.rule)));
  const real = spoken(forms.map(one => one.form));
  const drawn = spoken(golden.flatMap(one => one.forms));
  const unseen = rules.map(rule => rule.id).filter(id => !real.has(id));
  process.stdout.write(
    `\nNever seen on a published sheet (${unseen.length} of ${rules.length}): ${unseen.join(' ')}\n`,
  );
  process.stdout.write(
    `  of these, not on a golden case either: ${unseen.filter(id => !drawn.has(id)).join(' ') || 'none'}\n`,
  );
}

const proofOf = ({ doc, finding }: { readonly doc: string; readonly finding: Finding }): string | undefined =>
  provablyRight.find(one => one.rule === finding.rule && (one.doc === undefined || one.doc === doc))?.why;

/** Why no rule attempts a finding of the key; undefined where one should. */
function readingOf(key: KeyFinding): string | undefined {
  return needsReading.find(
    one => one.doc === key.doc && one.code === key.code && (one.rows === undefined || key.cells.startsWith(one.rows)),
  )?.why;
}

const share = (part: number, of: number): string =>
  of === 0 ? '–' : `${part}/${of} = ${Math.floor((part / of) * 1000 + 0.5) / 10} %`;

main();
