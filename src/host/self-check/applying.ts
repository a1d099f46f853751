import type { HostCase } from '../../app/self-check';
import type { Scalar } from '../../engine/sheet/grid';
import { text, type Text } from '../../engine/text';
import { edit, mark, missingSheet, placesOn, sheetsOn } from './fixture';
import { sorted } from './marking';
import { expectLike, expectSame, problemOf, valueOf } from './mismatch';

const topic = text('写入', 'Applying');
const KEY = 'self-check.undo';

export const applyingCases: readonly HostCase[] = [
  {
    ...{ id: 'apply-values', topic },
    name: text('一次写入数字、文字、真假和空白', 'writes numbers, texts, truth values and blanks in one go'),
    run: async bench => {
      const { host, cell: look } = bench;
      const at = placesOn(bench);
      const edits = [
        edit(at(2, 1), 96.13, 95.13),
        edit(at(3, 1), '96.13', '95.13'),
        edit(at(3, 2), true, false),
        edit(at(1, 2), '全年执行数', null),
        edit(at(9, 3), null, 7.5),
        edit(at(9, 1), null, '=≥3(次)'),
      ];
      valueOf(await host.apply({ edits }));
      expectSame(text('数字', 'number'), await look(at(2, 1)), { value: 95.13, shown: '95.13', format: '0.00' });
      expectLike(text('文字', 'text'), await look(at(3, 1)), { value: '95.13', shown: '95.13' });
      expectLike(text('真假', 'truth value'), await look(at(3, 2)), { value: false, shown: 'FALSE' });
      expectSame(text('空白', 'blank'), await look(at(1, 2)), null);
      expectLike(text('新的数字', 'new number'), await look(at(9, 3)), { value: 7.5, shown: '7.5' });
      const odd = await look(at(9, 1));
      expectSame(text('像公式的文字', 'text like a formula'), odd?.value, '=≥3(次)');
      expectSame(text('像公式的文字', 'text like a formula'), odd?.formula, undefined);
    },
  },
  {
    ...{ id: 'apply-moved', topic },
    name: text('有一格变了，整次不写', 'refuses the whole change when one cell has moved'),
    run: async bench => {
      const { host, cell: look } = bench;
      const at = placesOn(bench);
      const edits = [edit(at(2, 1), 96.13, 95.13), edit(at(3, 3), 9, 10)];
      const problem = problemOf(await host.apply({ edits }));
      const cells = [{ at: at(3, 3), expected: '9', found: '8' }];
      expectSame(text('说明', 'problem'), problem, { kind: 'moved', cells });
      expectSame(text('另一格', 'the other cell'), (await look(at(2, 1)))?.value, 96.13);
    },
  },
  moved('number-for-text', text('文字变成数字', 'a number where a text was'), 3, 1, 96.13),
  moved('text-for-number', text('数字变成文字', 'a text where a number was'), 2, 1, '96.13'),
  moved('value-for-formula', text('公式变成数值', 'a value where a formula stands'), 5, 1, 104.13),
  moved('something-for-blank', text('空白变成有内容', 'something where nothing was'), 2, 2, 1),
  moved('blank-for-something', text('有内容变成空白', 'nothing where something was'), 2, 1, null),
  {
    ...{ id: 'apply-moved-formula', topic },
    name: text(
      '公式不同，或只是同样的文字，都算变了',
      'takes another formula, or a text of the same characters, for moved',
    ),
    run: async bench => {
      const { host } = bench;
      const at = placesOn(bench);
      const other = edit(at(5, 1), '=B3+D5', 1, { wasFormula: true });
      expectSame(text('另一公式', 'another formula'), problemOf(await host.apply({ edits: [other] })).kind, 'moved');
      const same = edit(at(2, 3), '=100.00(%)', 1, { wasFormula: true });
      expectSame(text('同样的文字', 'the same text'), problemOf(await host.apply({ edits: [same] })).kind, 'moved');
    },
  },
  {
    ...{ id: 'apply-undo', topic },
    name: text(
      '撤销：公式还是公式，文字还是文字，格式不变',
      'puts everything back: formulas as formulas, texts as texts, formats as they were',
    ),
    run: async bench => {
      const { host, cell: look, looks } = bench;
      const at = placesOn(bench);
      const places = [at(2, 1), at(5, 1), at(2, 3), at(6, 0), at(2, 2)];
      const before = [];
      for (const place of places) before.push(await look(place));
      const looksBefore = await looks?.();
      const edits = [
        edit(at(2, 1), 96.13, 95.13),
        edit(at(5, 1), '=B3+D4', 103.13, { wasFormula: true, wasShown: '104.13' }),
        edit(at(2, 3), '=100.00(%)', 5),
        edit(at(6, 0), 0.9513, '达成'),
        edit(at(2, 2), null, 1),
      ];
      const { undo } = valueOf(await host.apply({ edits }));
      expectSame(text('公式已换成数值', 'the formula is gone'), (await look(at(5, 1)))?.formula, undefined);
      const redo = valueOf(await host.apply({ edits: undo })).undo;
      const after = [];
      for (const place of places) after.push(await look(place));
      expectSame(text('撤销后', 'after undoing'), after, before);
      expectSame(text('外观', 'looks'), await looks?.(), looksBefore);
      valueOf(await host.apply({ edits: redo }));
      expectSame(text('重做后', 'after redoing'), (await look(at(2, 1)))?.value, 95.13);
    },
  },
  {
    ...{ id: 'apply-merged', topic },
    name: text('合并单元格写到左上角', 'writes into a merged area through its anchor'),
    run: async bench => {
      const { host, cell: look } = bench;
      const at = placesOn(bench);
      const { undo } = valueOf(await host.apply({ edits: [edit(at(4, 3), 8, 9)] }));
      expectSame(text('左上角', 'anchor'), (await look(at(3, 3)))?.value, 9);
      expectSame(text('其余格', 'beside it'), await look(at(4, 3)), null);
      expectSame(text('撤销的位置', 'place to undo'), undo[0]!.at, at(3, 3));
    },
  },
  {
    ...{ id: 'apply-protected', topic },
    name: text(
      '受保护的表逐格拒绝，别处也不写',
      'refuses a protected sheet cell by cell, and writes nothing elsewhere',
    ),
    run: async bench => {
      const { host, cell: look } = bench;
      const at = placesOn(bench);
      const { sheet } = sheetsOn(bench).locked;
      const cells = [at(0, 0, sheet), at(0, 1, sheet)];
      const edits = [edit(at(2, 1), 96.13, 95.13), edit(cells[0]!, 1, 2), edit(cells[1]!, 2, 3)];
      const problem = problemOf(await host.apply({ edits }));
      expectSame(text('说明', 'problem'), problem, { kind: 'sheet-protected', sheet, cells });
      expectSame(text('别处', 'elsewhere'), (await look(at(2, 1)))?.value, 96.13);
    },
  },
  {
    ...{ id: 'apply-missing', topic },
    name: text('没有的表指名', 'names a sheet that is not there'),
    run: async bench => {
      const sheet = missingSheet(bench);
      const problem = problemOf(await bench.host.apply({ edits: [edit(placesOn(bench)(0, 0, sheet), 1, 2)] }));
      expectSame(text('说明', 'problem'), problem, { kind: 'sheet-missing', sheet });
    },
  },
  {
    ...{ id: 'apply-together', topic, marks: true },
    name: text('写入、标记和记录一次完成', 'writes edits, marks and a note in the same go'),
    run: async bench => {
      const { host, cell: look, marks } = bench;
      const at = placesOn(bench);
      const change = {
        edits: [edit(at(2, 1), 96.13, 95.13)],
        marks: [mark(at(3, 1), 'error')],
        remember: { key: KEY, text: () => '[]' },
      };
      valueOf(await host.apply(change));
      expectSame(text('单元格', 'cell'), (await look(at(2, 1)))?.value, 95.13);
      expectSame(text('标记', 'marks'), sorted(await marks()), sorted([mark(at(3, 1), 'error')]));
      expectSame(text('记录', 'note'), valueOf(await host.load(KEY)), '[]');
    },
  },
  {
    ...{ id: 'apply-keeps-marks', topic, marks: true },
    name: text('没有提到标记，就不动标记', 'leaves marks alone when the change does not speak of them'),
    run: async bench => {
      const { host, marks } = bench;
      const at = placesOn(bench);
      valueOf(await host.mark([mark(at(3, 1), 'error')]));
      valueOf(await host.apply({ edits: [edit(at(2, 1), 96.13, 95.13)] }));
      expectSame(text('标记', 'marks'), sorted(await marks()), sorted([mark(at(3, 1), 'error')]));
    },
  },
];

function moved(id: string, what: Text, row: number, col: number, was: Scalar): HostCase {
  return {
    ...{ id: `apply-moved-${id}`, topic },
    name: text(`${what.zh}，算变了`, `takes ${what.en} for moved`),
    run: async bench => {
      const outcome = await bench.host.apply({ edits: [edit(placesOn(bench)(row, col), was, 1)] });
      expectSame(text('说明', 'problem'), problemOf(outcome).kind, 'moved');
    },
  };
}
