import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Filter16Regular } from '@fluentui/react-icons/svg/filter';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { usePane } from '../pane';
import { findingsShown, positionOf } from '../shown';
import { resultWords } from '../words';
import { listWords } from './list-words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    minWidth: 0,
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    zIndex: 1,
    // In a low pane the list needs the room.
    '@media (min-height: 420px)': { position: 'sticky' },
  },
  search: { flexGrow: 1, minWidth: '60px', width: '60px' },
  input: { '::-webkit-search-cancel-button': { display: 'none' } },
  clear: { minWidth: '24px', height: '24px', padding: 0 },
  step: { minWidth: '28px', height: '28px', padding: 0, flexShrink: 0 },
  position: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    padding: '0 2px',
  },
});

export interface FindBarProps {
  readonly isFiltering: boolean;
  readonly onFilter: () => void;
  /** Names what the filter button opens. */
  readonly controls: string;
}

/** Search, filter, next and previous: within reach however far the list is scrolled. */
export function FindBar({ isFiltering, onFilter, controls }: FindBarProps): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const bar = useRef<HTMLDivElement>(null);
  const top = useHeightAbove();
  const count = findingsShown(state).length;
  const at = positionOf(state);
  return (
    <div ref={bar} className={styles.bar} style={{ top }} data-stays>
      <SearchBox />
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<Filter16Regular />}
        aria-label={say(listWords.filters)}
        title={say(listWords.filters)}
        aria-expanded={isFiltering}
        aria-controls={controls}
        onClick={onFilter}
      />
      <span className={styles.position}>{say(resultWords.position(at === null ? 0 : at + 1, count))}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<ChevronUp16Regular />}
        aria-label={say(listWords.previousLabel)}
        title={say(listWords.previous)}
        disabledFocusable={count === 0}
        onClick={() => void controller.step(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<ChevronDown16Regular />}
        aria-label={say(listWords.nextLabel)}
        title={say(listWords.next)}
        disabledFocusable={count === 0}
        onClick={() => void controller.step(1)}
      />
    </div>
  );
}

/** The commands at the top of the pane wrap where it is narrow: the bar stays below them, however high they are. */
function useHeightAbove(): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const header = document.querySelector('header');
    if (!header || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setHeight(header.offsetHeight));
    observer.observe(header);
    return () => observer.disconnect();
  }, []);
  return height;
}

/** What Ctrl+F gives the focus to. */
export const SEARCH_BOX = 'search-findings';

function SearchBox(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, language, say } = usePane();
  const { typed } = state.list.search;
  // While Chinese is being composed, the letters on the way are not what is looked for.
  const [composing, setComposing] = useState<string | null>(null);
  const search = (words: string): void => dispatch({ kind: 'searched', search: { typed: words, language } });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== '') search('');
    else if (event.key === 'Enter') void controller.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[role=tree] [tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Input
      id={SEARCH_BOX}
      size="small"
      type="search"
      className={styles.search}
      input={{ className: styles.input }}
      aria-label={say(listWords.search)}
      title={say(listWords.searchTitle)}
      placeholder={say(listWords.searchHint)}
      autoComplete="off"
      value={composing ?? typed}
      onChange={(_event, { value }) => (composing === null ? search(value) : setComposing(value))}
      onCompositionStart={() => setComposing(typed)}
      onCompositionEnd={event => {
        setComposing(null);
        search(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      contentBefore={<Search16Regular aria-hidden />}
      contentAfter={
        typed === '' ? null : (
          <Button
            size="small"
            appearance="transparent"
            className={styles.clear}
            icon={<Dismiss16Regular />}
            aria-label={say(listWords.clearSearch)}
            onClick={() => {
              search('');
              document.getElementById(SEARCH_BOX)?.focus();
            }}
          />
        )
      }
    />
  );
}
