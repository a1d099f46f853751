import { failed, ok, type Outcome } from '../../app/ports';
import type { Visibility } from '../../engine/sheet/grid';
import { attempt, relationshipsOf, type Parts, type Relationship } from './parts';
import { isTrue, relationshipId, rootPrefix, scanXml, spliced } from './xml';

/** A worksheet as the workbook lists it. Chart, dialogue and macro sheets are left out. */
export interface SheetEntry {
  readonly name: string;
  /** Name of its part in the archive. */
  readonly part: string;
  /** calcChain.xml calls sheets by this number. */
  readonly sheetId: string;
  readonly visibility: Visibility;
  /** Position among all sheets, chart sheets included: what `localSheetId` counts. */
  readonly position: number;
}

export interface DefinedName {
  readonly name: string;
  /** Text of the reference, without “=”. */
  readonly refersTo: string;
  /** Position of the only sheet that knows the name; absent for the whole workbook. */
  readonly position?: number;
}

export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly activeSheet: string;
  readonly date1904: boolean;
  readonly names: readonly DefinedName[];
  readonly relationships: readonly Relationship[];
}

/** Finds and reads the workbook part. */
export function readWorkbookPart(parts: Parts): Outcome<WorkbookPart> {
  const roots = relationshipsOf(parts, '');
  if (!roots.ok) return roots;
  const part = roots.value.find(to => to.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(part)) return failed({ kind: 'old-format', extension: '.xlsb' });
  if (!parts.has(part)) return failed({ kind: 'not-a-workbook' });
  const relationships = relationshipsOf(parts, part);
  if (!relationships.ok) return relationships;
  const text = parts.text(part);
  if (!text.ok) return text;
  const read = attempt(part, () => readWorkbook(text.value, relationships.value));
  if (!read.ok) return read;
  // Word and PowerPoint files have an officeDocument too.
  if (!read.value) return failed({ kind: 'not-a-workbook' });
  const missing = read.value.sheets.find(sheet => !parts.has(sheet.part));
  if (missing) return failed({ kind: 'damaged', detail: `${missing.part} is missing` });
  return ok({ ...read.value, part, relationships: relationships.value });
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: 'hidden', veryHidden: 'very-hidden' };

function readWorkbook(
  xml: string,
  relationships: readonly Relationship[],
): Omit<WorkbookPart, 'part' | 'relationships'> | undefined {
  const targets = new Map(relationships.map(to => [to.id, to]));
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let isWorkbook: boolean | undefined;
  let date1904 = false;
  let activeTab = 0;
  let position = 0;
  let name: { name: string; position?: number } | undefined;
  let text = '';
  scanXml(xml, {
    open: (element, attributes) => {
      isWorkbook ??= element === 'workbook';
      if (element === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      else if (element === 'workbookView') activeTab = Number(attributes['activeTab'] ?? '0');
      else if (element === 'sheet') {
        const target = targets.get(relationshipId(attributes) ?? '');
        if (target?.type === 'worksheet')
          sheets.push({
            name: attributes['name'] ?? '',
            part: target.target,
            sheetId: attributes['sheetId'] ?? '',
            visibility: VISIBILITY[attributes['state'] ?? ''] ?? 'visible',
            position,
          });
        position++;
      } else if (element === 'definedName') {
        const local = attributes['localSheetId'];
        name = { name: attributes['name'] ?? '', ...(local === undefined ? {} : { position: Number(local) }) };
        text = '';
      }
    },
    text: piece => {
      if (name) text += piece;
    },
    close: element => {
      if (element === 'definedName' && name) names.push({ ...name, refersTo: text });
      if (element === 'definedName') name = undefined;
    },
  });
  if (!isWorkbook) return undefined;
  const active =
    sheets.find(sheet => sheet.position === activeTab) ??
    sheets.find(sheet => sheet.visibility === 'visible') ??
    sheets[0];
  return { sheets, names, date1904, activeSheet: active?.name ?? '' };
}

/** What may stand before `calcPr` (CT_Workbook, ECMA-376-1 §18.2.27). */
const BEFORE_CALC_PR = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** The workbook part that asks Excel to calculate everything when it opens the file; throws on malformed text. */
export function withFullCalculation(xml: string): string {
  let depth = 0;
  let after = 0;
  let tag: { start: number; end: number } | undefined;
  scanXml(xml, {
    open: (element, _, span) => {
      depth++;
      if (depth === 2 && element === 'calcPr') tag = { start: span.start(), end: span.end() };
    },
    close: (element, span) => {
      if (depth === 2 && BEFORE_CALC_PR.has(element)) after = span.end();
      depth--;
    },
  });
  if (!tag) {
    if (after === 0) throw new Error('a workbook without sheets');
    const text = `<${rootPrefix(xml)}calcPr fullCalcOnLoad="1"/>`;
    return spliced(xml, [{ start: after, end: after, text }]);
  }
  const old = xml.slice(tag.start, tag.end);
  const bare = old.replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
  if (bare !== old && /fullCalcOnLoad\s*=\s*["'](1|true)["']/.test(old)) return xml;
  return spliced(xml, [{ ...tag, text: bare.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1') }]);
}
