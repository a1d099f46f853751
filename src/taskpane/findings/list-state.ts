import type { Language, Severity, Topic } from '../../engine/index';

/** What of the findings is shown, how a person has folded it, and where in it they are. */
export interface ListState {
  /** Severities shown. */
  readonly severities: readonly Severity[];
  /** The only topic shown; null shows all. */
  readonly topic: Topic | null;
  readonly where: Where;
  /** The sheet in front, as far as the pane has been told. */
  readonly activeSheet: string | null;
  readonly search: Search;
  /** The finding last gone to; null before the first. It outlives a check that finds it again. */
  readonly current: Current | null;
  /** How often a finding was gone to. */
  readonly chosen: number;
  /** Headings folded away. */
  readonly closed: ReadonlySet<string>;
  /** Findings whose details are open, and roots whose other findings are. */
  readonly opened: ReadonlySet<string>;
  /** What a screen reader has not been told yet. */
  readonly news: 'stepped' | 'filtered' | null;
}

export type Where =
  | { readonly kind: 'everywhere' }
  /** Whichever sheet is in front. */
  | { readonly kind: 'this-sheet' }
  | { readonly kind: 'sheet'; readonly sheet: string };

/** What was typed, and the language the findings were read in. */
export interface Search {
  readonly typed: string;
  readonly language: Language;
}

export interface Current {
  /** See idsOf. */
  readonly id: string;
  /** How many findings stood before it: when it is gone, the next one stands there. */
  readonly index: number;
}

export type ListAction =
  | { readonly kind: 'severity-toggled'; readonly severity: Severity }
  | { readonly kind: 'topic-chosen'; readonly topic: Topic | null }
  | { readonly kind: 'sheet-chosen'; readonly sheet: string | null }
  | { readonly kind: 'this-sheet-chosen' }
  | { readonly kind: 'sheet-activated'; readonly sheet: string }
  | { readonly kind: 'searched'; readonly search: Search }
  | { readonly kind: 'filters-cleared' }
  /** `within`: what must be unfolded for it to be seen. */
  | {
      readonly kind: 'finding-chosen';
      readonly current: Current;
      readonly within?: Within;
      readonly stepped?: boolean;
    }
  | { readonly kind: 'folded'; readonly ids: readonly string[]; readonly what: Foldable; readonly open: boolean };

/** Headings stand open until they are closed; details and the others of a root the other way round. */
export type Foldable = 'headings' | 'details';

export interface Within {
  readonly headings: readonly string[];
  readonly root: string | null;
}

export const allSeverities: readonly Severity[] = ['error', 'warning', 'hint'];

export const initialList: ListState = {
  severities: allSeverities,
  topic: null,
  where: { kind: 'everywhere' },
  activeSheet: null,
  search: { typed: '', language: 'zh' },
  current: null,
  chosen: 0,
  closed: new Set(),
  opened: new Set(),
  news: null,
};

export function reduceList(list: ListState, action: ListAction): ListState {
  switch (action.kind) {
    case 'severity-toggled':
      return { ...list, severities: toggled(list.severities, action.severity), news: 'filtered' };
    case 'topic-chosen':
      return { ...list, topic: action.topic, news: 'filtered' };
    case 'sheet-chosen':
      return {
        ...list,
        where: action.sheet === null ? { kind: 'everywhere' } : { kind: 'sheet', sheet: action.sheet },
        news: 'filtered',
      };
    case 'this-sheet-chosen':
      return { ...list, where: { kind: 'this-sheet' }, news: 'filtered' };
    case 'sheet-activated':
      return { ...list, activeSheet: action.sheet };
    case 'searched':
      return { ...list, search: action.search, news: 'filtered' };
    case 'filters-cleared':
      return {
        ...list,
        severities: allSeverities,
        topic: null,
        where: { kind: 'everywhere' },
        search: { ...list.search, typed: '' },
        news: 'filtered',
      };
    case 'finding-chosen':
      return {
        ...list,
        current: action.current,
        chosen: list.chosen + 1,
        closed: changed(list.closed, action.within?.headings ?? [], false),
        opened: action.within?.root ? changed(list.opened, [action.within.root], true) : list.opened,
        news: action.stepped ? 'stepped' : null,
      };
    case 'folded':
      return action.what === 'headings'
        ? { ...list, closed: changed(list.closed, action.ids, !action.open) }
        : { ...list, opened: changed(list.opened, action.ids, action.open) };
  }
}

/** After a check: what was open stays open where it was found again, and the place in the list is kept. */
export function listAfterCheck(
  list: ListState,
  activeSheet: string,
  sheets: ReadonlySet<string>,
  before: readonly string[],
  now: ReadonlySet<string>,
): ListState {
  const { where, current } = list;
  const was = before.indexOf(current?.id ?? '');
  return {
    ...list,
    activeSheet,
    where: where.kind === 'sheet' && !sheets.has(where.sheet) ? { kind: 'everywhere' } : where,
    current:
      current && was !== -1 ? { ...current, index: before.slice(0, was).filter(id => now.has(id)).length } : current,
    opened: new Set([...list.opened].filter(id => now.has(rootOf(id)))),
    news: null,
  };
}

/** Something else is told next. */
export const quiet = (list: ListState): ListState => (list.news === null ? list : { ...list, news: null });

/** Names the fold under which the other findings of a root stand. */
export const foldOf = (id: string): string => `${FOLD}${id}`;
const FOLD = 'root of ';
const rootOf = (id: string): string => (id.startsWith(FOLD) ? id.slice(FOLD.length) : id);

/** Turning off the last severity shows all again: an empty list would look like a clean sheet. */
function toggled(severities: readonly Severity[], one: Severity): readonly Severity[] {
  const next = allSeverities.filter(severity => severities.includes(severity) !== (severity === one));
  return next.length === 0 ? allSeverities : next;
}

function changed(set: ReadonlySet<string>, ids: readonly string[], add: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (add) next.add(id);
    else next.delete(id);
  }
  return next;
}
