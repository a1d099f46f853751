import { useEffect } from 'react';
import type { Controller } from '../controller';
import type { State } from '../state';

/**
 * Keys that work wherever in the pane the focus is: F8 and Shift+F8 go through the findings, F9 checks again as it recalculates in
 * Excel, Ctrl+F searches the findings, most of which are not in the page for the browser to find.
 */
export function usePaneKeys(controller: Controller, state: State, searchBox: string): void {
  const { result, view } = state;
  const canSearch = result !== null && view === 'findings';
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (event.key === 'F8' && result) void controller.step(event.shiftKey ? -1 : 1);
      else if (event.key === 'F9' && !event.shiftKey) void controller.recheck();
      else if (event.key === 'f' && (event.ctrlKey || event.metaKey) && canSearch)
        document.getElementById(searchBox)?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [controller, result, canSearch, searchBox]);
}
