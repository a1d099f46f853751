import { configure, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Address } from '../../src/engine/sheet/address';
import { defaultSettings } from '../../src/engine/settings';
import type { Language } from '../../src/engine/text';
import { failed, ok, type Change, type Notebook, type Outcome, type Scan, type Scope } from '../../src/app/ports';
import type { Mark } from '../../src/engine/edits';
import { App } from '../../src/taskpane/App';
import type { Controller, PaneHost } from '../../src/taskpane/controller';
import { createController } from '../../src/taskpane/create-controller';
import type { ScanShelf } from '../../src/taskpane/kept-scans';
import type { Shelf } from '../../src/taskpane/shelf';
import { reduce } from '../../src/taskpane/reduce';
import { initial, type Action, type State } from '../../src/taskpane/state';
import { createStore, type Store } from '../../src/taskpane/store';

// The pane loads its parts on demand, and a machine may be busy: waiting long costs nothing when the answer comes early.
configure({ asyncUtilTimeout: 15_000 });

/** A host that writes down what it was asked, and answers as told. */
export interface ScriptedHost extends PaneHost, Notebook {
  readonly asked: {
    readonly read: Scope[];
    readonly applied: Change[];
    readonly marked: (readonly Mark[])[];
    readonly selected: Address[];
  };
  /** Plays a person editing a cell. */
  readonly edit: () => void;
}

export interface Script {
  readonly scan?: Outcome<Scan>;
  readonly apply?: (change: Change) => Promise<Outcome<{ readonly undo: readonly [] }>>;
  readonly mark?: () => Promise<Outcome<void>>;
  readonly select?: () => Promise<Outcome<void>>;
}

const emptyScan: Scan = { grids: [], activeSheet: '', readOnly: false, marked: [], notes: new Map() };

export function scriptedHost(script: Script = {}): ScriptedHost {
  const notes = new Map<string, string>();
  const listeners: (() => void)[] = [];
  const asked: ScriptedHost['asked'] = { read: [], applied: [], marked: [], selected: [] };
  return {
    asked,
    edit: () => listeners.forEach(listener => listener()),
    onChange: listener => listeners.push(listener),
    read: scope => {
      asked.read.push(scope);
      return Promise.resolve(script.scan ?? ok(emptyScan));
    },
    apply: async change => {
      asked.applied.push(change);
      const outcome = (await script.apply?.(change)) ?? ok({ undo: change.edits });
      if (outcome.ok && change.remember)
        notes.set(change.remember.key, change.remember.text(notes.get(change.remember.key) ?? null));
      return outcome;
    },
    mark: marks => {
      asked.marked.push(marks);
      return script.mark?.() ?? Promise.resolve(ok(undefined));
    },
    select: at => {
      asked.selected.push(at);
      return script.select?.() ?? Promise.resolve(ok(undefined));
    },
    addSheets: () => Promise.resolve(failed({ kind: 'read-only' })),
    removeSheets: () => Promise.resolve(ok(undefined)),
    load: key => Promise.resolve(ok(notes.get(key) ?? null)),
    save: (key, text) => {
      notes.set(key, text);
      return Promise.resolve(ok(undefined));
    },
  };
}

export interface OpenPane {
  readonly user: UserEvent;
  readonly container: HTMLElement;
  readonly controller: Controller;
  readonly store: Store<State, Action>;
}

/** The whole pane over a host, as main.tsx puts it together. */
export function openPane(
  host: PaneHost & Notebook,
  language: Language = 'zh',
  shelf?: Shelf,
  reviews?: ScanShelf,
): OpenPane {
  const store = createStore(reduce, initial);
  const now = (): Date => new Date('2026-11-21T06:05:00Z');
  const readPlan = async () => (await import('../../src/host/plan-grid')).gridOfPlan;
  const outside = {
    host,
    notebook: host,
    settings: defaultSettings,
    language,
    now,
    readPlan,
    shelves: { ...(shelf && { settings: shelf }), ...(reviews && { reviews }) },
  };
  const controller = createController(outside, store);
  const { container } = render(<App store={store} controller={controller} language={language} />);
  return { user: userEvent.setup(), container, controller, store };
}

/** Opens a page by its name in the menu 更多. */
export async function openPage(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('menuitem', { name }));
}
