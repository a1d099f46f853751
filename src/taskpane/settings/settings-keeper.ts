import type { Settings } from '../../engine/index';
import type { Shelf } from '../shelf';
import type { Action } from '../state';

export interface SettingsKeeper {
  /** Takes down what was kept, once; what cannot be used is told and left where it is. */
  readonly restore: () => Promise<void>;
  readonly keep: (settings: Settings) => Promise<boolean>;
}

/** The user's settings from one day to the next. The shell asks for nothing: they are read with the first check. */
export function settingsKeeper(shelf: Shelf | undefined, dispatch: (action: Action) => void): SettingsKeeper {
  let restored: Promise<void> | undefined;
  const restore = async (): Promise<void> => {
    const kept = shelf?.load() ?? null;
    if (kept === null) return;
    const { settingsFromText } = await import('../../app/settings-text');
    const read = settingsFromText(kept);
    if (read.ok) dispatch({ kind: 'settings-changed', settings: read.settings });
    else dispatch({ kind: 'settings-refused', problems: read.problems });
  };
  return {
    restore: () => (restored ??= restore().catch(() => void (restored = undefined))),
    keep: async settings => {
      if (!shelf) return true;
      try {
        const { settingsToText } = await import('../../app/settings-text');
        return shelf.save(settingsToText(settings));
      } catch {
        return false;
      }
    },
  };
}
