import { describe, expect, it } from 'vitest';
import { arrange, findingsIn } from '../../src/taskpane/findings/arrangement';
import { rowsOf } from '../../src/taskpane/findings/list-rows';
import { moveFor, typedTo } from '../../src/taskpane/findings/tree-keys';
import { fieldsOf, foundBeside, isFound, pieces, wordsOf } from '../../src/taskpane/findings/search';
import { offsetsOf, rowsBetween } from '../../src/taskpane/parts/window-range';
import {
  choiceOf,
  findingsShown,
  idOf,
  neighbour,
  positionOf,
  sectionsShown,
  sheetShown,
  topicsOf,
} from '../../src/taskpane/shown';
import { reduce } from '../../src/taskpane/reduce';
import { initial, type Action, type State } from '../../src/taskpane/state';
import { finding, reviewed, selfEvaluation, twoForms } from './fixture-review';

const after = (...actions: readonly Action[]): State => actions.reduce(reduce, initial);
const found: Action = {
  kind: 'reviewed',
  outcome: reviewed(twoForms()),
  scope: 'workbook',
  at: '2026-11-21T06:05:00Z',
};
const searched = (typed: string): Action => ({ kind: 'searched', search: { typed, language: 'zh' } });
const shownBy = (state: State): readonly string[] => findingsShown(state).map(({ rule, at }) => `${rule} ${at.sheet}`);

/** Goes on as the controller does. */
function stepped(state: State, by: 1 | -1): State {
  const next = neighbour(state, by);
  return next ? reduce(state, { kind: 'finding-chosen', ...choiceOf(state, next), stepped: true }) : state;
}

describe('what is shown', () => {
  it('by topic: counts in the order of the report, and only the chosen one listed', () => {
    const state = after(found, { kind: 'topic-chosen', topic: '指标值合理性' });
    expect(topicsOf(state)).toEqual([
      { topic: '指标值合理性', count: 1 },
      { topic: '算术', count: 3 },
    ]);
    expect(shownBy(state)).toEqual(['SE01 科技金融']);
  });

  it('this sheet follows the sheet in front, also when a finding takes the person to another', () => {
    const state = after(found, { kind: 'this-sheet-chosen' });
    expect(sheetShown(state)).toBe('科技金融');
    expect(sheetShown(reduce(state, { kind: 'sheet-activated', sheet: '会展补贴' }))).toBe('会展补贴');
    expect(shownBy(reduce(state, { kind: 'sheet-activated', sheet: '说明' }))).toEqual([]);
  });

  it('a check of one sheet shows all of it, whatever sheet is in front', () => {
    const one: Action = { ...found, scope: 'active-sheet' };
    expect(
      sheetShown(after(one, { kind: 'this-sheet-chosen' }, { kind: 'sheet-activated', sheet: '别的' })),
    ).toBeNull();
  });

  it.each([
    ['总分', ['SE30 会展补贴']],
    ['ｈ６', ['SE30 科技金融']],
    ['se01', ['SE01 科技金融']],
    ['科技金融服务平台 执行率', ['SE30 科技金融']],
    ['H3', []],
  ])('looked for: %s', (typed, listed) => {
    expect(shownBy(after(found, searched(typed)))).toEqual(listed);
  });

  it('clearing the filters shows everything', () => {
    const off: Action = { kind: 'severity-toggled', severity: 'error' };
    const state = after(found, off, searched('没有'), { kind: 'filters-cleared' });
    expect(shownBy(state)).toHaveLength(4);
  });
});

describe('going through the findings', () => {
  it('round at the ends, and on from where a filter or another order leaves the person', () => {
    let state = stepped(after(found), -1);
    expect(positionOf(state)).toBe(3);
    state = stepped(state, 1);
    expect(positionOf(state)).toBe(0);
    state = stepped(state, 1);
    const here = neighbour(state, -1);
    state = reduce(state, { kind: 'preferred', preferences: { ...state.preferences, groupBy: 'rule' } });
    expect(positionOf(state)).not.toBeNull();
    expect(here?.at.sheet).toBe('科技金融');
  });

  it('opens the headings and the root under which the finding stands', () => {
    const twice = [finding('甲', 'H6', 'error', '有误'), finding('甲', 'H6', 'warning', '偏低')];
    const outcome = reviewed({ forms: [selfEvaluation('甲', '项目', { findings: twice })], unrecognised: [] });
    const closed: Action = { kind: 'folded', what: 'headings', ids: ['error'], open: false };
    const state = stepped(stepped(after({ ...found, outcome }, closed), 1), 1);
    const rows = rowsOf(sectionsShown(state), state.list, one => idOf(state, one));
    expect(rows.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['finding', 2],
      ['fold', 2],
      ['finding', 3],
    ]);
    expect(rows.find(row => row.id === state.list.current?.id)?.position).toBe(1);
  });

  it('after a check: on the same finding where it is found again, else on the one that took its place', () => {
    const second = stepped(stepped(after(found), 1), 1);
    expect(positionOf(reduce(second, found))).toBe(1);
    const [first, other] = twoForms().forms;
    const fixed = reviewed({ forms: [first!, { ...other!, findings: [] }], unrecognised: [] });
    const state = reduce(second, { ...found, outcome: fixed });
    expect(positionOf(state)).toBeNull();
    expect(neighbour(state, 1)?.rule).toBe('SE01');
    expect(neighbour(state, -1)?.rule).toBe('SE30');
  });

  it('what is open stays open where it is found again', () => {
    const one = idOf(after(found), findingsShown(after(found))[0]!);
    const open: Action = { kind: 'folded', what: 'details', ids: [one, 'gone'], open: true };
    expect([...after(found, open, found).list.opened]).toEqual([one]);
  });
});

