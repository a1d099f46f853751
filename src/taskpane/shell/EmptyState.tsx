import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactNode } from 'react';
import type { Text } from '../../engine/index';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { stateWords } from '../words';
import { recomputeWords } from '../recompute/recompute-words';
import { startWords } from './start-words';
import { UnrecognisedList } from '../findings/UnrecognisedList';

const useStyles = makeStyles({
  box: { padding: '12px 4px' },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: '0 0 6px',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  lines: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'grid', gap: '8px' },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start', lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '14px 0 6px' },
  skip: { marginTop: '8px', marginLeft: '-8px' },
  tick: { color: tokens.colorBrandForeground1, flexShrink: 0, marginTop: '2px' },
});

/** No form to show: nothing checked yet, nothing on the sheet, or nothing that is a form. Each says what to do. */
export function EmptyState(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const { result } = state;
  if (!result) return <Start />;
  const blank = result.review.unrecognised.every(sheet => sheet.blank);
  const [title, detail]: readonly [Text, Text] =
    blank && result.review.own
      ? [stateWords.ownTitle, stateWords.own]
      : blank
        ? [stateWords.emptyTitle, result.scope === 'workbook' ? stateWords.emptyWorkbook : stateWords.emptySheet]
        : [stateWords.noFormTitle, stateWords.noForm];
  return (
    <section className={styles.box}>
      <h2 className={styles.title}>{say(title)}</h2>
      <p className={styles.text}>{say(detail)}</p>
      {!blank && <UnrecognisedList open />}
    </section>
  );
}

/** The first thing a person sees: what this does, one thing to do, and something to try it on. Gone with the first check. */
function Start(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const busy = isBusy(state);
  return (
    <section className={styles.box}>
      <h2 className={styles.title}>{say(startWords.title)}</h2>
      {state.view === 'recompute' && <p className={styles.text}>{say(recomputeWords.notYet)}</p>}
      {!state.preferences.startSkipped && (
        <>
          <ul className={styles.lines}>
            {startWords.lines.map(line => (
              <li key={line.en} className={styles.line}>
                <Checkmark16Regular className={styles.tick} aria-hidden />
                <span>{say(line)}</span>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void controller.check('active-sheet')}>
              {say(startWords.first)}
            </Button>
            <Button disabledFocusable={busy} onClick={() => void controller.help.insertSample()}>
              {say(startWords.sample)}
            </Button>
          </div>
          <p className={styles.text}>{say(startWords.sampleNote)}</p>
          <Button
            className={styles.skip}
            size="small"
            appearance="subtle"
            onClick={() => controller.prefer({ startSkipped: true })}
          >
            {say(startWords.skip)}
          </Button>
        </>
      )}
    </section>
  );
}
