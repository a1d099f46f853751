import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SelfCheckDone } from '../../app/self-check-report';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { selfCheckWords } from './help-words';
import { SelfCheckResult } from './SelfCheckResult';

const useStyles = makeStyles({
  text: { margin: '0 0 8px', lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  progress: { display: 'grid', gap: '6px', justifyItems: 'start' },
  bar: { width: '100%' },
});

type Step =
  | { readonly kind: 'idle' | 'asking' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly done: SelfCheckDone };

/** 自检: asks first, since it makes sheets; shows how far it is; can be stopped; tells everything at the end. */
export function SelfCheck(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const stop = useRef(false);
  // Who leaves the page leaves the check: what it made is taken away all the same.
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );
  const run = async (): Promise<void> => {
    stop.current = false;
    setStep({ kind: 'running', done: 0, of: 0, isStopping: false });
    const done = await controller.help.selfCheck({
      onCase: (_run, done, of) => setStep({ kind: 'running', done, of, isStopping: stop.current }),
      isStopped: () => stop.current,
    });
    setStep(done ? { kind: 'done', done } : { kind: 'idle' });
  };
  switch (step.kind) {
    case 'idle':
      return (
        <>
          <p className={styles.text}>{say(selfCheckWords.about)}</p>
          <Button disabledFocusable={isBusy(state)} onClick={() => setStep({ kind: 'asking' })}>
            {say(selfCheckWords.begin)}
          </Button>
        </>
      );
    case 'asking':
      return (
        <div role="group" aria-label={say(selfCheckWords.begin)}>
          <p className={styles.text}>{say(selfCheckWords.ask)}</p>
          <div className={styles.buttons}>
            <Button ref={focusOnce} appearance="primary" onClick={() => void run()}>
              {say(selfCheckWords.agree)}
            </Button>
            <Button onClick={() => setStep({ kind: 'idle' })}>{say(selfCheckWords.cancel)}</Button>
          </div>
        </div>
      );
    case 'running': {
      const { done, of, isStopping } = step;
      const words = say(
        isStopping ? selfCheckWords.stopping : of > 0 ? selfCheckWords.progress(done, of) : selfCheckWords.preparing,
      );
      return (
        <div className={styles.progress}>
          <ProgressBar className={styles.bar} aria-label={words} {...(of > 0 ? { value: done, max: of } : {})} />
          <span>{words}</span>
          <Button
            ref={focusOnce}
            size="small"
            disabledFocusable={isStopping}
            onClick={() => {
              stop.current = true;
              setStep({ ...step, isStopping: true });
            }}
          >
            {say(selfCheckWords.stop)}
          </Button>
        </div>
      );
    }
    case 'done':
      return <SelfCheckResult done={step.done} onAgain={() => setStep({ kind: 'asking' })} />;
  }
}

/** The button that was pressed is gone: the focus goes to the one in its place. */
const seen = new WeakSet<HTMLElement>();
function focusOnce(button: HTMLElement | null): void {
  if (!button || seen.has(button)) return;
  seen.add(button);
  button.focus();
}
