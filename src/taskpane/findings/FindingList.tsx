import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { usePane } from '../pane';
import { Windowed, type WindowedHandle } from '../parts/Windowed';
import { choiceOf, idOf, sectionsShown } from '../shown';
import { resultWords } from '../words';
import { FindingRow } from './FindingRow';
import { FoldRow, HeadingRow } from './HeadingRow';
import { rowsOf, type Row } from './list-rows';
import { fold, moveFor, typedTo, type Move } from './tree-keys';

/** A pause after which typing begins a new word. */
const PAUSE = 700;
/** Pixels, until a row has been measured. */
const GUESSES = { heading: 30, finding: 53, fold: 28 } as const;
const DETAIL_GUESS = 240;
const guess = (row: Row): number => GUESSES[row.kind] + (row.kind === 'finding' && row.isOpen ? DETAIL_GUESS : 0);

/** Where the focus was last, and how often a finding had been gone to by then: going on moves the tab stop with it. */
interface Stop {
  readonly id: string;
  readonly chosen: number;
}

/**
 * All findings as one tree for the keyboard: one tab stop, arrow keys between rows, Enter takes the user to the cell. The focus
 * never leaves the list by itself.
 */
export function FindingList(): ReactNode {
  const { state, dispatch, controller, language, say } = usePane();
  const { current, chosen } = state.list;
  const tree = useRef<HTMLDivElement>(null);
  const list = useRef<WindowedHandle>(null);
  const typed = useRef({ text: '', at: 0 });
  const [stop, setStop] = useState<Stop | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const rows = rowsOf(sectionsShown(state), state.list, finding => idOf(state, finding));
  const stops = [stop?.chosen === chosen ? stop.id : undefined, current?.id, stop?.id, rows[0]?.id];
  const tabStop = stops.find(id => rows.some(row => row.id === id)) ?? '';
  const focus = useFocus(tree, rows);

  const go = (id: string): void => {
    setStop({ id, chosen });
    focus.wish(id);
    list.current?.reveal(id);
  };
  useLayoutEffect(() => {
    if (!current || chosen === 0) return;
    if (focus.isHere()) focus.wish(current.id);
    list.current?.reveal(current.id);
    // Going to the same finding again shows it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current?.id, chosen]);

  const choose = (row: Extract<Row, { kind: 'finding' }>): void => {
    dispatch({ kind: 'finding-chosen', current: choiceOf(state, row.finding).current });
    void controller.select(row.finding.at);
  };
  const make = (move: Move): void => {
    if (move.kind === 'go') go(move.to.id);
    else if (move.kind === 'choose') choose(move.row);
    else dispatch({ ...move, kind: 'folded' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).dataset['item'];
    const at = rows.findIndex(row => row.id === id);
    if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const now = event.timeStamp;
    const isTyping = typed.current.text !== '' && now - typed.current.at < PAUSE;
    const move = event.key === ' ' && isTyping ? null : moveFor(event.key, rows, at);
    if (move) make(move);
    else if (event.key.length === 1) {
      const text = (isTyping ? typed.current.text : '') + event.key;
      typed.current = { text, at: now };
      const to = typedTo(text, rows, at, language);
      if (to) go(to.id);
    } else return;
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (id === undefined) return;
    if (id !== tabStop) setStop({ id, chosen });
    if (target.dataset['item'] === undefined) setTouched(was => new Set([...was, id]));
  };

  const kept = new Set([tabStop, ...(current ? [current.id] : [])]);
  for (const id of touched) if (state.list.opened.has(id)) kept.add(id);
  const sheets = new Set(state.result?.review.forms.map(({ form }) => form.sheet));
  const saysSheet = state.preferences.groupBy === 'rule' && sheets.size > 1;
  return (
    <div ref={tree} role="tree" aria-label={say(resultWords.list)} onKeyDown={onKeyDown} onFocus={onFocus}>
      <Windowed
        items={rows}
        idOf={row => row.id}
        guess={guess}
        kept={kept}
        handle={list}
        row={row => {
          const shared = {
            isTabStop: row.id === tabStop,
            onFold: (open: boolean) => make(fold(row, open)),
          };
          if (row.kind === 'heading') return <HeadingRow row={row} {...shared} />;
          if (row.kind === 'fold') return <FoldRow row={row} {...shared} />;
          const isCurrent = row.id === current?.id;
          return <FindingRow row={row} {...{ isCurrent, saysSheet }} onChoose={() => choose(row)} {...shared} />;
        }}
      />
    </div>
  );
}

interface TreeFocus {
  /** The focus is in the tree, or nowhere. */
  readonly isHere: () => boolean;
  /** Gives the row the focus as soon as it is drawn. */
  readonly wish: (id: string) => void;
}

/** Keeps the focus in the tree: it goes where it is sent, and when its row goes away, to the one that takes its place. */
function useFocus(tree: RefObject<HTMLElement>, rows: readonly Row[]): TreeFocus {
  const wished = useRef<string | null>(null);
  const last = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useLayoutEffect(() => {
    const active = document.activeElement;
    const own = active?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (
      last.current &&
      active === document.body &&
      document.hasFocus() &&
      !rows.some(row => row.id === last.current!.id)
    )
      wished.current ??= rows[Math.min(last.current.at, rows.length - 1)]?.id ?? null;
    const row = wished.current === null ? undefined : itemIn(tree.current, wished.current);
    if (row) {
      row.focus({ preventScroll: true });
      wished.current = null;
    }
    const id = row?.dataset['item'] ?? own;
    if (id !== undefined) last.current = { id, at: rows.findIndex(one => one.id === id) };
    else if (active !== document.body) last.current = null;
  });
  return {
    isHere: () =>
      document.hasFocus() &&
      (document.activeElement === document.body || tree.current?.contains(document.activeElement) === true),
    wish: id => (wished.current = id),
  };
}

const itemIn = (tree: HTMLElement | null, id: string): HTMLElement | undefined =>
  [...(tree?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].find(one => one.dataset['item'] === id);
