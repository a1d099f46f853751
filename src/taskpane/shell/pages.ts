import { lazy, type ComponentType } from 'react';
import type { Page } from '../state';

/** Each page behind the menu, in the menu's order; loaded when it is opened. */
export const pages: Partial<Record<Page, ComponentType>> = {
  create: lazy(() => import('../declare/DeclareView')),
  reports: lazy(() => import('../reports/ReportsView')),
  history: lazy(() => import('../history/HistoryView')),
  rules: lazy(() => import('../rules/RulesView')),
  settings: lazy(() => import('../settings/SettingsView')),
  help: lazy(() => import('../help/HelpView')),
};

/** The pages there are, in the menu's order. */
export const pagesInOrder = Object.keys(pages) as readonly Page[];