describe('the order', () => {
  const findings = twoForms().forms.flatMap(form => form.findings);
  const headings = (by: 'severity' | 'sheet' | 'rule') =>
    arrange(findings, by).map(({ label, count, sections }) => [label.zh, count, sections.length]);

  it('by severity and then sheet, by sheet, by rule', () => {
    expect(headings('severity')).toEqual([
      ['错误', 2, 2],
      ['警告', 1, 1],
      ['提示', 1, 1],
    ]);
    expect(headings('sheet')).toEqual([
      ['科技金融', 3, 0],
      ['会展补贴', 1, 0],
    ]);
    expect(headings('rule')).toEqual([
      ['SE30 执行率计算有误', 2, 0],
      ['SE01 超额未说明', 1, 0],
      ['SE08 定性指标不可衡量', 1, 0],
    ]);
  });

  it('no finding is lost or told twice', () => {
    for (const by of ['severity', 'sheet', 'rule'] as const)
      expect(new Set(findingsIn(arrange(findings, by)))).toEqual(new Set(findings));
  });
});

describe('the keys of the tree', () => {
  const sections = arrange(
    twoForms().forms.flatMap(form => form.findings),
    'severity',
  );
  const name = new Map(findingsIn(sections).map((one, index) => [one, `f${index}`]));
  const rowsWith = (opened: readonly string[] = [], closed: readonly string[] = []) =>
    rowsOf(sections, { opened: new Set(opened), closed: new Set(closed) }, one => name.get(one)!);
  const rows = rowsWith();
  const at = (id: string) => rows.findIndex(row => row.id === id);
  const gone = (key: string, from: number) => {
    const move = moveFor(key, rows, from);
    return move?.kind === 'go' ? move.to.id : move?.kind;
  };

  it('up, down, first, last', () => {
    expect([gone('ArrowDown', 0), gone('ArrowUp', 0), gone('End', 0), gone('Home', 5)]).toEqual([
      'error sheet 科技金融',
      'error',
      'f3',
      'error',
    ]);
  });

  it('left goes out, right goes in; both fold', () => {
    expect(gone('ArrowLeft', at('f0'))).toBe('error sheet 科技金融');
    expect(gone('ArrowRight', 0)).toBe('error sheet 科技金融');
    expect(moveFor('ArrowRight', rows, at('f0'))).toEqual({ kind: 'fold', what: 'details', ids: ['f0'], open: true });
    expect(moveFor('ArrowLeft', rows, 0)).toEqual({ kind: 'fold', what: 'headings', ids: ['error'], open: false });
  });

  it('* opens all on one level, and closes them when all are open', () => {
    expect(moveFor('*', rows, 0)).toEqual({
      kind: 'fold',
      what: 'headings',
      ids: ['error', 'warning', 'hint'],
      open: false,
    });
    expect(moveFor('*', rows, at('f0'))).toMatchObject({ ids: ['f0'], open: true });
  });

  it('typing goes to a cell, a rule or words, onward from the row', () => {
    expect(typedTo('h34', rows, 0, 'zh')?.id).toBe('f1');
    expect(typedTo('SE08', rows, 0, 'zh')?.id).toBe('f3');
    expect(typedTo('完成值', rows, 0, 'zh')?.id).toBe('f2');
    expect(typedTo('没有', rows, 0, 'zh')).toBeNull();
  });

  it('every row says where it stands among its own', () => {
    expect(rows.map(({ level, position, size }) => `${level} ${position}/${size}`)).toEqual([
      ...['1 1/3', '2 1/2', '3 1/1', '2 2/2', '3 1/1'],
      ...['1 2/3', '2 1/1', '3 1/1', '1 3/3', '2 1/1', '3 1/1'],
    ]);
    expect(rowsWith([], ['error', 'warning', 'hint'])).toHaveLength(3);
  });
});

describe('words looked for', () => {
  it('are marked wherever they stand, wide or narrow, and a cell only as a whole', () => {
    const words = wordsOf({ typed: '９５% H6', language: 'zh' });
    expect(pieces('为 95％，见 H6 和 H61', words).filter(piece => piece.found)).toEqual([
      { text: '95％', found: true },
      { text: 'H6', found: true },
    ]);
  });

  it('are told where the row itself does not hold them', () => {
    const one = finding('甲', 'H6', 'error', '执行率有误');
    const trace = {
      rule: 'SE30',
      project: '平台运行',
      fiscalYear: 2024,
      indicator: '走访#2',
      cell: '',
      shown: [],
    } as const;
    const fields = fieldsOf(one, trace, 'zh');
    expect(isFound(fields, ['平台', '执行'])).toBe(true);
    expect(foundBeside(fields, ['平台', '执行'])).toEqual(['project']);
    expect(fields.indicator).toBe('走访');
  });
});

describe('rows near the window', () => {
  const offsets = offsetsOf([10, 20, 30, 40]);
  it.each([
    [0, 5, 0, 1],
    [10, 29, 1, 2],
    [-50, 200, 0, 4],
    [60, 61, 3, 4],
    [500, 600, 3, 4],
  ])('between %i and %i', (from, to, first, end) => {
    expect(rowsBetween(offsets, from, to)).toEqual({ first, end });
  });

  it('none where there are none', () => expect(rowsBetween(offsetsOf([]), 0, 100)).toEqual({ first: 0, end: 0 }));
});
