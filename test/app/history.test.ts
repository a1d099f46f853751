import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/app/apply-edits';
import { entries, forget, record, revert, type Part, type Reverted } from '../../src/app/history';
import { inWords } from '../../src/app/in-words';
import { JOURNAL, MOST_CHARACTERS, MOST_STEPS, withStep, type What } from '../../src/app/journal';
import type { Outcome } from '../../src/app/ports';
import { newestStanding, stands, type Entry } from '../../src/app/standing';
import { parseA1 } from '../../src/engine/sheet/address';
import { rawCell, type Grid, type Scalar } from '../../src/engine/sheet/grid';
import { memoryHost, type MemoryHost } from '../../src/host/memory';
import { planOf } from '../../src/host/self-check/fixture';
import { cell, edit as editAt, gridOf } from '../host/office-under-test';

const SHEET = '自评表';
const place = (cell: string, sheet = SHEET) => ({ sheet, ...parseA1(cell)! });
const edit = (cell: string, was: Scalar, becomes: Scalar, sheet = SHEET) => editAt(place(cell, sheet), was, becomes);
const grids = (): readonly Grid[] => [
  gridOf(SHEET, [
    [96.13, 9.6, 98.6],
    ['优', null, cell(105.73, { formula: '=SUM(A1:B1)' })],
  ]),
  gridOf('另一张', [[1]]),
];

/** One clock tick a change. */
function workbook(host: MemoryHost = memoryHost(grids())) {
  let minute = 0;
  const now = (): Date => new Date(Date.UTC(2026, 10, 21, 6, minute++));
  const held = (name: string, sheet = SHEET): Scalar => {
    const { row, col } = place(name);
    const raw = rawCell(
      host.grids().find(grid => grid.sheet === sheet)!,
      row,
      col,
    );
    return raw?.formula ?? raw?.value ?? null;
  };
  return {
    host,
    now,
    held,
    write: (what: What, ...edits: readonly ReturnType<typeof edit>[]) => applyEdits(host, edits, what, now),
    /** A person typing. */
    type: (...edits: readonly ReturnType<typeof edit>[]) => host.apply({ edits }),
    revert: (id: string, part?: Part) => revert({ host, notebook: host, now }, id, part),
    list: async (): Promise<readonly Entry[]> => {
      const known = await entries(host);
      return known.ok ? known.value.entries : [];
    },
    journal: async (): Promise<string> => {
      const kept = await host.load(JOURNAL);
      return (kept.ok && kept.value) || '';
    },
  };
}

const said = (list: readonly Entry[]) => list.map(one => `${one.id} ${one.what.kind}${stands(one) ? '' : ' 已撤回'}`);
const conflictIn = (outcome: Outcome<Reverted>) =>
  outcome.ok && outcome.value.kind === 'conflict' ? outcome.value.conflict : undefined;
const RECOMPUTE = { kind: 'recompute' } as const;
const EXPLAIN = { kind: 'explain' } as const;

describe('every change stands in the record, newest first', () => {
  it('with what was done, when, and each cell before and after', async () => {
    const { write, list } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13), edit('C1', 98.6, 98.5));
    await write({ kind: 'fix', rule: 'SE30' }, edit('B1', 9.6, 9.51));
    const [fix, recompute] = await list();
    expect(fix).toMatchObject({ id: '2', what: { kind: 'fix', rule: 'SE30' }, at: '2026-11-21T06:01:00.000Z' });
    expect(recompute?.edits.map(one => [one.at, one.was, one.becomes])).toEqual([
      [place('A1'), 96.13, 95.13],
      [place('C1'), 98.6, 98.5],
    ]);
  });

  it('a protected sheet that was left out is not in it', async () => {
    const locked = memoryHost(grids().map(grid => ({ ...grid, isProtected: grid.sheet === '另一张' })));
    const { write, list } = workbook(locked);
    await write(RECOMPUTE, edit('A1', 96.13, 95.13), edit('A1', 1, 2, '另一张'));
    expect((await list())[0]?.edits.map(one => one.at.sheet)).toEqual([SHEET]);
  });
});

