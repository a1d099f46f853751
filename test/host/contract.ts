import { describe, expect, it } from 'vitest';
import type { Notebook, Outcome, Problem, Scan, SpreadsheetHost } from '../../src/app/ports';
import type { Edit, Mark } from '../../src/engine/edits';
import { layOut } from '../../src/engine/lay-out/lay-out';
import type { FormDraft } from '../../src/engine/layouts/draft';
import { layouts } from '../../src/engine/layouts/index';
import { recognise } from '../../src/engine/layouts/recognise';
import type { SheetPlan } from '../../src/engine/layouts/sheet-plan';
import { defaultPolicy } from '../../src/engine/policy/index';
import { gridOfPlan } from '../../src/host/plan-grid';
import { addressKey, type Address } from '../../src/engine/sheet/address';
import { rawCell, type Grid, type RawCell, type Scalar } from '../../src/engine/sheet/grid';

type Standing = readonly Pick<Mark, 'at' | 'severity'>[];

/** A host over a workbook made from grids, with a view past the port. */
export interface HostUnderTest {
  readonly host: SpreadsheetHost & Notebook;
  /** What the cell holds now, as the host would read it. */
  readonly cell: (at: Address) => Promise<RawCell | null> | RawCell | null;
  /** Our marks as they stand in the workbook. */
  readonly marks: () => Promise<Standing> | Standing;
  /** Everything about looks that is not ours (formats, the user's own conditional formats), in any form that can be compared. */
  readonly looks?: () => unknown;
  /** From now on the write of this cell fails in the host itself. Absent where a host cannot be made to fail. */
  readonly breakAt?: (at: Address) => void;
}

/** Makes a host over the fixture; sheets, cells, formulas, formats, merges, hidden rows and columns, protection as the grids say. */
export type MakeHost = (fixture: readonly Grid[]) => Promise<HostUnderTest> | HostUnderTest;

const cell = (value: Scalar, more: Partial<RawCell> = {}): RawCell => ({ value, shown: String(value ?? ''), ...more });

export const blankGrid = (sheet: string): Grid => ({
  sheet,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenCols: [],
  visibility: 'visible',
  isProtected: false,
});

const FORM: Grid = {
  ...blankGrid('01 培训服务'),
  cells: [
    [cell('财政项目支出绩效自评表')],
    [
      cell('全年预算数'),
      cell(51.82, { format: '0.00', shown: '51.82' }),
      cell('全年执行数'),
      cell(49.3, { format: '0.00', shown: '49.30' }),
    ],
    [cell('执行率'), cell(96.13, { format: '0.00', shown: '96.13' }), null, cell('=100.00(%)')],
    [cell('得分'), cell('96.13'), cell(true, { shown: 'TRUE' }), cell(8)],
    [],
    [cell('总分'), cell(104.13, { formula: '=B3+D4' }), cell('', { value: null, shown: '' })],
    [
      cell(0.9513, { format: '0.00%', shown: '95.13%' }),
      cell('文本 <&> "x"\n第二行'),
      cell(45292, { format: 'yyyy/m/d', shown: '2024/1/1' }),
    ],
  ].map(row => row.map(one => (one && one.value === null && one.formula === undefined ? null : one))),
  merges: [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 3, left: 3, bottom: 4, right: 3 },
  ],
  hiddenRows: [4],
  hiddenCols: [5],
};
const LOCKED: Grid = { ...blankGrid('受保护'), cells: [[cell(1), cell(2)]], isProtected: true };
const HIDDEN: Grid = { ...blankGrid('隐藏表'), cells: [[cell('x')]], visibility: 'hidden' };
export const FIXTURE: readonly Grid[] = [FORM, LOCKED, HIDDEN];

const at = (row: number, col: number, sheet = FORM.sheet): Address => ({ sheet, row, col });

function edit(place: Address, was: Scalar, becomes: Scalar, more: Partial<Edit> = {}): Edit {
  const why = { zh: '试', en: 'trial' };
  return {
    at: place,
    was,
    becomes,
    wasShown: String(was ?? ''),
    becomesShown: String(becomes ?? ''),
    kind: 'arithmetic',
    why,
    ...more,
  };
}

const mark = (place: Address, severity: Mark['severity']): Mark => ({ at: place, severity, note: '试' });
const sorted = (marks: Standing) => marks.map(({ at: place, severity }) => `${addressKey(place)} ${severity}`).sort();

