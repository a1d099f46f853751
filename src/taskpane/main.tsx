import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { defaultSettings } from '../engine/settings';
import type { Language, Text } from '../engine/text';
import { App } from './App';
import { createController } from './controller';
import { initial, reduce } from './state';
import { createStore } from './store';
import { gateWords } from './words';

/** ExcelApi 1.14 is what Office LTSC 2021 has; without it merged areas and conditional formats cannot be handled. */
const NEEDED = '1.14';

void Office.onReady(async info => {
  const language = languageOf(Office.context?.displayLanguage);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (info.host !== Office.HostType.Excel) return refuse(gateWords.notExcel, language);
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED)) return refuse(gateWords.tooOld, language);

  const { officeHost } = await import('../host/office/excel-host');
  const host = officeHost();
  const store = createStore(reduce, initial);
  const outside = { host, notebook: host, settings: defaultSettings, language, now: () => new Date() };
  const controller = createController(outside, store);
  associateCommands(controller, store.get, {
    associate: (name, run) => Office.actions.associate(name, run),
    showPane: () => Office.addin.showAsTaskpane(),
  });
  const officeBackground = (): string | undefined => Office.context.officeTheme?.bodyBackgroundColor;
  const root = document.getElementById('pane')!;
  createRoot(root).render(createElement(App, { store, controller, language, officeBackground }));
});

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
