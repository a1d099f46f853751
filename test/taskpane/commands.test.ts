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
    recompute: say('recompute'),
    view: say('view'),
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
    declare: {
      ...{ open: say('create'), start: say('start'), prepare: say('prepare') },
      ...{ write: say('write'), remove: say('remove'), checkNew: say('check new') },
    },
    history: {
      ...{ load: say('load'), revert: say('revert'), revertRest: say('revert rest') },
      ...{ leave: () => undefined, undo: say('undo'), forget: say('forget') },
    },
  };
  const functions = new Map<string, (event: { completed(): void }) => void>();
  associateCommands(controller, () => ({ ...initial, ...after }), {
    associate: (name, run) => functions.set(name, run),
    showPane: () => {
      done.push('pane');
      return showPane();
    },
  });
  const press = (name: string): Promise<readonly string[]> =>
    new Promise(resolve => functions.get(name)!({ completed: () => resolve(done) }));
  return { press, names: [...functions.keys()] };
}

describe('功能区按钮', () => {
  it('检查、重算和生成下年表先打开窗格，因为结果只在窗格里', async () => {
    expect(await ribbon().press('CheckSheet')).toEqual(['pane', 'check active-sheet']);
    expect(await ribbon().press('CheckWorkbook')).toEqual(['pane', 'check workbook']);
    expect(await ribbon().press('Recompute')).toEqual(['pane', 'recompute']);
    expect(await ribbon().press('CreateNext')).toEqual(['pane', 'create']);
    expect(await ribbon().press('ShowPane')).toEqual(['pane']);
  });

  it('标记和撤销在表格上看得见，不打开窗格', async () => {
    expect(await ribbon().press('Mark')).toEqual(['mark']);
    expect(await ribbon().press('ClearMarks')).toEqual(['clear']);
    expect(await ribbon().press('Undo')).toEqual(['undo']);
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
    expect(ribbon().names.sort()).toEqual(Object.keys(commands).sort());
  });
});
