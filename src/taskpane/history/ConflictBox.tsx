import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ChangedCell, Conflict } from '../../app/history';
import type { Entry } from '../../app/standing';
import { addressKey } from '../../engine/index';
import { Bar } from '../parts/Bar';
import { CellLink } from '../parts/CellLink';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { ChangeTable } from './ChangeTable';
import { historyWords, whatWords } from './history-words';

const useStyles = makeStyles({
  lead: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  list: { margin: '4px 0 0', paddingLeft: '18px', display: 'grid', gap: '2px' },
  rest: { margin: '8px 0 2px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

/** Cells or sheets changed since stand in the way: what they hold now, what could still go back, and the choice. */
export function ConflictBox({
  conflict,
  all,
}: {
  readonly conflict: Conflict;
  readonly all: readonly Entry[];
}): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), [conflict]);
  const { cells, sheets, rest, restSheets } = conflict;
  const left = rest.length + restSheets.length;
  return (
    <Bar tone="warning" role="alert">
      <p ref={lead} tabIndex={-1} className={styles.lead}>
        {say(sheets.length > 0 ? historyWords.conflictSheets(sheets.length) : historyWords.conflictCells(cells.length))}
      </p>
      <ul className={styles.list}>
        {cells.map(cell => (
          <li key={addressKey(cell.edit.at)}>
            <Changed cell={cell} all={all} />
          </li>
        ))}
        {sheets.map(({ name, cells: places }) => (
          <li key={name}>
            {name}{' '}
            {places.map(at => (
              <span key={addressKey(at)}>
                <CellLink at={at} short />{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {left > 0 && (
          <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void controller.history.revertRest()}>
            {say(restSheets.length > 0 ? historyWords.removeRest(left) : historyWords.revertRest(left))}
          </Button>
        )}
        <Button size="small" onClick={() => controller.history.leave()}>
          {say(historyWords.leave)}
        </Button>
      </div>
      {left === 0 && <p className={styles.rest}>{say(historyWords.noRest)}</p>}
      {rest.length > 0 && (
        <>
          <p className={styles.rest}>{say(historyWords.restTitle(rest.length))}</p>
          <ChangeTable
            label={say(historyWords.restTitle(rest.length))}
            edits={rest}
            from={historyWords.now}
            to={historyWords.back}
            isBack
          />
        </>
      )}
      {restSheets.length > 0 && <p className={styles.rest}>{say(historyWords.restSheets(restSheets))}</p>}
    </Bar>
  );
}

function Changed({ cell, all }: { readonly cell: ChangedCell; readonly all: readonly Entry[] }): ReactNode {
  const { say } = usePane();
  const blank = say(historyWords.blank);
  const { edit, found, by } = cell;
  return (
    <>
      <CellLink at={edit.at} /> {say(historyWords.wroteNow(edit.becomesShown || blank, found || blank))}
      {by && <> · {say(historyWords.changedBy(whatWords(by, all)))}</>}
    </>
  );
}
