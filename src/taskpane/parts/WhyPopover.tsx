import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import { addressKey, isDetermined, type Outcome, type Text } from '../../engine/index';
import { usePane } from '../pane';
import { scoreWords } from '../words';
import { CellLink } from './CellLink';
import { Lawful } from './Lawful';

const useStyles = makeStyles({
  surface: {
    maxWidth: 'min(290px, calc(100vw - 32px))',
    maxHeight: '60vh',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '10px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: 0, paddingLeft: '18px' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', marginTop: '6px' },
});

export interface WhyPopoverProps {
  readonly item: Text;
  readonly outcome: Outcome<unknown>;
}

/** How a number came about: the steps with their sources, and the cells they started from. */
export function WhyPopover({ item, outcome }: WhyPopoverProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const name = say(scoreWords.whyOf(item));
  return (
    <Popover trapFocus withArrow positioning={{ position: 'below', align: 'end', overflowBoundaryPadding: 8 }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="transparent" icon={<QuestionCircle16Regular />} aria-label={name} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={name}>
        <h2 className={styles.title}>{say(item)}</h2>
        {isDetermined(outcome) ? (
          <ol className={styles.steps}>
            {outcome.because.map((reason, step) => (
              <li key={step}>
                {say(reason.says)}
                {reason.law && (
                  <div>
                    <Lawful law={reason.law} />
                  </div>
                )}
              </li>
            ))}
          </ol>
        ) : (
          <p className={styles.steps}>{say(outcome.undetermined)}</p>
        )}
        {outcome.from.length > 0 && (
          <div className={styles.cells}>
            <span>{say(scoreWords.fromCells)}</span>
            {outcome.from.map(at => (
              <CellLink key={addressKey(at)} at={at} short />
            ))}
          </div>
        )}
      </PopoverSurface>
    </Popover>
  );
}
