import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import type { Computed } from '../../engine/index';
import { Steps } from '../parts/Steps';
import { usePane } from '../pane';
import { detailWords } from './fix-words';

const useStyles = makeStyles({
  box: { marginBottom: '8px' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { paddingLeft: '20px' },
});

/** The computation behind a cell: open where it is what the finding is about, at hand where it is not. */
export function HowComputed(props: { readonly computed: Computed; readonly open: boolean }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const id = useId();
  const [isOpen, setOpen] = useState(props.open);
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  const { name, outcome, inputs } = props.computed;
  return (
    <div className={styles.box}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron aria-hidden /> {say(detailWords.how(name))}
      </button>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && <Steps outcome={outcome} inputs={inputs} />}
      </div>
    </div>
  );
}
