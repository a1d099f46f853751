import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Notebook } from '../app/ports';
import { associateCommands } from '../commands/commands';
import { defaultSettings } from '../engine/settings';
import type { Language, Text } from '../engine/text';
import { tooOld } from '../host/office/capabilities';
import { afterPaint } from './after-paint';
import { App } from './App';
import type { PaneHost } from './controller';
import { createController } from './create-controller';
import { indexedShelf } from './indexed-shelf';
import type { ScanShelf } from './kept-scans';
import type { Shelf } from './shelf';
import { reduce } from './reduce';
import { initial } from './state';
import { createStore } from './store';
import { gateWords } from './words';

void Office.onReady(info => {
  const language = languageOf(Office.context?.displayLanguage);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (info.host !== Office.HostType.Excel) return refuse(gateWords.notExcel, language);
  if (tooOld()) return refuse(gateWords.tooOld, language);

  const host = hostOnDemand();
  const store = createStore(reduce, initial);
  const now = (): Date => new Date();
  const outside = {
    ...{ host, notebook: host, settings: defaultSettings, language, now },
    shelves: { settings: shelf('settings'), preferences: shelf('preferences'), ...keptOnThisMachine() },
    selfCheck: async () => (await import('../host/self-check/kit')).selfCheckKit(),
    readPlan: async () => (await import('../host/plan-grid')).gridOfPlan,
  };
  const controller = createController(outside, store);
  associateCommands(controller, store.get, {
    associate: (name, run) => Office.actions.associate(name, run),
    showPane: () => Office.addin.showAsTaskpane(),
  });
  const officeBackground = (): string | undefined => Office.context.officeTheme?.bodyBackgroundColor;
  const root = document.getElementById('pane')!;
  createRoot(root).render(createElement(App, { store, controller, language, officeBackground }));
  // What was found last time may wait for the shell, never the other way round.
  void afterPaint().then(() => controller.reopen());
  // The first check finds its code here; where it could not be had, it asks again and says so.
  void afterPaint().then(() => import('../app/review-workbook').catch(() => undefined));
});

type OfficeHost = PaneHost & Notebook & Required<Pick<PaneHost, 'selectedCell'>>;

/** The host's code comes after the first paint: nothing is asked of it before the user's first click. */
function hostOnDemand(): OfficeHost {
  const loading = afterPaint()
    .then(() => import('../host/office/excel-host'))
    .then(({ officeHost }): OfficeHost => officeHost());
  // Without a listener here a failed download would be reported as unhandled; every call below reports it as its own.
  loading.catch(() => undefined);
  return {
    read: async scope => (await loading).read(scope),
    peek: async sheets => (await loading).peek!(sheets),
    apply: async change => (await loading).apply(change),
    mark: async marks => (await loading).mark(marks),
    select: async at => (await loading).select(at),
    addSheets: async (plans, replacing) => (await loading).addSheets(plans, replacing),
    removeSheets: async added => (await loading).removeSheets(added),
    load: async key => (await loading).load(key),
    save: async (key, text) => (await loading).save(key, text),
    selectedCell: async () => (await loading).selectedCell(),
    onChange: changed => loading.then(host => host.onChange?.(changed)).catch(() => undefined),
    onSheetActivated: activated => loading.then(host => host.onSheetActivated?.(activated)).catch(() => undefined),
  };
}

/** Nothing is kept of a workbook that has no address yet: the next unsaved one has none either. */
function keptOnThisMachine(): { readonly reviews?: ScanShelf } {
  const { document: workbook, partitionKey } = Office.context;
  return workbook?.url ? { reviews: indexedShelf(workbook.url, partitionKey ?? '') } : {};
}

/** The browser's own store, partitioned as Office asks for; frames that forbid it keep nothing. */
function shelf(name: string): Shelf {
  const key = `${Office.context.partitionKey ?? ''}jixiao.${name}`;
  return {
    load: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    save: text => {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Where the pane cannot work it says so and why, instead of staying grey. */
function refuse(why: Text, language: Language): void {
  const sentence = document.createElement('p');
  sentence.className = 'gate';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = why[language];
  document.getElementById('pane')!.replaceChildren(sentence);
}
