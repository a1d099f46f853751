import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { usePane } from '../pane';
import { isTab } from '../state';
import { viewWords } from '../words';
import { version } from '../help/version';
import { pagesInOrder } from './pages';

const useStyles = makeStyles({
  box: { position: 'relative', flexShrink: 0 },
  opener: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    minHeight: '32px',
    padding: '4px 6px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  dot: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginLeft: '4px',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandForeground1,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 3,
    minWidth: '168px',
    padding: '4px',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    padding: '6px 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The pages that are not looked at every minute, by name: six icons would be a riddle. Our own menu, see ViewTabs. */
export function PagesMenu(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const hasNews = state.preferences.newsRead !== version;
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    const all = items();
    const from = all.findIndex(item => item === document.activeElement);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    all[(to + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className={styles.box} onBlur={onBlur}>
      <button
        ref={opener}
        type="button"
        className={mergeClasses(styles.opener, !isTab(state.view) && styles.chosen)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        {...(hasNews && { 'aria-describedby': `${id}-news`, title: say(viewWords.news) })}
        onClick={() => setOpen(!isOpen)}
      >
        {say(viewWords.more)}
        {hasNews && <span aria-hidden className={styles.dot} />}
        <ChevronDown16Regular aria-hidden />
      </button>
      {hasNews && (
        <span id={`${id}-news`} hidden>
          {say(viewWords.news)}
        </span>
      )}
      {isOpen && (
        <div
          ref={menu}
          id={id}
          role="menu"
          aria-label={say(viewWords.more)}
          className={styles.menu}
          onKeyDown={onKeyDown}
        >
          {pagesInOrder.map(page => (
            <button
              key={page}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={mergeClasses(styles.item, page === state.view && styles.chosen)}
              {...(page === 'help' && hasNews && { 'aria-describedby': `${id}-news` })}
              {...(page === state.view && { 'aria-current': 'page' as const })}
              onClick={() => {
                close();
                void controller.view(page);
              }}
            >
              {say(viewWords[page])}
              {page === 'help' && hasNews && <span aria-hidden className={styles.dot} />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
