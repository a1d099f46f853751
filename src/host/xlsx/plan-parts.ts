import type { PlannedChart, SheetPlan } from '../../engine/layouts/sheet-plan';
import { chartXml } from './plan-chart';
import { sheetXml } from './plan-sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A part to be added; one of relationships has no content type of its own. */
export interface NewPart {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}

export interface PlannedSheet {
  readonly plan: SheetPlan;
  /** The name it bears. */
  readonly name: string;
  readonly isFront: boolean;
  /** Index in `cellXfs` of each of the plan's styles. */
  readonly style: (id: number) => number;
}

/** The parts of one sheet; the worksheet is the first. `folder`: “xl/”. `isTaken` tells of parts that stand already. */
export function partsOfSheet(
  { plan, name, isFront, style }: PlannedSheet,
  folder: string,
  isTaken: (part: string) => boolean,
): readonly NewPart[] {
  const n = free(number => `${folder}worksheets/sheet${number}.xml`, isTaken);
  const charts = plan.charts ?? [];
  const drawing = charts.length > 0 ? 'rId1' : undefined;
  const sheet = {
    name: `${folder}worksheets/sheet${n}.xml`,
    text: sheetXml(plan, style, { isFront, ...(drawing === undefined ? {} : { drawing }) }),
    type: SHEET_TYPE,
  };
  if (charts.length === 0) return [sheet];
  const d = free(number => `${folder}drawings/drawing${number}.xml`, isTaken);
  const numbers: number[] = [];
  for (const _ of charts)
    numbers.push(
      free(
        number => `${folder}charts/chart${number}.xml`,
        part => isTaken(part) || isAmong(part, folder, numbers),
      ),
    );
  return [
    sheet,
    {
      name: `${folder}worksheets/_rels/sheet${n}.xml.rels`,
      text: relationships([['drawing', `../drawings/drawing${d}.xml`]]),
    },
    { name: `${folder}drawings/drawing${d}.xml`, text: drawingXml(charts), type: DRAWING_TYPE },
    {
      name: `${folder}drawings/_rels/drawing${d}.xml.rels`,
      text: relationships(numbers.map(number => ['chart', `../charts/chart${number}.xml`] as const)),
    },
    ...charts.map((chart, i) => ({
      name: `${folder}charts/chart${numbers[i]!}.xml`,
      text: chartXml(plan, chart, name),
      type: CHART_TYPE,
    })),
  ];
}

function free(part: (number: number) => string, isTaken: (part: string) => boolean): number {
  let n = 1;
  while (isTaken(part(n))) n += 1;
  return n;
}

const isAmong = (part: string, folder: string, numbers: readonly number[]): boolean =>
  numbers.some(number => part === `${folder}charts/chart${number}.xml`);

/** CT_Drawing, ECMA-376-1 §20.5.2.35: a chart lies on its cells and grows with them. */
function drawingXml(charts: readonly PlannedChart[]): string {
  const corner = (tag: string, row: number, col: number): string =>
    `<xdr:${tag}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const anchors = charts.map(
    ({ over }, n) =>
      `<xdr:twoCellAnchor>${corner('from', over.top, over.left)}${corner('to', over.bottom + 1, over.right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${n + 2}" name="图表 ${n + 1}"/><xdr:cNvGraphicFramePr/>` +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId${n + 1}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}">${anchors.join('')}</xdr:wsDr>`;
}

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}
