import type { SheetPlan } from '../../engine/layouts/sheet-plan';
import { sheetName } from '../../engine/sheet/sheet-name';
import { printNames } from './plan-names';
import { sheetXml } from './plan-sheet';
import { BASE_STYLES, withCellStyles } from './plan-styles';
import { escapeXml } from './xml';
import { writeZip } from './zip-write';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A workbook file with a sheet for each plan, in their order. At least one plan; the same plans give the same bytes. */
export function newWorkbook(plans: readonly SheetPlan[]): Uint8Array {
  const names: string[] = [];
  for (const plan of plans) names.push(sheetName(plan.name, names));
  const styled = withCellStyles(
    BASE_STYLES,
    plans.flatMap(plan => plan.styles),
  );
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(plans.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(plans, names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...plans.map((_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styled.xml],
  ]);
  let before = 0;
  plans.forEach((plan, n) => {
    const from = before;
    parts.set(
      `xl/worksheets/sheet${n + 1}.xml`,
      sheetXml(plan, id => styled.index[from + id] ?? 0, n === 0),
    );
    before += plan.styles.length;
  });
  const bytes = new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)] as const));
  return writeZip({ entries: [], comment: new Uint8Array(0) }, bytes);
}

function workbook(plans: readonly SheetPlan[], names: readonly string[]): string {
  const sheets = names.map((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  const printed = plans.map((plan, n) => printNames(plan, names[n]!, n)).join('');
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets><definedNames>${printed}</definedNames></workbook>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', BOOK_TYPE) +
    Array.from({ length: sheets }, (_, n) => override(`/xl/worksheets/sheet${n + 1}.xml`, SHEET_TYPE)).join('') +
    `${override('/xl/styles.xml', STYLES_TYPE)}</Types>`
  );
}
