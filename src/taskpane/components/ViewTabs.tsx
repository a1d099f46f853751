import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { usePane } from '../pane';
import { editsProposed } from '../shown';
import type { View } from '../state';
import { viewWords } from '../words';

const useStyles = makeStyles({
  tabs: { display: 'flex', padding: '0 6px' },
  tab: {
    minHeight: '32px',
    padding: '4px 8px',
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

const views: readonly View[] = ['findings', 'scores', 'recompute'];

/** The three views. Our own tabs, because Fluent's bring 25 kB (gzipped) of focus handling into the first paint. */
export function ViewTabs(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const tabs = useRef<HTMLDivElement>(null);
  const edits = editsProposed(state).length;
  const choose = (view: View): void => void controller.view(view);
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = views.indexOf(state.view);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: views.length - 1 }[event.key];
    if (to === undefined) return;
    const index = (to + views.length) % views.length;
    choose(views[index]!);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={tabs} role="tablist" aria-label={say(viewWords.label)} className={styles.tabs} onKeyDown={onKeyDown}>
      {views.map(view => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-controls="view"
          aria-selected={view === state.view}
          tabIndex={view === state.view ? 0 : -1}
          className={mergeClasses(styles.tab, view === state.view && styles.chosen)}
          onClick={() => choose(view)}
        >
          {say(viewWords[view])}
          {view === 'recompute' && edits > 0 ? ` ${edits}` : ''}
        </button>
      ))}
    </div>
  );
}
