import { a1Rect, type Rect } from '../../engine/sheet/address';
import type { Severity } from '../../engine/rules/finding';
import { rootPrefix, scanXml, spliced, type Splice } from './xml';

/** The letter that stands for a severity in a sentinel formula. */
const LETTERS: Readonly<Record<Severity, string>> = { error: 'E', warning: 'W', hint: 'I' };
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** Always true and about no cell, so it never needs refreshing; the text inside says whose it is. */
const SENTINEL = /^\s*=?\s*LEN\(\s*"PSE:([EWI]):([^"]*)"\s*\)\s*>\s*0\s*$/i;

export function isSentinel(formula: string): boolean {
  return SENTINEL.test(formula);
}

/** One mark of ours as it stands in a sheet. */
export interface SheetMark {
  readonly severity: Severity;
  readonly sqref: string;
  readonly dxf: string | undefined;
}

/** Children of a worksheet that may stand before its conditional formats (CT_Worksheet, ECMA-376-1 §18.3.1.99). */
const BEFORE = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting'
  ).split(' '),
);

/** What a sheet says about conditional formats. */
export interface ConditionalFormats {
  readonly marks: readonly SheetMark[];
  /** Takes exactly our rules out; an element that holds none but ours goes with them. */
  readonly removal: readonly Splice[];
  /** Where a further element may stand. */
  readonly after: number;
  /** The greatest priority of the rules that stay. */
  readonly lastPriority: number;
}

/** Reads the conditional formats of a worksheet part; throws on malformed text. */
export function readConditionalFormats(xml: string): ConditionalFormats {
  const marks: SheetMark[] = [];
  const removal: Splice[] = [];
  let depth = 0;
  let after = 0;
  let lastPriority = 0;
  let element: { start: number; sqref: string; ours: Splice[]; rules: number } | undefined;
  let rule: { start: number; dxf: string | undefined; priority: number; formula: string } | undefined;
  let inFormula = false;
  scanXml(xml, {
    open: (name, attributes, span) => {
      depth++;
      if (depth === 2 && name === 'conditionalFormatting')
        element = { start: span.start(), sqref: attributes['sqref'] ?? '', ours: [], rules: 0 };
      else if (name === 'cfRule' && element)
        rule = {
          start: span.start(),
          dxf: attributes['dxfId'],
          priority: Number(attributes['priority'] ?? '0'),
          formula: '',
        };
      else if (name.endsWith(':cfRule')) lastPriority = Math.max(lastPriority, Number(attributes['priority'] ?? '0'));
      else if (name === 'formula' && rule) inFormula = true;
    },
    text: piece => {
      if (inFormula && rule) rule.formula += piece;
    },
    close: (name, span) => {
      depth--;
      if (name === 'formula') inFormula = false;
      if (name === 'cfRule' && rule && element) {
        element.rules++;
        const severity = severityOf(rule.formula);
        if (severity) {
          marks.push({ severity, sqref: element.sqref, dxf: rule.dxf });
          element.ours.push({ start: rule.start, end: span.end(), text: '' });
        } else lastPriority = Math.max(lastPriority, rule.priority);
        rule = undefined;
      }
      if (depth !== 1) return;
      const ours = element !== undefined && element.ours.length > 0 && element.ours.length === element.rules;
      if (element) removal.push(...(ours ? [{ start: element.start, end: span.end(), text: '' }] : element.ours));
      if (BEFORE.has(name) && !ours) after = span.end();
      element = undefined;
    },
  });
  return { marks, removal, after, lastPriority };
}

function severityOf(formula: string): Severity | undefined {
  const letter = SENTINEL.exec(formula)?.[1]?.toUpperCase();
  return SEVERITIES.find(severity => LETTERS[severity] === letter);
}

export interface MarkedCells {
  readonly severity: Severity;
  readonly cells: readonly { readonly row: number; readonly col: number }[];
  /** Index of its look among the dxfs. */
  readonly dxf: number;
}

/** The worksheet part with exactly these marks of ours; `runId` names the run within the sentinel. */
export function withMarks(
  xml: string,
  formats: ConditionalFormats,
  marks: readonly MarkedCells[],
  runId: string,
): string {
  const prefix = rootPrefix(xml);
  let priority = formats.lastPriority;
  const elements = marks
    .filter(({ cells }) => cells.length > 0)
    .map(({ severity, cells, dxf }) => {
      const sqref = rectangles(cells).map(a1Rect).join(' ');
      const formula = `LEN("PSE:${LETTERS[severity]}:${runId.replace(/[^\w-]/g, '')}")&gt;0`;
      return (
        `<${prefix}conditionalFormatting sqref="${sqref}">` +
        `<${prefix}cfRule type="expression" dxfId="${dxf}" priority="${++priority}"><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule>` +
        `</${prefix}conditionalFormatting>`
      );
    });
  // First, for it may stand where a removed element begins.
  return spliced(xml, [{ start: formats.after, end: formats.after, text: elements.join('') }, ...formats.removal]);
}

/** Few rectangles that cover exactly these cells: runs down a column, then equal runs side by side. */
export function rectangles(cells: readonly { readonly row: number; readonly col: number }[]): Rect[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of [...cells].sort((a, b) => a.col - b.col || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.left === col && row <= last.bottom + 1) last.bottom = Math.max(last.bottom, row);
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  const joined: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const beside = open.get(key);
    if (beside && beside.right === run.left - 1) beside.right = run.right;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}