describe('reverting', () => {
  it('the first of two, not only the last; the second stands', async () => {
    const { write, revert, list, held } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    await write(EXPLAIN, edit('B1', 9.6, '原因'));
    expect(await revert('1')).toEqual({ ok: true, value: { kind: 'reverted', cells: 1, sheets: 0, refused: [] } });
    expect([held('A1'), held('B1')]).toEqual([96.13, '原因']);
    expect(said(await list())).toEqual(['3 revert', '2 explain', '1 recompute 已撤回']);
  });

  it('is itself a change: taken back, the first one stands again', async () => {
    const { write, revert, list, held } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13), { ...edit('C2', '=SUM(A1:B1)', 104.6), wasFormula: true });
    await revert('1');
    await revert('2');
    expect(held('A1')).toBe(95.13);
    expect(said(await list())).toEqual(['3 revert', '2 revert 已撤回', '1 recompute']);
    await revert('1');
    expect(held('A1')).toBe(96.13);
  });

  it('puts a formula back as a formula', async () => {
    const { write, revert, held } = workbook();
    await write(RECOMPUTE, { ...edit('C2', '=SUM(A1:B1)', 104.6), wasFormula: true });
    expect(held('C2')).toBe(104.6);
    await revert('1');
    expect(held('C2')).toBe('=SUM(A1:B1)');
  });

  it('撤销 takes back the newest that stands, one after the other, and never a revert', async () => {
    const { host, write, revert } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    await write(EXPLAIN, edit('B1', 9.6, '原因'));
    const undo = async (): Promise<string | undefined> => {
      const known = await entries(host);
      const id = known.ok ? newestStanding(known.value)?.id : undefined;
      if (id !== undefined) await revert(id);
      return id;
    };
    expect([await undo(), await undo(), await undo()]).toEqual(['2', '1', undefined]);
    expect(host.grids()).toEqual(grids());
  });

  it('what does not stand, or was never there, is nothing to revert', async () => {
    const { write, revert } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    await revert('1');
    expect(await revert('1')).toEqual({ ok: true, value: { kind: 'nothing' } });
    expect(await revert('77')).toEqual({ ok: true, value: { kind: 'nothing' } });
  });
});

describe('a cell changed since', () => {
  async function changed() {
    const book = workbook();
    await book.write(RECOMPUTE, edit('A1', 96.13, 95.13), edit('B1', 9.6, 9.51), edit('C1', 98.6, 98.5));
    await book.type(edit('A1', 95.13, 88));
    await book.write({ kind: 'fix', rule: 'SE36' }, edit('C1', 98.5, 97.51));
    return { ...book, conflict: conflictIn(await book.revert('1'))! };
  }

  it('stops the revert: nothing is written, each cell is named with what it holds and who wrote it', async () => {
    const { conflict, held, list } = await changed();
    expect(conflict.cells.map(({ edit: one, found, by }) => [one.at, found, by?.what])).toEqual([
      [place('A1'), '88', undefined],
      [place('C1'), '97.51', { kind: 'fix', rule: 'SE36' }],
    ]);
    expect(conflict.rest.map(one => one.at)).toEqual([place('B1')]);
    expect([held('A1'), held('B1'), held('C1')]).toEqual([88, 9.51, 97.51]);
    expect(await list()).toHaveLength(2);
  });

  it('the others can be put back alone, and what is left stands', async () => {
    const { conflict, revert, held, list } = await changed();
    await revert('1', conflict);
    expect([held('A1'), held('B1'), held('C1')]).toEqual([88, 9.6, 97.51]);
    const [own, , first] = await list();
    expect(own?.edits.map(one => one.at)).toEqual([place('B1')]);
    expect(first?.standing.map(one => one.at)).toEqual([place('A1'), place('C1')]);
  });

  it('after the later change is reverted, the cell is no conflict any longer', async () => {
    const { revert, type, held } = await changed();
    await revert('2');
    await type(edit('A1', 88, 95.13));
    expect(await revert('1')).toMatchObject({ value: { kind: 'reverted', cells: 3 } });
    expect([held('A1'), held('B1'), held('C1')]).toEqual([96.13, 9.6, 98.6]);
  });

  it('changed between the preview and the word to go: told again, nothing written', async () => {
    const { conflict, revert, type, held } = await changed();
    await type(edit('B1', 9.51, 7));
    const again = conflictIn(await revert('1', conflict));
    expect(again?.cells.map(({ found }) => found)).toContain('7');
    expect(held('B1')).toBe(7);
  });
});

