import { strToU8, zipSync } from 'fflate';
import type { Outcome } from '../../src/app/ports';
import { a1, a1Rect } from '../../src/engine/sheet/address';
import type { Grid, RawCell } from '../../src/engine/sheet/grid';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts by name; texts are UTF-8. */
export type PackageParts = Readonly<Record<string, string | Uint8Array>>;

/** The parts as a zip, in the given order. */
export function packed(parts: PackageParts, level: 0 | 6 = 6): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level, mtime: new Date(2024, 0, 1) });
}

export interface SheetSource {
  readonly name: string;
  /** What stands between `<worksheet …>` and `</worksheet>`. */
  readonly xml: string;
  readonly state?: string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** styles.xml as a whole; null for a workbook without it. */
  readonly styles?: string | null;
  /** What stands between `<sst …>` and `</sst>`. */
  readonly strings?: string;
  /** Before and after `<sheets>` in workbook.xml. */
  readonly before?: string;
  readonly after?: string;
  readonly calcChain?: string;
  readonly more?: PackageParts;
}

export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;(%)&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" xfId="0"/><xf numFmtId="2" xfId="0"/><xf numFmtId="10" xfId="0"/><xf numFmtId="14" xfId="0"/>' +
  '<xf numFmtId="164" xfId="0"/><xf numFmtId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF123456"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>';

/** The parts of a workbook as Excel lays them out. */
export function partsOfWorkbook(source: WorkbookSource): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  const styles = source.styles === undefined ? STYLES : source.styles;
  const related: [string, string][] = source.sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]);
  if (styles !== null) related.push(['styles', 'styles.xml']);
  if (source.strings !== undefined) related.push(['sharedStrings', 'sharedStrings.xml']);
  if (source.calcChain !== undefined) related.push(['calcChain', 'calcChain.xml']);
  const overrides = related
    .map(([type, target]) => `<Override PartName="/xl/${target}" ContentType="${SPREADSHEET}.${type}+xml"/>`)
    .join('');
  parts['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${overrides}</Types>`;
  parts['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const sheets = source.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 11}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${source.before ?? ''}<sheets>${sheets.join('')}</sheets>${source.after ?? ''}</workbook>`;
  const rels = related.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${target}"/>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = `${HEAD}<Relationships xmlns="${PACKAGE_REL}">${rels.join('')}</Relationships>`;
  source.sheets.forEach(({ xml }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${xml}</worksheet>`;
  });
  if (styles !== null) parts['xl/styles.xml'] = styles;
  if (source.strings !== undefined)
    parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${source.strings}</sst>`;
  if (source.calcChain !== undefined)
    parts['xl/calcChain.xml'] = `${HEAD}<calcChain xmlns="${MAIN}">${source.calcChain}</calcChain>`;
  return { ...parts, ...source.more };
}

export const workbook = (source: WorkbookSource): Uint8Array => packed(partsOfWorkbook(source));

/** One sheet named “表” with these rows (and what follows `sheetData`). */
export const oneSheet = (rows: string, after = '', more: Partial<WorkbookSource> = {}): Uint8Array =>
  workbook({ sheets: [{ name: '表', xml: `<sheetData>${rows}</sheetData>${after}` }], ...more });

/** A workbook that holds what the grids say. */
export function workbookOfGrids(grids: readonly Grid[]): Uint8Array {
  const formats = [
    ...new Set(grids.flatMap(grid => grid.cells.flat()).flatMap(cell => (cell?.format ? [cell.format] : []))),
  ];
  const styles =
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`;
  return workbook({
    styles,
    sheets: grids.map(grid => ({
      name: grid.sheet,
      xml: sheetXml(grid, formats),
      ...(grid.visibility === 'visible' ? {} : { state: grid.visibility === 'hidden' ? 'hidden' : 'veryHidden' }),
    })),
  });
}

function sheetXml(grid: Grid, formats: readonly string[]): string {
  const cols = grid.hiddenCols.map(col => `<col min="${col + 1}" max="${col + 1}" width="9" hidden="1"/>`).join('');
  const last = Math.max(grid.cells.length, ...grid.hiddenRows.map(row => row + 1));
  const rows = Array.from({ length: last }, (_, row) => {
    const cells = (grid.cells[row] ?? [])
      .map((cell, col) => (cell ? cellXml(cell, a1({ row, col }), formats) : ''))
      .join('');
    return `<row r="${row + 1}"${grid.hiddenRows.includes(row) ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  const merges = grid.merges.map(rect => `<mergeCell ref="${a1Rect(rect)}"/>`).join('');
  return (
    (cols && `<cols>${cols}</cols>`) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (grid.isProtected ? '<sheetProtection sheet="1" objects="1"/>' : '') +
    (merges && `<mergeCells>${merges}</mergeCells>`)
  );
}

function cellXml({ value, formula, format }: RawCell, ref: string, formats: readonly string[]): string {
  const style = format === undefined ? '' : ` s="${formats.indexOf(format) + 1}"`;
  const f = formula === undefined ? '' : `<f>${escaped(formula.slice(1))}</f>`;
  if (typeof value === 'number') return `<c r="${ref}"${style}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}"${style} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (f) return `<c r="${ref}"${style} t="str">${f}<v>${escaped(value ?? '')}</v></c>`;
  return `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value ?? '')}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The value of an outcome that must be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`unexpected problem: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