const DRAFT: FormDraft = {
  kind: 'self-evaluation',
  layoutId: 'shanghai-self-evaluation-2024',
  fiscalYear: 2024,
  unit: '万元',
  fields: {
    projectName: '培训: 服务/推广',
    department: '某市科学技术局',
    expectedGoal: '1.培训不少于200人。\n2.合格率95%。',
  },
  funds: {
    current: { initialBudget: '50.00', annualBudget: '51.82', executed: '49.30' },
    carryover: { initialBudget: '0.00', annualBudget: '0.00', executed: '0.00' },
  },
  indicators: [
    {
      ...{ level1: '产出指标', level2: '数量指标', name: '培训人数', target: '≥200.00(人)', actual: '215.00(人)' },
      ...{ weight: '60.00', score: '60.00', reason: "'2024-01-02" },
    },
    {
      level1: '效益指标',
      level2: '社会效益指标',
      name: '95%',
      target: '=1.00(个)',
      actual: '1.00(个)',
      weight: '30.00',
    },
  ],
};

/** A form with formulas, and texts that a spreadsheet would like to read otherwise. */
export const planOf = (draft: FormDraft = DRAFT): SheetPlan =>
  layOut(
    draft,
    layouts.find(one => one.id === draft.layoutId)!,
    defaultPolicy,
  )!;