it('a sheet protected or gone since is left out and reported; the others are put back', async () => {
  const host = memoryHost(grids());
  const { write, list } = workbook(host);
  await write(RECOMPUTE, edit('A1', 96.13, 95.13), edit('A1', 1, 2, '另一张'));
  const journal = await host.load(JOURNAL);
  const later = memoryHost(host.grids().map(grid => ({ ...grid, isProtected: grid.sheet === '另一张' })));
  await later.save(JOURNAL, (journal.ok && journal.value) || '');
  const book = workbook(later);
  expect(await book.revert('1')).toMatchObject({
    value: { kind: 'reverted', cells: 1, refused: [{ kind: 'sheet-protected', sheet: '另一张' }] },
  });
  expect([book.held('A1'), book.held('A1', '另一张')]).toEqual([96.13, 2]);
  expect((await book.list()).at(-1)?.standing.map(one => one.at.sheet)).toEqual(['另一张']);
  expect(await list()).toHaveLength(1);
});

describe('sheets that were made', () => {
  async function made() {
    const book = workbook();
    const added = await book.host.addSheets([planOf(), planOf()]);
    if (!added.ok) throw new Error(added.problem.kind);
    const id = await record(book.host, { kind: 'sheets', form: 'declaration' }, added.value, book.now);
    const [first, second] = added.value.sheets.map(({ name }) => name);
    return { ...book, id: id.ok ? id.value : '', first: first!, second: second! };
  }
  const names = (host: MemoryHost) => host.grids().map(grid => grid.sheet);

  it('are taken away again, also in another session, and cannot come back', async () => {
    const { host, id, revert, list } = await made();
    expect(await revert(id)).toEqual({ ok: true, value: { kind: 'reverted', cells: 0, sheets: 2, refused: [] } });
    expect(names(host)).toEqual([SHEET, '另一张']);
    expect(said(await list())).toEqual(['2 revert 已撤回', '1 sheets 已撤回']);
  });

  it('one with a person’s work stays, and is named; the other can go alone', async () => {
    const { host, id, first, second, revert, type, list } = await made();
    await type(edit('K40', null, '手填', first));
    const conflict = conflictIn(await revert(id))!;
    expect(conflict.sheets.map(({ name }) => name)).toEqual([first]);
    expect(conflict.restSheets).toEqual([second]);
    expect(names(host)).toHaveLength(4);
    await revert(id, conflict);
    expect(names(host)).toEqual([SHEET, first, '另一张']);
    expect((await list()).at(-1)?.standingSheets.map(({ name }) => name)).toEqual([first]);
  });

  it('one that was deleted by hand is told, and done with', async () => {
    const { host, id, first, second, revert, list } = await made();
    const [, gone] = (await list())[0]!.standingSheets;
    await host.removeSheets({ sheets: [gone!] });
    expect(await revert(id)).toMatchObject({
      value: { kind: 'reverted', sheets: 1, refused: [{ kind: 'sheet-missing', sheet: second }] },
    });
    expect(names(host)).not.toContain(first);
    expect((await list()).every(one => !stands(one))).toBe(true);
  });

  it('made anew under the same name, the older one stands no longer', async () => {
    const { host, id, list, now } = await made();
    const [entry] = await list();
    await host.removeSheets(entry!.added!);
    const again = await host.addSheets([planOf(), planOf()]);
    if (again.ok) await record(host, { kind: 'sheets', form: 'declaration' }, again.value, now);
    expect(said(await list())).toEqual(['2 sheets', `${id} sheets 已撤回`]);
  });
});

