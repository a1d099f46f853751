import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { newestStanding } from '../../app/standing';
import { addressKey } from '../../engine/index';
import { usePane } from '../pane';
import { editsProposed, editsTaken } from '../shown';
import { isBusy } from '../state';
import { commandWords } from '../words';
import { recomputeWords } from './recompute-words';
import { Bar } from '../parts/Bar';
import { EditPreview } from './EditPreview';
import { Facts } from '../findings/ResultHeader';

/** 重算得分: every proposed change before it is written; each can be left out. */
export function RecomputeView(): ReactNode {
  const { state, dispatch, controller, say } = usePane();
  const { result } = state;
  if (!result) return null;
  const proposed = editsProposed(state);
  const taken = editsTaken(state);
  const leavesScoreOut = proposed.some(edit => edit.kind === 'formula' && !taken.includes(edit));
  return (
    <>
      <Facts result={result} />
      <LastWritten />
      {proposed.length === 0 ? (
        <Bar tone="info">
          <strong>{say(recomputeWords.none)}</strong>
          <div>{say(recomputeWords.noneDetail)}</div>
        </Bar>
      ) : (
        <EditPreview
          forms={result.review.forms.map(review => ({ review, edits: review.edits }))}
          isTaken={edit => !state.leftOut.has(addressKey(edit.at))}
          onTake={(edits, on) => dispatch({ kind: 'left-out', edits, out: !on })}
          onApply={() => void controller.apply()}
        >
          {leavesScoreOut && <Bar tone="info">{say(recomputeWords.totalsFollow)}</Bar>}
        </EditPreview>
      )}
    </>
  );
}

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit' } });

/** The last change, also from an earlier day: it is kept in the workbook. */
function LastWritten(): ReactNode {
  const styles = useStyles();
  const { state, controller, language, say } = usePane();
  const last = newestStanding(state.history.known);
  if (!last || last.standing.length === 0 || state.notice?.kind === 'applied') return null;
  const time = new Date(last.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (
    <Bar
      tone="info"
      actions={
        <Button
          size="small"
          disabledFocusable={isBusy(state) || state.result?.readOnly === true}
          onClick={() => void controller.undo()}
        >
          {say(commandWords.undo)}
        </Button>
      }
    >
      {say(recomputeWords.last(time, last.standing.length))}{' '}
      <Link as="button" className={styles.link} onClick={() => void controller.view('history')}>
        {say(recomputeWords.history)}
      </Link>
    </Bar>
  );
}
