import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { associateCommands, commands } from '../../src/commands/commands';
import type { Controller } from '../../src/taskpane/controller';
import { initial, type State } from '../../src/taskpane/state';

function ribbon(after: Partial<State> = {}, showPane: () => Promise<unknown> = () => Promise.resolve()) {
  const done: string[] = [];
  const say = (what: string) => () => {
    done.push(what);
    return Promise.resolve();
  };
  const controller: Controller = {
    check: scope => say(`check ${scope}`)(),
    recheck: say('recheck'),
    stop: () => undefined,
    reopen: say('reopen'),
    recompute: say('recompute'),
    view: view => say(`view ${view}`)(),
    select: say('select'),
    step: say('step'),
    apply: say('apply'),
    explain: say('explain'),
    setAside: say('set aside'),
    bringBack: say('bring back'),
    changeSettings: say('settings'),
    undo: say('undo'),
    prefer: () => undefined,
    mark: say('mark'),
    clearMarks: say('clear'),
    retry: say('retry'),
    fix: { preview: () => undefined, apply: say('fix'), ignore: say('ignore'), restore: say('restore') },
    help: { insertSample: say('sample'), selfCheck: () => Promise.resolve(undefined) },
    onSheet: { step: by => say(`walk ${by}`)(), showSelected: say('show selected') },
    declare: {
      ...{ open: say('create'), start: say('start'), prepare: say('prepare') },
      ...{ write: say('write'), remove: say('remove'), checkNew: say('check new') },
    },
    reports: { load: say('load'), make: kind => say(`make ${kind}`)() },
    history: {
      ...{ load: say('load'), revert: say('revert'), revertRest: say('revert rest') },
      ...{ leave: () => undefined, undo: say('undo'), forget: say('forget') },
    },
  };
  const functions = new Map<string, (event?: { completed(): void }) => void>();
  associateCommands(controller, () => ({ ...initial, ...after }), {
    associate: (name, run) => functions.set(name, run),
    showPane: () => {
      done.push('pane');
      return showPane();
    },
  });
  const press = (name: string): Promise<readonly string[]> =>
    new Promise(resolve => functions.get(name)!({ completed: () => resolve(done) }));
  return { press, functions, done, names: [...functions.keys()] };
}

describe('功能区按钮', () => {
  it('检查、重算和生成下年表先打开窗格，因为结果只在窗格里', async () => {
    expect(await ribbon().press('CheckSheet')).toEqual(['pane', 'check active-sheet']);
    expect(await ribbon().press('CheckWorkbook')).toEqual(['pane', 'check workbook']);
    expect(await ribbon().press('Recompute')).toEqual(['pane', 'recompute']);
    expect(await ribbon().press('Recheck')).toEqual(['pane', 'recheck']);
    expect(await ribbon().press('ShowCellFindings')).toEqual(['pane', 'show selected']);
    expect(await ribbon().press('CreateNext')).toEqual(['pane', 'view create']);
    expect(await ribbon().press('OpenHistory')).toEqual(['pane', 'view history']);
    expect(await ribbon().press('OpenReports')).toEqual(['pane', 'view reports']);
    expect(await ribbon().press('OpenHelp')).toEqual(['pane', 'view help']);
    expect(await ribbon().press('ShowPane')).toEqual(['pane']);
  });

  it('标记和撤销在表格上看得见，不打开窗格', async () => {
    expect(await ribbon().press('Mark')).toEqual(['mark']);
    expect(await ribbon().press('ClearMarks')).toEqual(['clear']);
    expect(await ribbon().press('Undo')).toEqual(['undo']);
    expect(await ribbon().press('NextFinding')).toEqual(['walk 1']);
    expect(await ribbon().press('PreviousFinding')).toEqual(['walk -1']);
  });

  it('表格上看不出的话，打开窗格说', async () => {
    expect(await ribbon({ notice: { kind: 'nothing-to-undo' } }).press('Undo')).toEqual(['undo', 'pane']);
    expect(await ribbon({ notice: { kind: 'no-finding' } }).press('NextFinding')).toEqual(['walk 1', 'pane']);
    const refused = [{ kind: 'sheet-protected', sheet: '甲', cells: [] }] as const;
    expect(await ribbon({ notice: { kind: 'marked', count: 1, refused } }).press('Mark')).toEqual(['mark', 'pane']);
    expect(await ribbon({ notice: { kind: 'marked', count: 1 } }).press('Mark')).toEqual(['mark']);
  });

  it('快捷键没有事件要报告完成，也照常执行', async () => {
    const { functions, done } = ribbon();
    functions.get('CheckSheet')!();
    await vi.waitFor(() => expect(done).toEqual(['pane', 'check active-sheet']));
  });

  it('汇总表和检查报告本身看得见；原来那张有人填写过、或没有可写的，打开窗格说明', async () => {
    expect(await ribbon().press('MakeSummary')).toEqual(['make summary']);
    const made = { kind: 'report', name: '检查报告(2)', before: 'kept', kept: '检查报告' } as const;
    expect(await ribbon({ notice: { kind: 'made', made } }).press('MakeReport')).toEqual(['make report', 'pane']);
    expect(await ribbon({ notice: { kind: 'nothing-to-report' } }).press('MakeReport')).toEqual([
      'make report',
      'pane',
    ]);
  });

  it('出了问题就打开窗格说明', async () => {
    const task: State['task'] = { kind: 'failed', problem: { kind: 'read-only' }, during: { what: 'mark' } };
    expect(await ribbon({ task }).press('Mark')).toEqual(['mark', 'pane']);
  });

  it('撤销遇到之后又改过的单元格，也打开窗格', async () => {
    const conflict = { id: '1', cells: [], sheets: [], rest: [], restSheets: [] };
    expect(await ribbon({ history: { known: null, conflict } }).press('Undo')).toEqual(['undo', 'pane']);
  });

  it('窗格打不开也照常执行并告知 Excel 已完成', async () => {
    const refuse = vi.fn(() => Promise.reject(new Error('not supported')));
    expect(await ribbon({}, refuse).press('CheckSheet')).toEqual(['pane', 'check active-sheet']);
  });

  it('manifest.xml 里的函数名都有人接', () => {
    const named = [...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, name] of named) expect(Object.keys(commands)).toContain(name);
    const { actions } = JSON.parse(readFileSync('assets/shortcuts.json', 'utf8')) as { actions: { id: string }[] };
    for (const { id } of actions) expect(Object.keys(commands)).toContain(id);
    expect(ribbon().names.sort()).toEqual(Object.keys(commands).sort());
  });
});
