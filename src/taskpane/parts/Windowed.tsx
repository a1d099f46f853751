import { makeStyles } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { covers, offsetsOf, rowsBetween, type Range } from './window-range';

const useStyles = makeStyles({
  box: { position: 'relative' },
  // Kept for what is in it, far from the eye.
  kept: { position: 'absolute', left: 0, right: 0 },
});

export interface WindowedProps<Item> {
  readonly items: readonly Item[];
  /** Tells the items apart, and stays with them from one list to the next. */
  readonly idOf: (item: Item) => string;
  /** Pixels, until the row has been measured. */
  readonly guess: (item: Item) => number;
  /** Rows that stay in the page wherever they are: one has the focus, in another something has been typed. */
  readonly kept: ReadonlySet<string>;
  readonly row: (item: Item, index: number) => ReactNode;
  readonly handle?: Ref<WindowedHandle>;
}

export interface WindowedHandle {
  /** Scrolls the page as little as is needed to show the row; one out of reach must be kept. */
  readonly reveal: (id: string) => void;
}

/** The anchor: a row in sight, where it stood, and how far the page was scrolled then. */
interface Anchor {
  readonly id: string;
  readonly top: number;
  readonly scrolled: number;
}

/** Rows drawn beyond the edges of the window, so that scrolling a little shows no gap. */
const BEYOND = 480;
/** Until the page has been measured. */
const FIRST_DRAWN = 30;
const MARGIN = 6;

/**
 * A long list of which only the rows near the window are in the page. The page itself scrolls; rows are as high as they are, and
 * what is in sight stays where it is when rows above turn out higher or lower than guessed.
 */
export function Windowed<Item>(props: WindowedProps<Item>): ReactNode {
  const { items, idOf, kept, guess } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  const shown = useRef<object | null>(null);
  const [drawn, setDrawn] = useState<Range>({ first: 0, end: FIRST_DRAWN });
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const offsets = offsetsOf(items.map(item => heights.get(idOf(item)) ?? guess(item)));
  const first = Math.min(drawn.first, items.length);
  const end = Math.min(drawn.end, items.length);

  /** Draws other rows when those near the window are not all drawn. */
  function follow(): void {
    const near = (beyond: number): Range => {
      const top = -(box.current?.getBoundingClientRect().top ?? 0);
      return rowsBetween(offsets, top - beyond, top + window.innerHeight + beyond);
    };
    if (!covers({ first, end }, near(BEYOND / 3))) setDrawn(near(BEYOND));
    anchor.current = anchorIn(rowsOf(box.current));
  }
  function settle(): void {
    hold(anchor.current, box.current);
    const measured = measure(rowsOf(box.current), heights);
    if (measured) setHeights(measured);
    if (wanted && shown.current !== wanted && show(rowsOf(box.current), wanted.id)) shown.current = wanted;
    follow();
  }
  const latest = useRef({ follow, settle });
  useLayoutEffect(() => {
    latest.current = { follow, settle };
    settle();
  });
  useEffect(() => {
    // Drawn before the browser paints the place scrolled to.
    const onScroll = (): void => flushSync(() => latest.current.follow());
    const onResize = (): void => latest.current.settle();
    // The browser's own anchoring would correct a second time what is corrected here.
    const { style } = document.documentElement;
    style.setProperty('overflow-anchor', 'none');
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onResize);
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(onResize);
    if (box.current) observer?.observe(box.current);
    return () => {
      style.removeProperty('overflow-anchor');
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onResize);
      observer?.disconnect();
    };
  }, []);
  useImperativeHandle(props.handle, () => ({ reveal: id => setWanted({ id }) }), []);

  return (
    <div ref={box} className={styles.box}>
      <div style={{ height: offsets[first] }} />
      {items.map((item, index) => {
        const id = idOf(item);
        const isNear = index >= first && index < end;
        if (!isNear && !kept.has(id)) return null;
        const place = isNear ? {} : { className: styles.kept, style: { top: offsets[index] } };
        return (
          <div key={id} data-row={id} {...place}>
            {props.row(item, index)}
          </div>
        );
      })}
      <div style={{ height: offsets[items.length]! - offsets[end]! }} />
    </div>
  );
}

const rowsOf = (box: HTMLElement | null): readonly HTMLElement[] =>
  box ? [...box.querySelectorAll<HTMLElement>(':scope > [data-row]')] : [];

/** Brings the page back to where the anchor stood, unless the list begins in sight: then what changed is what a person looks at. */
function hold(anchor: Anchor | null, box: HTMLElement | null): void {
  if (!anchor || !box || box.getBoundingClientRect().top >= 0) return;
  const row = rowsOf(box).find(one => one.dataset['row'] === anchor.id);
  if (!row) return;
  const off = row.getBoundingClientRect().top - (anchor.top + anchor.scrolled - window.scrollY);
  if (Math.abs(off) >= 1) window.scrollBy(0, off);
}

/** The first row that is not above the window. */
function anchorIn(rows: readonly HTMLElement[]): Anchor | null {
  const row = rows.find(one => one.style.top === '' && one.getBoundingClientRect().bottom > 0);
  if (!row) return null;
  return { id: row.dataset['row']!, top: row.getBoundingClientRect().top, scrolled: window.scrollY };
}

/** The heights with those of the rows drawn; null when nothing is new. */
function measure(
  rows: readonly HTMLElement[],
  heights: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | null {
  const news = rows
    .map(row => [row.dataset['row']!, row.getBoundingClientRect().height] as const)
    // A page that is not laid out has no heights.
    .filter(([id, height]) => height > 0 && Math.abs((heights.get(id) ?? 0) - height) >= 0.5);
  return news.length === 0 ? null : new Map([...heights, ...news]);
}

/** True when the row stands in sight, below what stays at the top of the pane. Moves at once: nothing glides. */
function show(rows: readonly HTMLElement[], id: string): boolean {
  const row = rows.find(one => one.dataset['row'] === id);
  if (!row) return true;
  const { top, bottom } = row.getBoundingClientRect();
  if (top === bottom) return true;
  const stays = [...document.querySelectorAll('[data-stays]')].map(one => one.getBoundingClientRect().bottom);
  const [from, to] = [Math.max(0, ...stays) + MARGIN, window.innerHeight - MARGIN];
  const off = top < from || bottom - top > to - from ? top - from : Math.max(0, bottom - to);
  if (Math.abs(off) < 1) return true;
  const before = window.scrollY;
  window.scrollBy(0, off);
  return window.scrollY === before || row.style.top === '';
}
