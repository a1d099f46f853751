import { createContext, useContext } from 'react';
import type { Language, Text } from '../engine/index';
import type { Controller } from './controller';
import type { Action, State } from './state';

/** What every component of the pane sees: the state, what can be asked for, and the language to speak. */
export interface Pane {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly controller: Controller;
  readonly language: Language;
  readonly say: (text: Text) => string;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A component of the pane stands outside PaneContext.');
  return pane;
}
