import type { Shelf } from './shelf';

/** How this person likes the pane; nothing here changes what is judged (that is `Settings`). */
export interface Preferences {
  readonly groupBy: GroupBy;
  /** Check a sheet again when the user turns to it. Reads only. */
  readonly recheckOnActivation: boolean;
  /** The version whose news the person has read; null before the first. */
  readonly newsRead: string | null;
  /** The words of welcome have been read and put away. */
  readonly startSkipped: boolean;
}

export type GroupBy = 'severity' | 'sheet' | 'rule';
export const groupings: readonly GroupBy[] = ['severity', 'sheet', 'rule'];

export const usualPreferences: Preferences = {
  groupBy: 'severity',
  recheckOnActivation: false,
  newsRead: null,
  startSkipped: false,
};

/** What was kept, member by member; what cannot be used is as usual. Loses nothing a person would miss. */
export function loadPreferences(shelf: Shelf | undefined): Preferences {
  const kept = parsed(shelf?.load() ?? null);
  const { groupBy, recheckOnActivation, newsRead } = usualPreferences;
  return {
    groupBy: groupings.find(one => one === kept['groupBy']) ?? groupBy,
    recheckOnActivation:
      typeof kept['recheckOnActivation'] === 'boolean' ? kept['recheckOnActivation'] : recheckOnActivation,
    newsRead: typeof kept['newsRead'] === 'string' ? kept['newsRead'] : newsRead,
    startSkipped: kept['startSkipped'] === true,
  };
}

export function savePreferences(shelf: Shelf | undefined, preferences: Preferences): void {
  shelf?.save(JSON.stringify(preferences));
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
