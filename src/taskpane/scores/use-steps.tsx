import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { useId, useState, type ReactNode } from 'react';
import type { Outcome, Text } from '../../engine/index';
import { Steps } from '../parts/Steps';
import { usePane } from '../pane';
import { scoreWords } from './printed-words';

const useStyles = makeStyles({
  why: { width: '28px', padding: 0, verticalAlign: 'top' },
  steps: { padding: '2px 4px 8px', fontSize: tokens.fontSizeBase200 },
});

/** The last cell of a row, with its question mark, and the row below that answers it. */
export function useSteps(item: Text, outcome: Outcome<unknown>, columns: number): readonly [ReactNode, ReactNode] {
  const styles = useStyles();
  const { say } = usePane();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return [
    <td key="why" className={styles.why}>
      <Button
        size="small"
        appearance="transparent"
        icon={<QuestionCircle16Regular />}
        aria-label={say(scoreWords.whyOf(item))}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      />
    </td>,
    <tr key="steps" id={id} hidden={!isOpen}>
      <td colSpan={columns} className={styles.steps}>
        {isOpen && <Steps outcome={outcome} />}
      </td>
    </tr>,
  ];
}
