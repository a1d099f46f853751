import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { MOST_STEPS } from '../../app/journal';
import { Bar } from '../parts/Bar';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { commandWords, stateWords } from '../words';
import { EntryCard } from './EntryCard';
import { historyWords, sizeWords } from './history-words';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px', minWidth: 0 },
  foot: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** 改动记录: every change of ours in this workbook, each with its own way back. */
export default function HistoryView(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const { known } = state.history;
  const list = useFocusKept(known);
  const isFrozen = state.result?.readOnly === true;
  return (
    <>
      <h2 className={styles.title}>{say(historyWords.title)}</h2>
      <p className={styles.text}>{say(historyWords.intro)}</p>
      {known?.isDamaged && <Bar tone="warning">{say(historyWords.damaged)}</Bar>}
      {!known ? (
        <p className={styles.text}>{say(stateWords.loading)}</p>
      ) : known.entries.length === 0 ? (
        <Bar tone="info">
          <strong>{say(historyWords.none)}</strong>
          <div>{say(historyWords.noneDetail)}</div>
        </Bar>
      ) : (
        <ol ref={list} className={styles.list} aria-label={say(historyWords.title)}>
          {known.entries.map(entry => (
            <EntryCard key={entry.id} entry={entry} all={known.entries} isFrozen={isFrozen} />
          ))}
        </ol>
      )}
      {known && known.size > 0 && <Foot steps={known.entries.length} size={known.size} isFrozen={isFrozen} />}
    </>
  );
}

/** The button of what was taken back is gone with it: the focus stays with its entry. */
function useFocusKept(known: unknown) {
  const list = useRef<HTMLOListElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    const box = list.current;
    const note = (event: FocusEvent): void => {
      if (event.target instanceof Element)
        last.current = event.target.closest('[data-entry]')?.getAttribute('data-entry') ?? null;
    };
    document.addEventListener('focusin', note);
    if (box && last.current !== null && document.activeElement === document.body) {
      const cards = [...box.querySelectorAll<HTMLElement>('[data-entry]')];
      cards
        .find(card => card.dataset.entry === last.current)
        ?.querySelector('button')
        ?.focus();
    }
    return () => document.removeEventListener('focusin', note);
  }, [known]);
  return list;
}

/** How much is kept where, and the way to keep nothing. */
function Foot({
  steps,
  size,
  isFrozen,
}: {
  readonly steps: number;
  readonly size: number;
  readonly isFrozen: boolean;
}): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const [isAsking, setAsking] = useState(false);
  const forget = (): void => {
    setAsking(false);
    void controller.history.forget();
  };
  return (
    <div className={styles.foot}>
      {say(historyWords.kept(steps, MOST_STEPS, sizeWords(size)))}
      {isAsking && <div role="alert">{say(historyWords.forgetAsk)}</div>}
      <div className={styles.actions}>
        {isAsking ? (
          <>
            <Button size="small" autoFocus disabledFocusable={isBusy(state)} onClick={forget}>
              {say(historyWords.forgetYes)}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {say(commandWords.cancel)}
            </Button>
          </>
        ) : (
          <Button size="small" disabledFocusable={isFrozen || isBusy(state)} onClick={() => setAsking(true)}>
            {say(historyWords.forget)}
          </Button>
        )}
      </div>
    </div>
  );
}
