import { describe, it } from 'vitest';
import type { Rect } from '../../../src/engine/sheet/address';
import type { Grid } from '../../../src/engine/sheet/grid';
import { asText } from '../../corpus/sheet-table';
import { declaration, saysTheSame, selfEvaluation } from './forms-in-words';
import {
  insertColumn,
  insertFiller,
  insertRows,
  mapTexts,
  row,
  shift,
  swapColumns,
  textCell,
  unmerge,
  withCell,
  withoutRows,
} from './sheet-surgery';

const isLevel = (rect: Rect): boolean => rect.left <= 1 && rect.left === rect.right && rect.top >= 12;
const HEAD = 11;
const header = selfEvaluation.cells[HEAD]!;

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');

/** Changes after which the sheet says exactly what it said before. */
const harmless: Readonly<Record<string, (grid: Grid) => Grid>> = {
  'numbers as text': asText,
  'starting at D7': grid => shift(grid, 6, 3),
  'far down and right': grid => shift(grid, 400, 40),
  'full-width characters everywhere': grid => mapTexts(grid, text => (/^\d{4}-/.test(text) ? text : fullWidth(text))),
  'blanks between the characters of every heading': grid =>
    mapTexts(grid, text => (text.length < 14 && /^[\u4e00-\u9fff]+$/.test(text) ? [...text].join(' ') : text)),
  'line breaks inside every heading': grid =>
    mapTexts(grid, text => (/(指标|目标|预算数|执行数|措施)$/.test(text) ? text.replace(/^(..)/, '$1\n') : text)),
  'English noise rows above': grid =>
    insertRows(grid, 0, [row('Exported by FIS v3.2'), row(null, 'page', '1 of 1'), row('2023-12-31 15:20'), []]),
  'an attachment line above': grid => insertRows(grid, 0, [row('附件3')]),
  'blank rows between the blocks': grid => insertRows(insertRows(insertRows(grid, HEAD, [[]]), 4, [[]]), 2, [[], []]),
  'text beside the form': grid => withCell(withCell(grid, 5, 12, textCell('请核对总分')), 13, 12, textCell('一级指标')),
  'hidden rows and columns': grid => ({ ...grid, hiddenRows: [13, 14], hiddenCols: [2], visibility: 'hidden' }),
  'nothing merged': grid => unmerge(grid, () => true, false),
  'a number for every row on the left': grid => {
    const wide = shift(grid, 0, 1);
    const numbered = wide.cells.map((cells, r) =>
      r > HEAD && r < 19 ? [textCell(String(r - HEAD)), ...cells.slice(1)] : cells,
    );
    return withCell({ ...wide, cells: numbered }, HEAD, 0, textCell('序号'));
  },
};

describe('a self-evaluation says the same', () => {
  it.each(Object.entries(harmless))('%s', (_, change) => {
    saysTheSame(change(selfEvaluation), selfEvaluation);
  });

  const withText: Readonly<Record<string, Grid>> = {
    'levels repeated in every row': unmerge(selfEvaluation, isLevel, true),
    'levels unmerged and left blank': unmerge(selfEvaluation, isLevel, false),
    'eight columns': unfilled(),
    'ten columns: a filler behind the names': insertFiller(selfEvaluation, 3),
    'ten columns: a filler behind the targets': insertFiller(selfEvaluation, 5),
    'eleven columns': insertFiller(insertFiller(selfEvaluation, 9), 6),
    'an unused column before the remarks': withCell(insertColumn(selfEvaluation, 8), HEAD, 8, textCell('评分标准')),
    'a deduction column and a completion rate': withCell(
      withCell(insertColumn(insertColumn(selfEvaluation, 8), 6), HEAD, 9, textCell('扣分')),
      HEAD,
      6,
      textCell('完成比率'),
    ),
    'scores before weights': swapColumns(selfEvaluation, 6, 7, HEAD),
    'actual values before targets': swapColumns(selfEvaluation, 4, 5, HEAD),
    'notes and signatures below': {
      ...selfEvaluation,
      cells: [
        ...selfEvaluation.cells,
        row('注：1.得分一档最高不能超过该指标分值上限。2.定性指标分三档。'),
        row('填表人：', null, '某甲', null, '财务负责人：', null, '联系电话：', '12345678'),
        [],
        row('单位负责人（签字）：', null, null, '2025年1月10日'),
      ],
    },
    'a repeated heading after a page break': insertRows(selfEvaluation, 15, [header]),
    'title, year and heading repeated after a page break': insertRows(selfEvaluation, 16, [
      row('财政项目支出绩效自评表'),
      row('（2024年度）'),
      [...header],
    ]),
    'page numbers between the rows': insertRows(selfEvaluation, 16, [
      row(null, null, null, null, '第1页，共2页'),
      [...header],
    ]),
    'level 1 split over two rows': withCell(
      withCell(unmerge(selfEvaluation, isLevel, false), 16, 0, textCell('效益指')),
      17,
      0,
      textCell('标'),
    ),
    'level 2 split where nothing is merged': withCell(
      withCell(unmerge(selfEvaluation, isLevel, false), 12, 1, textCell('数量')),
      13,
      1,
      textCell('指标'),
    ),
    'level words vertical': mapTexts(selfEvaluation, (text, r, c) =>
      c < 2 && r > HEAD && r < 19 ? [...text].join('\n') : text,
    ),
    'the tail of a name in its own row': insertRows(withCell(selfEvaluation, 14, 2, textCell('展品')), 15, [
      row(null, null, '完好率'),
    ]),
    'the tail of a remark in its own row': insertRows(withCell(selfEvaluation, 14, 8, textCell('两件展品待修，')), 15, [
      row(null, null, null, null, null, null, null, null, '将于三月完成更换。'),
    ]),
    'the tail of a unit in its own row': insertRows(withCell(selfEvaluation, 13, 4, textCell('≥20000.00(人')), 14, [
      row(null, null, null, null, '次)'),
    ]),
    'a total row without its label': withCell(selfEvaluation, 19, 0, null),
    'a total called 合计': withCell(selfEvaluation, 19, 0, textCell('合 计')),
    'the year in the title': withoutRows(
      withCell(selfEvaluation, 0, 0, textCell('2024年度财政项目支出绩效自评表')),
      1,
      1,
    ),
    'the fund unit in a line of its own': insertRows(
      mapTexts(selfEvaluation, text => text.replace('（万元）', '')),
      2,
      [row(null, null, null, null, null, null, null, null, '单位：万元')],
    ),
    'a subtotal after each level': insertRows(
      insertRows(selfEvaluation, 18, [row('小计', null, null, null, null, null, '30.00', '30.00')]),
      16,
      [row('产出指标小计', null, null, null, null, null, '50.00', '48.95')],
    ),
  };

  it.each(Object.entries(withText))('%s', (_, changed) => {
    saysTheSame(changed, selfEvaluation);
  });

  /** The same form without the column that only fills. */
  function unfilled(): Grid {
    const cells = selfEvaluation.cells.map((cells, r) => (r < 4 || (r > 8 && r < 11) ? cells : cells));
    const narrow = cells.map((line, r) => (r >= HEAD ? line.filter((_, c) => c !== 3) : line));
    const keep = selfEvaluation.merges.filter(rect => rect.bottom < HEAD || rect.right < 2);
    return { ...selfEvaluation, cells: narrow, merges: keep };
  }
});

describe('a declaration says the same', () => {
  it.each(Object.entries(harmless).filter(([name]) => !/number for every row/.test(name)))('%s', (_, change) => {
    saysTheSame(change(declaration), declaration);
  });
});
