import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { newestStanding } from '../../app/standing';
import { usePane } from '../pane';
import { editsProposed, editsTaken } from '../shown';
import { isBusy } from '../state';
import { commandWords, recomputeWords } from '../words';
import { Bar } from '../parts/Bar';
import { EditTable } from './EditTable';
import { Facts } from '../findings/ResultHeader';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 重算得分: every proposed change before it is written; each can be left out. */
export function RecomputeView(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const { result } = state;
  if (!result) return null;
  const proposed = editsProposed(state);
  const taken = editsTaken(state);
  const frozen = isBusy(state) || result.readOnly;
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
        <>
          <p className={styles.intro}>{say(recomputeWords.intro)}</p>
          {result.review.forms.map((form, index) => form.edits.length > 0 && <EditTable key={index} review={form} />)}
          {leavesScoreOut && <Bar tone="info">{say(recomputeWords.totalsFollow)}</Bar>}
          <div className={styles.foot}>
            <Checkbox
              label={say(recomputeWords.all)}
              checked={taken.length === proposed.length ? true : taken.length === 0 ? false : 'mixed'}
              onChange={(_event, { checked }) => dispatch({ kind: 'left-out', edits: proposed, out: checked !== true })}
            />
            <Button
              appearance="primary"
              disabledFocusable={frozen || taken.length === 0}
              onClick={() => void controller.apply()}
            >
              {say(recomputeWords.apply(taken.length))}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** The last change, also from an earlier day: it is kept in the workbook. */
function LastWritten(): ReactNode {
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
      {say(recomputeWords.last(time, last.standing.length))}
    </Bar>
  );
}
