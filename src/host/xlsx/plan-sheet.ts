import type { CellContent, SheetPlan, Validation, ValidationRule } from '../../engine/layouts/sheet-plan';
import { a1, a1Rect, contains } from '../../engine/sheet/address';
import { cellReference } from '../../engine/sheet/reference';
import { serialOf } from '../../engine/sheet/serial-date';
import { escapeXml, toXstring } from './xml';

export interface InBook {
  readonly isFront: boolean;
  /** Id of the relationship to the drawing that holds its charts. */
  readonly drawing?: string;
}

/** CT_Worksheet, ECMA-376-1 §18.3.1.99: its children in the order of the schema. `style` gives the index in `cellXfs`. */
export function sheetXml(plan: SheetPlan, style: (id: number) => number, { isFront, drawing }: InBook): string {
  const { area, orientation, margins, footer: foot } = plan.print;
  const { left, right, top, bottom, header, footer } = margins;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${a1Rect(area)}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFront ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `${pane(plan.frozenRows)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${plan.columnWidths.map(column).join('')}</cols>`,
    `<sheetData>${rows(plan, style)}</sheetData>`,
    list(
      'mergeCells',
      plan.merges.map(rect => `<mergeCell ref="${a1Rect(rect)}"/>`),
    ),
    list('dataValidations', plan.validations.map(validation)),
    hyperlinks(plan),
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`,
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    foot === undefined ? '' : `<headerFooter><oddFooter>${xstring(`&C${foot}`)}</oddFooter></headerFooter>`,
    drawing === undefined ? '' : `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${drawing}"/>`,
    '</worksheet>',
  ].join('');
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** CT_Hyperlinks, ECMA-376-1 §18.3.1.48; a merged area is a link as a whole. */
function hyperlinks({ links = [], merges }: SheetPlan): string {
  const each = links.map(link => {
    const here = { top: link.row, left: link.col, bottom: link.row, right: link.col };
    const area = merges.find(merge => contains(merge, link)) ?? here;
    return `<hyperlink ref="${a1Rect(area)}" location="${xstring(cellReference(link.to))}"/>`;
  });
  return each.length === 0 ? '' : `<hyperlinks>${each.join('')}</hyperlinks>`;
}

function pane(frozenRows: number): string {
  if (frozenRows === 0) return '';
  const below = a1({ row: frozenRows, col: 0 });
  return (
    `<pane ySplit="${frozenRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`
  );
}

const column = (width: number, n: number): string =>
  `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`;

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

function rows(plan: SheetPlan, style: (id: number) => number): string {
  const cells = plan.rowHeights.map((): string[] => []);
  for (const { row, col, style: id, content } of plan.cells)
    cells[row]?.push(cell(`r="${a1({ row, col })}" s="${style(id)}"`, content));
  return plan.rowHeights
    .map((height, row) => `<row r="${row + 1}" ht="${height}" customHeight="1">${cells[row]!.join('')}</row>`)
    .join('');
}

function cell(attributes: string, content: CellContent | undefined): string {
  switch (content?.kind) {
    case undefined:
      return `<c ${attributes}/>`;
    case 'text':
      return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${xstring(content.text)}</t></is></c>`;
    case 'number':
      return `<c ${attributes}><v>${content.number}</v></c>`;
    case 'date':
      return `<c ${attributes}><v>${serialOf(content.day) ?? 0}</v></c>`;
    case 'formula': {
      const formula = `<f>${escapeXml(content.formula.slice(1))}</f>`;
      return content.value.kind === 'number'
        ? `<c ${attributes}>${formula}<v>${content.value.number}</v></c>`
        : `<c ${attributes} t="str">${formula}<v>${xstring(content.value.text)}</v></c>`;
    }
  }
}

const xstring = (text: string): string => escapeXml(toXstring(text));

/** CT_DataValidation, ECMA-376-1 §18.3.1.32. */
function validation({ at, rule, severity, message, prompt }: Validation): string {
  const { type, operator, formulas } = ruleOf(rule, a1({ row: at.top, col: at.left }));
  const attributes = [
    `type="${type}"`,
    ...(severity === 'warning' ? ['errorStyle="warning"'] : []),
    ...(operator === undefined ? [] : [`operator="${operator}"`]),
    'allowBlank="1" showInputMessage="1" showErrorMessage="1"',
    `errorTitle="绩效表" error="${xstring(message)}"`,
    ...(prompt === undefined ? [] : [`promptTitle="填写提示" prompt="${xstring(prompt)}"`]),
    `sqref="${a1Rect(at)}"`,
  ];
  const children = formulas.map((formula, n) => `<formula${n + 1}>${escapeXml(formula)}</formula${n + 1}>`);
  return `<dataValidation ${attributes.join(' ')}>${children.join('')}</dataValidation>`;
}

interface Rule {
  readonly type: 'list' | 'decimal' | 'date' | 'custom';
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function ruleOf(rule: ValidationRule, corner: string): Rule {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulas: [`"${rule.words.join(',')}"`] };
    case 'decimal':
      return rule.most === undefined
        ? { type: 'decimal', operator: 'greaterThanOrEqual', formulas: [rule.least] }
        : { type: 'decimal', formulas: [rule.least, rule.most] };
    case 'date':
      return { type: 'date', formulas: [rule.earliest, rule.latest].map(day => String(serialOf(day) ?? 0)) };
    case 'custom':
      return { type: 'custom', formulas: [rule.formula.slice(1)] };
    case 'formula':
      // a function of 2013 bears this prefix in a file
      return { type: 'custom', formulas: [`_xlfn.ISFORMULA(${corner})`] };
  }
}
