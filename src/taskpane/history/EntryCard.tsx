import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { stands, type Entry } from '../../app/standing';
import { Disclosure } from '../parts/Disclosure';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { ChangeTable } from './ChangeTable';
import { ConflictBox } from './ConflictBox';
import { historyWords, whatWords } from './history-words';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 8px 8px',
    display: 'grid',
    gap: '4px',
    minWidth: 0,
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  words: { flexGrow: 1, minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
});

export interface EntryCardProps {
  readonly entry: Entry;
  readonly all: readonly Entry[];
  readonly isFrozen: boolean;
}

/** One change: when, what, on which sheets; its cells, and the way back. */
export function EntryCard({ entry, all, isFrozen }: EntryCardProps): ReactNode {
  const styles = useStyles();
  const { state, controller, language, say } = usePane();
  const { conflict } = state.history;
  const what = whatWords(entry, all);
  const isRevert = entry.what.kind === 'revert';
  const sheets = [...new Set([...entry.edits.map(edit => edit.at.sheet), ...(entry.removed ?? [])])];
  const about = (
    <div className={styles.about}>
      <span className={styles.words}>
        {when(entry.at, language)}
        {sheets.length > 0 && ` · ${sheets.join('、')}`}
      </span>
      <Standing entry={entry} />
      {stands(entry) && (
        <Button
          size="small"
          disabledFocusable={isFrozen || isBusy(state)}
          aria-label={say(isRevert ? historyWords.redoOf(what) : historyWords.revertOf(what))}
          onClick={() => void controller.history.revert(entry.id)}
        >
          {say(isRevert ? historyWords.redo : historyWords.revert)}
        </Button>
      )}
    </div>
  );
  return (
    <li className={styles.card} data-entry={entry.id}>
      <Disclosure title={say(what)} about={about}>
        {entry.edits.length > 0 && (
          <ChangeTable
            label={say(what)}
            edits={isRevert ? [...entry.edits].reverse() : entry.edits}
            from={historyWords.before}
            to={historyWords.after}
          />
        )}
        {entry.added && (
          <ul className={styles.list} aria-label={say(historyWords.sheetsMade)}>
            {entry.added.sheets.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        {entry.removed && <p className={styles.note}>{say(historyWords.lastingRemoval)}</p>}
      </Disclosure>
      {conflict?.id === entry.id && <ConflictBox conflict={conflict} all={all} />}
    </li>
  );
}

/** Said in words where not all of it stands. */
function Standing({ entry }: { readonly entry: Entry }): ReactNode {
  const { say } = usePane();
  const all = entry.edits.length + (entry.added?.sheets.length ?? 0);
  const left = entry.standing.length + entry.standingSheets.length;
  if (left === all) return null;
  const isRevert = entry.what.kind === 'revert';
  return (
    <Badge appearance="outline" color="informative">
      {say(left > 0 ? historyWords.partly(left, all) : isRevert ? historyWords.redone : historyWords.reverted)}
    </Badge>
  );
}

/** “2026/11/21 14:05” on the user's own clock. */
function when(iso: string, language: 'zh' | 'en'): string {
  return new Date(iso).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
}
