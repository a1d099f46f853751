import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { steps, type Step } from './declare-state';
import { declareWords, stepWords } from './declare-words';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { viewWords } from '../words';
import { Bar } from '../parts/Bar';
import { DeclareIndicators } from './DeclareIndicators';
import { DeclarePreview } from './DeclarePreview';
import { DeclareProject } from './DeclareProject';
import { DeclareSource } from './DeclareSource';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    gap: '2px 4px',
    fontSize: tokens.fontSizeBase200,
  },
  step: {
    minHeight: '24px',
    display: 'flex',
    alignItems: 'center',
    padding: '0 4px',
    border: 'none',
    borderBottom: `2px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    font: 'inherit',
    whiteSpace: 'nowrap',
  },
  passed: {
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
});

/** 生成下年表: one step at a time, and at its end what was made with the way back. */
export default function DeclareView(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const { step } = state.declare;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // A new step begins at its heading, for the eye and for the screen reader; the first one leaves the focus where it is.
    if (shown.current !== step) {
      heading.current?.focus();
      heading.current?.scrollIntoView?.({ block: 'center' });
    }
    shown.current = step;
  }, [step]);
  return (
    <>
      <h2 className={styles.title}>{say(viewWords.create)}</h2>
      {step === 'source' && <p className={styles.intro}>{say(declareWords.intro)}</p>}
      <Stepper />
      <Made />
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {say(stepWords[step])}
      </h3>
      <StepShown step={step} />
    </>
  );
}

function StepShown({ step }: { readonly step: Step }): ReactNode {
  switch (step) {
    case 'source':
      return <DeclareSource />;
    case 'project':
      return <DeclareProject />;
    case 'indicators':
      return <DeclareIndicators />;
    case 'preview':
      return <DeclarePreview />;
  }
}

function Stepper(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const { step, proposal } = state.declare;
  const at = steps.indexOf(step);
  const isOpen = (one: Step): boolean => one === 'source' || proposal !== null;
  return (
    <ol className={styles.steps} aria-label={say(declareWords.steps)}>
      {steps.map((one, index) => (
        <li key={one} {...(one === step ? { 'aria-current': 'step' as const } : {})}>
          {index < at && isOpen(one) ? (
            <button
              type="button"
              className={mergeClasses(styles.step, styles.passed)}
              onClick={() => dispatch({ kind: 'declare', action: { kind: 'stepped', step: one } })}
            >
              {index + 1} {say(stepWords[one])}
            </button>
          ) : (
            <span className={mergeClasses(styles.step, one === step && styles.current)}>
              {index + 1} {say(stepWords[one])}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Made(): ReactNode {
  const { state, controller, say } = usePane();
  const { made } = state.declare;
  if (!made) return null;
  const busy = isBusy(state);
  return (
    <Bar tone="success">
      {say(declareWords.made(made.added.sheets.map(({ name }) => name)))}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' }}>
        <Button size="small" disabledFocusable={busy} onClick={() => void controller.declare.checkNew()}>
          {say(declareWords.checkNew)}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void controller.declare.remove()}>
          {say(declareWords.undo)}
        </Button>
      </div>
    </Bar>
  );
}
