import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Text } from '../../engine/index';
import { usePane } from '../pane';
import type { Task, Writing } from '../task';
import { commandWords, stateWords } from '../words';

const appear = { from: { opacity: 0 }, to: { opacity: 1 } };
const useStyles = makeStyles({
  // Laid over the body, so that nothing jumps; quick work is over before it would be seen.
  place: { position: 'sticky', top: '80px', height: 0, zIndex: 1 },
  box: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    animationName: appear,
    animationDuration: '120ms',
    animationDelay: '300ms',
    animationFillMode: 'both',
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', paddingTop: '4px' },
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  // An open cell makes Excel wait: say so after a second.
  hint: { animationName: appear, animationDuration: '120ms', animationDelay: '1200ms', animationFillMode: 'both' },
});

const writing: Record<Writing, Text> = {
  apply: stateWords.applying,
  fix: stateWords.applying,
  undo: stateWords.undoing,
  revert: stateWords.undoing,
  forget: stateWords.noting,
  mark: stateWords.marking,
  clear: stateWords.clearing,
  explain: stateWords.applying,
  'set-aside': stateWords.noting,
  'bring-back': stateWords.noting,
  look: stateWords.preparing,
  create: stateWords.creating,
  summary: stateWords.creating,
  report: stateWords.creating,
  remove: stateWords.removing,
  sample: stateWords.sampling,
  'self-check': stateWords.selfChecking,
};

/** A bar while something takes time: with a share once forms are counted, without one before. */
export default function TaskProgress(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const { task } = state;
  if (task.kind !== 'reading' && task.kind !== 'applying') return null;
  const words = say(wordsFor(task));
  const progress = task.kind === 'reading' ? task.progress : null;
  return (
    <div className={styles.place}>
      <div className={styles.box}>
        <ProgressBar
          aria-label={words}
          {...(progress && progress.of > 0 ? { value: progress.done, max: progress.of } : {})}
        />
        <div className={styles.line}>
          <div className={styles.words}>
            {words}
            {progress === null && <div className={styles.hint}>{say(stateWords.editingHint)}</div>}
          </div>
          {task.kind === 'reading' && <Cancel />}
        </div>
      </div>
    </div>
  );
}

/** Only reading can be given up: a write that stopped half way would leave the sheet in nobody's state. */
function Cancel(): ReactNode {
  const { controller, say } = usePane();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      controller.stop();
    };
    // Before the window, where the client library of Excel on the web takes the key for leaving the pane.
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [controller]);
  return (
    <Button size="small" onClick={() => controller.stop()}>
      {say(commandWords.cancel)}
    </Button>
  );
}

function wordsFor(task: Extract<Task, { kind: 'reading' | 'applying' }>): Text {
  if (task.kind === 'applying') return writing[task.what];
  return task.progress && task.progress.of > 0
    ? stateWords.checking(task.progress.done, task.progress.of)
    : stateWords.reading;
}