describe('the journal in the file', () => {
  it('of an earlier version is read: no id, no word of what was done', async () => {
    const { host, revert, list, held } = workbook();
    await host.apply({ edits: [edit('A1', 96.13, 95.13)] });
    const old = [{ at: '2026-11-20T01:02:03.000Z', edits: [edit('A1', 95.13, 96.13)] }];
    await host.save(JOURNAL, JSON.stringify(old));
    expect(said(await list())).toEqual(['2026-11-20T01:02:03.000Z other']);
    await revert('2026-11-20T01:02:03.000Z');
    expect(held('A1')).toBe(96.13);
    expect(said(await list())).toEqual(['1 revert', '2026-11-20T01:02:03.000Z other 已撤回']);
  });

  it.each(['{', 'null', '"text"', '{"steps":[]}'])('damaged (%s) is told, and begun anew', async text => {
    const { host, write, list } = workbook();
    await host.save(JOURNAL, text);
    expect(await entries(host)).toMatchObject({ value: { entries: [], isDamaged: true } });
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    expect(await entries(host)).toMatchObject({ value: { isDamaged: false } });
    expect(await list()).toHaveLength(1);
  });

  it.each([
    ['a cell that is none', { at: '2026-11-21T00:00:00Z', edits: [{ at: { sheet: '甲', row: -1, col: 0 } }] }],
    ['no time', { at: 'yesterday', edits: [] }],
    ['a value that no cell can hold', { at: '2026-11-21T00:00:00Z', edits: [{ ...edit('A1', 1, 2), becomes: {} }] }],
  ])('a step with %s is left out, the others are kept', async (_what, step) => {
    const { host, write, list, journal } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    await host.save(JOURNAL, `[${JSON.stringify(step)},${(await journal()).slice(1)}`);
    expect(await entries(host)).toMatchObject({ value: { isDamaged: true } });
    expect(said(await list())).toEqual(['1 recompute']);
  });

  it('keeps so many steps and so many characters, the last one always', () => {
    const step = (cells: number) => ({
      at: '2026-11-21T00:00:00.000Z',
      what: RECOMPUTE,
      edits: Array.from({ length: cells }, (_, row) => editAt({ sheet: SHEET, row, col: 7 }, 1, 2)),
    });
    let text: string | null = null;
    for (let n = 0; n < MOST_STEPS + 5; n += 1) text = withStep(text, step(1)).text;
    expect(JSON.parse(text!)).toHaveLength(MOST_STEPS);
    expect((JSON.parse(text!) as { id: string }[])[0]?.id).toBe('6');
    for (let n = 0; n < 6; n += 1) text = withStep(text, step(300)).text;
    expect(text!.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    text = withStep(text, step(8_000)).text;
    expect(JSON.parse(text)).toHaveLength(1);
  });

  it('does not keep the sentences of why, and forgets everything when asked to', async () => {
    const { host, write, journal, held } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    expect(await journal()).not.toContain('why');
    await forget(host);
    expect(await journal()).toBe('');
    expect(held('A1')).toBe(95.13);
  });

  it('a read-only workbook says so', async () => {
    const { host, write } = workbook();
    await write(RECOMPUTE, edit('A1', 96.13, 95.13));
    const locked = memoryHost(host.grids(), { readOnly: true });
    await locked.save(JOURNAL, await workbook(host).journal());
    const refused = await workbook(locked).revert('1');
    expect(refused.ok ? '' : inWords(refused.problem).zh).toContain('只读');
  });
});
