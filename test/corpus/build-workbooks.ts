import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';
import { parseA1 } from '../../src/engine/sheet/address';
import type { Grid } from '../../src/engine/sheet/grid';
import { corpusCase, corpusCases } from './cases';
import { printSheet } from './print-sheet';
import { asText, gridFromTable } from './sheet-table';
import { readCell } from './table-cell';

/** The workbooks of this folder, built from its cases. */

const A_DAY = new Date(Date.UTC(2025, 1, 20));

const SELF_EVALUATION = [9, 10, 20, 12, 15, 17, 9, 10, 20];
const DECLARATION = [10, 15, 18, 18, 14, 12, 16];
const TARGET_TABLE = [20, 24, 26, 30];
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  'national-self-evaluation': [9, 14, 12, 16, 10, 14, 15, 9, 10, 24],
  'split-columns': [10, 12, 22, 9, 12, 10, 16, 9, 9, 26],
  'offset-extra-columns': [3, 6, 10, 13, 18, 16, 16, 9, 10, 10, 24, 14],
  instructions: [8, 80],
};

function widthsOf(name: string): readonly number[] {
  const own = WIDTHS[name];
  if (own) return own;
  if (name.startsWith('2026')) return DECLARATION;
  return name.startsWith('2020') ? TARGET_TABLE : SELF_EVALUATION;
}

/** The grid with some cells written anew, in the notation of the text tables. */
function withCells(grid: Grid, changes: Readonly<Record<string, string>>): Grid {
  const cells = grid.cells.map(row => [...row]);
  for (const [at, text] of Object.entries(changes)) {
    const { row, col } = parseA1(at)!;
    cells[row]![col] = readCell(text);
  }
  return { ...grid, cells };
}

interface Page {
  readonly name: string;
  readonly sheet?: string;
  /** Cells written otherwise than on the case, for mistakes or formulas. */
  readonly cells?: Readonly<Record<string, string>>;
  /** What the user added on their own: colours, comments, a condition. */
  readonly dress?: (sheet: Worksheet) => void;
}

const fill = (sheet: Worksheet, address: string, argb: string): void => {
  sheet.getCell(address).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
};

/** The sample workbook of the workbench: what a unit's file looks like in February. */
const SAMPLE: readonly Page[] = [
  {
    name: '2024-incubator-construction',
    cells: { H6: '96.13', H21: '99.15', F17: '13.00(家)' },
    dress: sheet => {
      fill(sheet, 'E17', 'FFFFF2CC');
      fill(sheet, 'F17', 'FFFFF2CC');
      sheet.getCell('F17').note = '走访台账第 3 页，共 13 家。';
    },
  },
  {
    name: '2024-incubator-network',
    dress: sheet => {
      fill(sheet, 'A13', 'FFDDEBF7');
      fill(sheet, 'H31', 'FFFFFF00');
      sheet.addConditionalFormatting({
        ref: 'H13:H34',
        rules: [
          {
            type: 'expression',
            formulae: ['$H13<$G13'],
            priority: 1,
            style: { font: { bold: true, color: { argb: 'FF7030A0' } } },
          },
        ],
      });
    },
  },
  {
    name: '2024-tech-finance',
    cells: {
      H6: '=ROUNDDOWN(F6/E6*100,2) → 99.20',
      H7: '=ROUNDDOWN(F7/E7*100,2) → 99.20',
      I6: '=ROUND(H6*G6/100,2) → 9.92',
      G35: '=SUM(G6,G13:G34) → 100.00',
      H35: '=SUM(I6,H13:H34) → 96.92',
    },
  },
  { name: '2024-platform-operation' },
  { name: '2024-arithmetic-mistakes' },
  { name: '2024-cell-mistakes', cells: { F13: '=#REF!*1 → #REF!' } },
  {
    name: '2024-blank-scores',
    dress: sheet => {
      sheet.getCell('C19').dataValidation = { type: 'list', allowBlank: true, formulae: ['"优,良,中,差"'] };
    },
  },
  { name: 'stacked-forms' },
  { name: '2023-self-evaluation' },
  { name: 'national-self-evaluation' },
  { name: '2026-industry-innovation', sheet: '申报 产业创新与推进' },
  { name: '2020-conference', sheet: '2020 交流对接' },
  { name: '2024-cooperation-exchange', sheet: '04 科技合作交流（已锁定）' },
  { name: 'instructions' },
];

const LOCKED = /已锁定/;

