import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { usePane } from '../pane';
import { editsProposed } from '../shown';
import { isTab, tabs, type Tab, type View } from '../state';
import { viewWords } from '../words';
import { PagesMenu } from './PagesMenu';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', padding: '0 6px', minWidth: 0 },
  tabs: { display: 'flex', flexGrow: 1, minWidth: 0 },
  tab: {
    minHeight: '32px',
    padding: '4px 8px',
    // English names fill the narrowest pane.
    '@media (max-width: 340px)': { paddingLeft: '5px', paddingRight: '5px' },
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    // Forced colours show every border, the transparent ones too.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The three views, and beside them the menu of pages. Our own tabs, because Fluent's bring 25 kB (gzipped) of focus handling into the first paint. */
export function ViewTabs(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const edits = editsProposed(state).length;
  const choose = (view: View): void => void controller.view(view);
  const stop: Tab = isTab(state.view) ? state.view : 'findings';
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = tabs.indexOf(stop);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    const index = (to + tabs.length) % tabs.length;
    choose(tabs[index]!);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
    event.preventDefault();
  };
  return (
    <div className={styles.bar}>
      <div ref={list} role="tablist" aria-label={say(viewWords.label)} className={styles.tabs} onKeyDown={onKeyDown}>
        {tabs.map(view => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`tab-${view}`}
            aria-controls="view"
            aria-selected={view === state.view}
            tabIndex={view === stop ? 0 : -1}
            className={mergeClasses(styles.tab, view === state.view && styles.chosen)}
            onClick={() => choose(view)}
          >
            {say(viewWords[view])}
            {view === 'recompute' && edits > 0 ? ` ${edits}` : ''}
          </button>
        ))}
      </div>
      <PagesMenu />
    </div>
  );
}