const DECLARATION: FormDraft = {
  kind: 'declaration',
  layoutId: 'shanghai-declaration-2026',
  fiscalYear: 2026,
  unit: '元',
  fields: { projectName: '培训', startDate: '2026-01-01', endDate: '2026-12-31' },
  amounts: { annualCurrent: '1132600.00' },
  indicators: [{ level1: '产出指标', level2: '数量指标', name: '培训人数', target: '≥200.00(人)' }],
};

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`unexpected problem: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
function problemOf(outcome: Outcome<unknown>): Problem {
  if (outcome.ok) throw new Error('a problem was expected');
  return outcome.problem;
}

/** The one suite that every host must pass; `canBreak` when it can be made to fail half way (`breakAt`). */
export function hostContract(name: string, makeHost: MakeHost, { canBreak = false } = {}): void {
  const all = async (): Promise<HostUnderTest> => makeHost(FIXTURE);
  const scan = async (host: SpreadsheetHost): Promise<Scan> => valueOf(await host.read('workbook'));
  const grid = async (host: SpreadsheetHost): Promise<Grid> => (await scan(host)).grids[0]!;

  describe(`${name}: reading`, () => {
    it('gives every sheet in order, with visibility and protection', async () => {
      const { grids, activeSheet, readOnly, marked, notes } = await scan((await all()).host);
      expect(grids.map(one => [one.sheet, one.visibility, one.isProtected])).toEqual([
        ['01 培训服务', 'visible', false],
        ['受保护', 'visible', true],
        ['隐藏表', 'hidden', false],
      ]);
      expect({ activeSheet, readOnly, marked }).toEqual({ activeSheet: FORM.sheet, readOnly: false, marked: [] });
      expect(notes.size).toBe(0);
    });

    it('gives values of every type, formulas, formats, and what a person reads', async () => {
      const read = await grid((await all()).host);
      FORM.cells.forEach((row, r) => row.forEach((one, c) => expect(rawCell(read, r, c), `${r},${c}`).toEqual(one)));
    });

    it('keeps text that looks like a formula as text', async () => {
      const read = await grid((await all()).host);
      expect(rawCell(read, 2, 3)).toEqual({ value: '=100.00(%)', shown: '=100.00(%)' });
    });

    it('gives merged areas, hidden rows and hidden columns', async () => {
      const read = await grid((await all()).host);
      const order = (rects: Grid['merges']) => [...rects].sort((a, b) => a.top - b.top || a.left - b.left);
      expect(order(read.merges)).toEqual(FORM.merges);
      expect(read.hiddenRows).toEqual([4]);
      expect(read.hiddenCols).toEqual([5]);
    });

    it('reads only what was asked for, and names a sheet that is not there', async () => {
      const { host } = await all();
      expect(valueOf(await host.read('active-sheet')).grids.map(one => one.sheet)).toEqual([FORM.sheet]);
      expect(valueOf(await host.read({ sheets: ['隐藏表'] })).grids.map(one => one.sheet)).toEqual(['隐藏表']);
      expect(problemOf(await host.read({ sheets: ['没有'] }))).toEqual({ kind: 'sheet-missing', sheet: '没有' });
    });

    it('reads a blank workbook as a sheet without cells', async () => {
      const { host } = await makeHost([blankGrid('Sheet1')]);
      const [only] = (await scan(host)).grids;
      expect(only!.cells.flat().filter(one => one !== null)).toEqual([]);
    });
  });

  describe(`${name}: applying`, () => {
    it('writes numbers, texts, truth values and blanks in one go', async () => {
      const { host, cell: look } = await all();
      const edits = [
        edit(at(2, 1), 96.13, 95.13),
        edit(at(3, 1), '96.13', '95.13'),
        edit(at(3, 2), true, false),
        edit(at(1, 2), '全年执行数', null),
        edit(at(9, 3), null, 7.5),
        edit(at(9, 1), null, '=≥3(次)'),
      ];
      valueOf(await host.apply({ edits }));
      expect(await look(at(2, 1))).toEqual({ value: 95.13, shown: '95.13', format: '0.00' });
      expect(await look(at(3, 1))).toMatchObject({ value: '95.13', shown: '95.13' });
      expect(await look(at(3, 2))).toMatchObject({ value: false, shown: 'FALSE' });
      expect(await look(at(1, 2))).toBeNull();
      expect(await look(at(9, 3))).toMatchObject({ value: 7.5, shown: '7.5' });
      expect((await look(at(9, 1)))?.value).toBe('=≥3(次)');
      expect((await look(at(9, 1)))?.formula).toBeUndefined();
    });

    it('refuses the whole change when one cell has moved', async () => {
      const { host, cell: look } = await all();
      const problem = problemOf(await host.apply({ edits: [edit(at(2, 1), 96.13, 95.13), edit(at(3, 3), 9, 10)] }));
      expect(problem).toEqual({ kind: 'moved', cells: [{ at: at(3, 3), expected: '9', found: '8' }] });
      expect((await look(at(2, 1)))?.value).toBe(96.13);
    });

    it.each([
      ['a number where a text was', at(3, 1), 96.13],
      ['a text where a number was', at(2, 1), '96.13'],
      ['a value where a formula stands', at(5, 1), 104.13],
      ['something where nothing was', at(2, 2), 1],
      ['nothing where something was', at(2, 1), null],
    ])('takes %s for moved', async (_, place, was) => {
      const { host } = await all();
      expect(problemOf(await host.apply({ edits: [edit(place, was, 1)] })).kind).toBe('moved');
    });

    it('takes another formula, or a text of the same characters, for moved', async () => {
      const { host } = await all();
      const other = edit(at(5, 1), '=B3+D5', 1, { wasFormula: true });
      expect(problemOf(await host.apply({ edits: [other] })).kind).toBe('moved');
      const text = edit(at(2, 3), '=100.00(%)', 1, { wasFormula: true });
      expect(problemOf(await host.apply({ edits: [text] })).kind).toBe('moved');
    });

    it('puts everything back: formulas as formulas, texts as texts, formats as they were', async () => {
      const { host, cell: look, looks } = await all();
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
      expect((await look(at(5, 1)))?.formula).toBeUndefined();
      const redo = valueOf(await host.apply({ edits: undo })).undo;
      const after = [];
      for (const place of places) after.push(await look(place));
      expect(after).toEqual(before);
      expect(await looks?.()).toEqual(looksBefore);
      valueOf(await host.apply({ edits: redo }));
      expect((await look(at(2, 1)))?.value).toBe(95.13);
    });

    it('writes into a merged area through its anchor', async () => {
      const { host, cell: look } = await all();
      const { undo } = valueOf(await host.apply({ edits: [edit(at(4, 3), 8, 9)] }));
      expect((await look(at(3, 3)))?.value).toBe(9);
      expect(await look(at(4, 3))).toBeNull();
      expect(undo[0]!.at).toEqual(at(3, 3));
    });

    it('refuses a protected sheet cell by cell, and writes nothing elsewhere', async () => {
      const { host, cell: look } = await all();
      const locked = [at(0, 0, LOCKED.sheet), at(0, 1, LOCKED.sheet)];
      const edits = [edit(at(2, 1), 96.13, 95.13), edit(locked[0]!, 1, 2), edit(locked[1]!, 2, 3)];
      expect(problemOf(await host.apply({ edits }))).toEqual({
        kind: 'sheet-protected',
        sheet: '受保护',
        cells: locked,
      });
      expect((await look(at(2, 1)))?.value).toBe(96.13);
    });

    it('names a sheet that is not there', async () => {
      const { host } = await all();
      const problem = problemOf(await host.apply({ edits: [edit(at(0, 0, '没有'), 1, 2)] }));
      expect(problem).toEqual({ kind: 'sheet-missing', sheet: '没有' });
    });

    it('writes edits, marks and a note in the same go', async () => {
      const { host, cell: look, marks } = await all();
      const change = {
        edits: [edit(at(2, 1), 96.13, 95.13)],
        marks: [mark(at(3, 1), 'error')],
        remember: { key: 'undo', text: () => '[]' },
      };
      valueOf(await host.apply(change));
      expect((await look(at(2, 1)))?.value).toBe(95.13);
      expect(sorted(await marks())).toEqual(sorted([mark(at(3, 1), 'error')]));
      expect(valueOf(await host.load('undo'))).toBe('[]');
    });

    it('leaves marks alone when the change does not speak of them', async () => {
      const { host, marks } = await all();
      valueOf(await host.mark([mark(at(3, 1), 'error')]));
      valueOf(await host.apply({ edits: [edit(at(2, 1), 96.13, 95.13)] }));
      expect(sorted(await marks())).toEqual(sorted([mark(at(3, 1), 'error')]));
    });

    if (canBreak)
      it('takes back what was written before a failure, or names every cell concerned', async () => {
        const { host, cell: look, breakAt } = await all();
        breakAt!(at(3, 1));
        const edits = [edit(at(2, 1), 96.13, 95.13), edit(at(3, 1), '96.13', '95.13')];
        const problem = problemOf(await host.apply({ edits }));
        const first = (await look(at(2, 1)))?.value;
        if (problem.kind === 'partly-applied') {
          expect(problem.applied.map(one => one.at)).toEqual(first === 95.13 ? [at(2, 1)] : []);
          expect(problem.failed).toContainEqual(at(3, 1));
        } else expect(first).toBe(96.13);
      });
  });

  describe(`${name}: marking`, () => {
    const wanted = [
      mark(at(2, 1), 'error'),
      mark(at(3, 1), 'warning'),
      mark(at(3, 2), 'warning'),
      mark(at(6, 0), 'hint'),
    ];

    it('makes the marks exactly the set, and says which sheets carry some', async () => {
      const { host, marks } = await all();
      valueOf(await host.mark(wanted));
      expect(sorted(await marks())).toEqual(sorted(wanted));
      expect((await scan(host)).marked).toEqual([FORM.sheet]);
      const others = [mark(at(6, 1), 'error'), mark(at(0, 0, '隐藏表'), 'hint')];
      valueOf(await host.mark(others));
      expect(sorted(await marks())).toEqual(sorted(others));
      expect((await scan(host)).marked).toEqual([FORM.sheet, '隐藏表']);
    });

    it('does not pile up when repeated', async () => {
      const { host, marks } = await all();
      valueOf(await host.mark(wanted));
      valueOf(await host.mark(wanted));
      expect(sorted(await marks())).toEqual(sorted(wanted));
    });

    it('shows the strongest where several speak of one cell', async () => {
      const { host, marks } = await all();
      valueOf(await host.mark([mark(at(2, 1), 'hint'), mark(at(2, 1), 'error'), mark(at(2, 1), 'warning')]));
      expect(sorted(await marks())).toEqual(sorted([mark(at(2, 1), 'error')]));
    });

    it('clears them all and leaves every look as it was', async () => {
      const { host, marks, looks } = await all();
      const before = await looks?.();
      valueOf(await host.mark(wanted));
      expect(await looks?.()).toEqual(before);
      valueOf(await host.mark([]));
      expect(await marks()).toEqual([]);
      expect((await scan(host)).marked).toEqual([]);
      expect(await looks?.()).toEqual(before);
    });

    it('changes no cell', async () => {
      const { host } = await all();
      const before = (await scan(host)).grids;
      valueOf(await host.mark(wanted));
      expect((await scan(host)).grids).toEqual(before);
    });

    it('names a sheet that is not there', async () => {
      const { host } = await all();
      const problem = problemOf(await host.mark([mark(at(0, 0, '没有'), 'error')]));
      expect(problem).toEqual({ kind: 'sheet-missing', sheet: '没有' });
    });
  });

  describe(`${name}: new sheets`, () => {
    const names = async (host: SpreadsheetHost) => (await scan(host)).grids.map(one => one.sheet);

    it('stand behind the active sheet and hold what was planned', async () => {
      const { host } = await all();
      const before = (await scan(host)).grids;
      const plans = [planOf(), planOf(DECLARATION)];
      const { sheets } = valueOf(await host.addSheets(plans));
      const given = sheets.map(one => one.name);
      const after = await scan(host);
      expect(after.activeSheet).toBe(FORM.sheet);
      expect(after.grids.map(one => one.sheet)).toEqual([FORM.sheet, ...given, '受保护', '隐藏表']);
      expect(after.grids.filter(one => !given.includes(one.sheet))).toEqual(before);
      plans.forEach((plan, n) => {
        const [made, wanted] = [after.grids[n + 1]!, gridOfPlan(plan, given[n]!)];
        wanted.cells.forEach((row, r) =>
          row.forEach((one, c) => expect(rawCell(made, r, c), `${r},${c}`).toEqual(one)),
        );
        const order = (rects: Grid['merges']) => [...rects].sort((a, b) => a.top - b.top || a.left - b.left);
        expect(order(made.merges)).toEqual(order(wanted.merges));
        expect(recognise(made).forms.map(form => form.layout)).toEqual([
          n === 0 ? DRAFT.layoutId : DECLARATION.layoutId,
        ]);
      });
    });

    it('have names that are legal and nobody else bears', async () => {
      const { host } = await all();
      const called = (projectName: string) => planOf({ ...DRAFT, fields: { projectName } });
      const plans = [FORM.sheet, '培训[2024]:a/b?', "'引'", 'History', '', '长'.repeat(40), '长'.repeat(40)].map(
        called,
      );
      const { sheets } = valueOf(await host.addSheets(plans));
      const long = '长'.repeat(31);
      expect(sheets.map(one => one.name)).toEqual([
        ...['01 培训服务(2)', '培训 2024 a b', '引', 'History表', '表', long, `${long.slice(3)}(2)`],
      ]);
      expect((await names(host)).length).toBe(3 + plans.length);
    });

    it('go again exactly as they came', async () => {
      const { host, looks } = await all();
      const before = (await scan(host)).grids;
      const looksBefore = await looks?.();
      const added = valueOf(await host.addSheets([planOf(), planOf(DECLARATION)]));
      const kept = JSON.parse(JSON.stringify(added)) as typeof added;
      valueOf(await host.removeSheets(kept));
      expect((await scan(host)).grids).toEqual(before);
      expect((await scan(host)).activeSheet).toBe(FORM.sheet);
      if (looksBefore !== undefined) expect(await looks?.()).toEqual(looksBefore);
      expect(problemOf(await host.removeSheets(kept))).toMatchObject({ kind: 'sheet-missing' });
    });

    it('stay when a person has changed one of them, and that place is named', async () => {
      const { host } = await all();
      const added = valueOf(await host.addSheets([planOf(), planOf(DECLARATION)]));
      const place = at(12, 7, added.sheets[0]!.name);
      valueOf(await host.apply({ edits: [edit(place, 60, 59)] }));
      const problem = problemOf(await host.removeSheets(added));
      expect(problem).toMatchObject({ kind: 'moved', cells: [{ at: { sheet: place.sheet, row: 12 } }] });
      expect((await names(host)).length).toBe(5);
    });

    it('calculate when they are filled in', async () => {
      const { host, cell: look } = await all();
      const { sheets } = valueOf(await host.addSheets([planOf()]));
      const on = (row: number, col: number) => at(row, col, sheets[0]!.name);
      expect(await look(on(5, 7))).toMatchObject({ value: 95.13 });
      expect(await look(on(14, 6))).toMatchObject({ value: 100 });
      expect((await look(on(14, 7)))?.value ?? '').toBe('');
    });

    it('are none for no plans', async () => {
      const { host } = await all();
      expect(valueOf(await host.addSheets([]))).toEqual({ sheets: [] });
      expect((await names(host)).length).toBe(3);
    });
  });

  describe(`${name}: notebook and selection`, () => {
    it('keeps notes by key and knows what it does not have', async () => {
      const { host } = await all();
      expect(valueOf(await host.load('settings'))).toBeNull();
      const text = '{"a":"<&> \\"第二行\\"\n"}';
      valueOf(await host.save('settings', text));
      valueOf(await host.save('undo', '1'));
      valueOf(await host.save('undo', '2'));
      expect(valueOf(await host.load('settings'))).toBe(text);
      expect(valueOf(await host.load('undo'))).toBe('2');
    });

    it('goes to a cell, and names a sheet that is not there', async () => {
      const { host } = await all();
      valueOf(await host.select(at(2, 1)));
      expect(problemOf(await host.select(at(0, 0, '没有')))).toEqual({ kind: 'sheet-missing', sheet: '没有' });
    });
  });
}