async function workbookOf(pages: readonly Page[], encode: (grid: Grid) => Grid = grid => grid): Promise<Workbook> {
  const workbook = newWorkbook();
  for (const { name, sheet: title, cells = {}, dress } of pages) {
    const grid = encode(withCells(corpusCase(name).grid, cells));
    const sheet = printSheet(workbook, { ...grid, sheet: title ?? grid.sheet }, widthsOf(name));
    dress?.(sheet);
    if (LOCKED.test(sheet.name)) await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true });
  }
  return workbook;
}

function newWorkbook(): Workbook {
  const workbook = new exceljs.Workbook();
  Object.assign(workbook, { creator: '预算科', lastModifiedBy: '预算科', created: A_DAY, modified: A_DAY });
  return workbook;
}

/** A form whose indicator table has its headings and nothing below them. */
function withoutIndicators(): Workbook {
  const workbook = newWorkbook();
  const { grid } = corpusCase('2024-vehicle-purchase');
  const cells = grid.cells.slice(0, 12);
  printSheet(workbook, { ...grid, cells, merges: grid.merges.filter(({ bottom }) => bottom < 12) }, SELF_EVALUATION);
  return workbook;
}

/** Broken links: every figure of the fund block and two actual values are #REF!. */
function withReferenceErrors(): Workbook {
  const workbook = newWorkbook();
  const { grid } = corpusCase('2024-service-support');
  const broken = ['D6', 'E6', 'F6', 'H6', 'I6', 'F15', 'F16', 'H27'].map(at => [at, '=#REF!+0 → #REF!'] as const);
  printSheet(workbook, withCells(grid, { ...Object.fromEntries(broken), F18: '#DIV/0!' }), SELF_EVALUATION);
  return workbook;
}

/** One coloured, otherwise empty cell in the last row makes Excel report the whole column as used. */
async function withHugeUsedRange(): Promise<Workbook> {
  const workbook = await workbookOf([{ name: '2024-it-operation-a' }]);
  fill(workbook.worksheets[0]!, 'A1048576', 'FFEEEEEE');
  return workbook;
}

/** `count` sheets, the cases over and over under numbered names. */
async function withSheets(count: number): Promise<Workbook> {
  const names = corpusCases()
    .map(({ name }) => name)
    .filter(name => /^2024-(?!.*mistakes|.*page-break)/.test(name));
  const pages = Array.from({ length: count }, (_, i) => ({
    name: names[i % names.length]!,
    sheet: `${String(i + 1).padStart(2, '0')} 项目`,
  }));
  return workbookOf(pages);
}

function hiddenAndProtected(): Promise<Workbook> {
  return workbookOf([
    { name: '2024-it-operation-b' },
    { name: '2024-incubator-operation', sheet: '02 已锁定' },
    { name: '2024-it-construction', sheet: '03 隐藏', dress: sheet => (sheet.state = 'hidden') },
  ]);
}

function empty(): Workbook {
  const workbook = newWorkbook();
  printSheet(workbook, gridFromTable('Sheet1', '|  | A |\n|--|--|'), []);
  return workbook;
}

const TEXT = ['2024-service-support', '2024-incubator-network', '2026-innovation-model', '2024-arithmetic-mistakes'];
const UNUSUAL = [
  'national-self-evaluation',
  'split-columns',
  'offset-extra-columns',
  '2024-page-break',
  'stacked-forms',
];
const pagesOf = (names: readonly string[]): readonly Page[] => names.map(name => ({ name }));

const BUILDERS: Readonly<Record<string, () => Workbook | Promise<Workbook>>> = {
  'sample.xlsx': () => workbookOf(SAMPLE),
  'workbooks/numbers-as-text.xlsx': () => workbookOf(pagesOf(TEXT), asText),
  'workbooks/empty.xlsx': empty,
  'workbooks/no-indicators.xlsx': withoutIndicators,
  'workbooks/reference-errors.xlsx': withReferenceErrors,
  'workbooks/huge-used-range.xlsx': withHugeUsedRange,
  'workbooks/hidden-and-protected.xlsx': hiddenAndProtected,
  'workbooks/unusual-layouts.xlsx': () => workbookOf(pagesOf(UNUSUAL)),
  'workbooks/fourteen-sheets.xlsx': () => withSheets(14),
  'workbooks/twenty-sheets.xlsx': () => withSheets(20),
};

/** Paths below this folder. */
export const workbookFiles: readonly string[] = Object.keys(BUILDERS);

/** The parts of one of them, by name, before they are packed. */
export async function workbookParts(file: string): Promise<Record<string, Uint8Array>> {
  const workbook = await BUILDERS[file]!();
  return unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
