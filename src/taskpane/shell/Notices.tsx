import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { inWords } from '../../app/in-words';
import type { Problem } from '../../app/ports';
import { a1, type Text } from '../../engine/index';
import { ignoreWords } from '../findings/fix-words';
import { noticeText } from './notice-text';
import { usePane } from '../pane';
import { isBusy, isTab, type State } from '../state';
import { refusedIn, type Attempt } from '../task';
import { commandWords, stateWords } from '../words';
import { noticeWords } from './notice-words';
import { Bar } from '../parts/Bar';

/** What went wrong, what was done, and what a person should know about this workbook. */
export function Notices(): ReactNode {
  const { state, controller, say } = usePane();
  const { result } = state;
  const busy = isBusy(state);
  return (
    <>
      <Failure />
      <Success />
      {result?.stale && (
        <Bar
          tone="warning"
          actions={
            <Button size="small" disabledFocusable={busy} onClick={() => void controller.recheck()}>
              {say(commandWords.recheck)}
            </Button>
          }
        >
          {say(result.judgedBy === state.settings ? stateWords.stale : stateWords.staleSettings)}
        </Bar>
      )}
      <RefusedSettings />
      {isTab(state.view) && <AboutWorkbook />}
    </>
  );
}

/** What holds for the sheets as long as they are as they are. */
function AboutWorkbook(): ReactNode {
  const { state, say } = usePane();
  const { result } = state;
  return (
    <>
      {result?.notesProblem && <Bar tone="warning">{say(inWords(result.notesProblem))}</Bar>}
      {result?.readOnly && <Bar tone="info" brief={say(stateWords.readOnly)} />}
      {result && result.protectedSheets.length > 0 && (
        <Bar tone="info" brief={say(stateWords.protectedSheets(result.protectedSheets))} />
      )}
      {result && result.truncatedSheets.length > 0 && (
        <Bar tone="warning">{say(stateWords.truncated(result.truncatedSheets))}</Bar>
      )}
    </>
  );
}

function Failure(): ReactNode {
  const { state, controller, say } = usePane();
  if (state.task.kind !== 'failed') return null;
  const { problem, during } = state.task;
  return (
    <Bar
      tone="error"
      role="alert"
      actions={
        <>
          {canRetry(state) && (
            <Button size="small" onClick={() => void controller.retry()}>
              {say(commandWords.retry)}
            </Button>
          )}
          {problem.kind === 'moved' && during.what !== 'remove' && (
            <Button size="small" onClick={() => void controller.recheck()}>
              {say(commandWords.recheck)}
            </Button>
          )}
          <Dismiss />
        </>
      }
    >
      {say(problem.kind === 'moved' && during.what === 'remove' ? madeChanged(problem) : inWords(problem))}
    </Bar>
  );
}

const madeChanged = ({ cells }: Extract<Problem, { kind: 'moved' }>): Text =>
  noticeWords.madeChanged(cells.map(({ at }) => `${at.sheet}!${a1(at)}`).join('、'));

/** Settings kept from another day that this version cannot use. */
function RefusedSettings(): ReactNode {
  const { state, say } = usePane();
  if (state.settingsProblems.length === 0 || state.view === 'settings') return null;
  return <Bar tone="warning">{say(stateWords.settingsRefused(state.settingsProblems.length))}</Bar>;
}

const SENT_AGAIN_BY_HAND: readonly Attempt['what'][] = [
  'select',
  'explain',
  'revert',
  'forget',
  'set-aside',
  'bring-back',
  'self-check',
];

/** What cannot come out differently by itself is not offered again. */
function canRetry({ task }: State): boolean {
  return (
    task.kind === 'failed' &&
    !SENT_AGAIN_BY_HAND.includes(task.during.what) &&
    task.problem.kind !== 'moved' &&
    task.problem.kind !== 'partly-applied' &&
    task.problem.kind !== 'excel-too-old'
  );
}

function Success(): ReactNode {
  const { state, controller, say } = usePane();
  const { notice } = state;
  // The page itself says what it has made, and keeps the way back.
  if (!notice || (notice.kind === 'created' && state.view === 'create')) return null;
  const refused = refusedIn(notice);
  return (
    <Bar
      stacked={refused.length > 0}
      tone={
        notice.kind === 'settings-not-kept'
          ? 'warning'
          : notice.kind === 'nothing-to-undo' || notice.kind === 'nothing-to-report'
            ? 'info'
            : refused.length > 0
              ? 'warning'
              : 'success'
      }
      actions={
        <>
          {(notice.kind === 'applied' || notice.kind === 'made') && (
            <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void controller.undo()}>
              {say(commandWords.undo)}
            </Button>
          )}
          {notice.kind === 'rule-off' && (
            <Button
              size="small"
              disabledFocusable={isBusy(state)}
              onClick={() => void controller.fix.restore(notice.rule)}
            >
              {say(ignoreWords.restore)}
            </Button>
          )}
          {notice.kind === 'sample' && notice.entry !== null && (
            <Button
              size="small"
              disabledFocusable={isBusy(state)}
              onClick={() => void controller.history.revert(notice.entry!)}
            >
              {say(noticeWords.removeSample)}
            </Button>
          )}
          {notice.kind === 'marked' && (
            <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void controller.clearMarks()}>
              {say(commandWords.clearMarks)}
            </Button>
          )}
          <Dismiss />
        </>
      }
    >
      {say(noticeText(notice))}
      {refused.map((problem, index) => (
        <div key={index}>{say(inWords(problem))}</div>
      ))}
    </Bar>
  );
}

function Dismiss(): ReactNode {
  const { dispatch, say } = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Dismiss16Regular />}
      aria-label={say(commandWords.close)}
      onClick={() => dispatch({ kind: 'dismissed' })}
    />
  );
}
