import { namedPlans, type NamedPlan } from '../../engine/layouts/named-plans';
import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { printNames } from './plan-names';
import { partsOfSheet, relationships, type NewPart } from './plan-parts';
import { BASE_STYLES, withCellStyles } from './plan-styles';
import { escapeXml } from './xml';
import { writeZip } from './zip-write';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook file with a sheet for each plan, in their order. At least one plan; the same plans give the same bytes. */
export function newWorkbook(plans: readonly SheetPlan[]): Uint8Array {
  const named = namedPlans(plans, []);
  const styled = withCellStyles(
    BASE_STYLES,
    plans.flatMap(plan => plan.styles),
  );
  const made: NewPart[] = [];
  const sheets: string[] = [];
  let before = 0;
  named.forEach(({ plan, name }, n) => {
    const from = before;
    const style = (id: number): number => styled.index[from + id] ?? 0;
    const parts = partsOfSheet({ plan, name, isFront: n === 0, style }, 'xl/', part =>
      made.some(known => known.name === part),
    );
    made.push(...parts);
    sheets.push(parts[0]!.name);
    before += plan.styles.length;
  });
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(made)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(named)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(part => ['worksheet', part.slice('xl/'.length)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styled.xml],
    ...made.map(({ name, text }) => [name, text] as const),
  ]);
  const bytes = new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)] as const));
  return writeZip({ entries: [], comment: new Uint8Array(0) }, bytes);
}

function workbook(named: readonly NamedPlan[]): string {
  const sheets = named.map(({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  const printed = named.map(({ plan, name }, n) => printNames(plan, name, n)).join('');
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets><definedNames>${printed}</definedNames></workbook>`
  );
}

function contentTypes(made: readonly NewPart[]): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', BOOK_TYPE) +
    made.map(({ name, type }) => (type === undefined ? '' : override(`/${name}`, type))).join('') +
    `${override('/xl/styles.xml', STYLES_TYPE)}</Types>`
  );
}
