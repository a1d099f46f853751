import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addressKey, isDetermined, type Address, type Input, type Outcome } from '../../engine/index';
import { usePane } from '../pane';
import { scoreWords } from '../scores/printed-words';
import { CellLink } from './CellLink';
import { Lawful } from './Lawful';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '4px', lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  plain: { margin: 0 },
  steps: { margin: 0, paddingLeft: '18px' },
  law: { color: tokens.colorNeutralForeground2 },
  inputs: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  input: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  figure: { fontVariantNumeric: 'tabular-nums', marginLeft: 'auto' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
});

export interface StepsProps {
  readonly outcome: Outcome<unknown>;
  /** The same cells as `outcome.from`, with what they are called and show. */
  readonly inputs?: readonly Input[];
}

/** A long sum names its cells in one paragraph; a short computation lists them one under the other. */
const LISTED = 6;

/** How a number came about: the cells it starts from, then the steps to the result, each with its source. */
export function Steps({ outcome, inputs = [] }: StepsProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const isListed = inputs.length > 0 && inputs.length <= LISTED;
  return (
    <div className={styles.box}>
      {isListed ? <Inputs inputs={inputs} /> : <Cells cells={outcome.from} inputs={inputs} />}
      {isDetermined(outcome) ? (
        <ol className={styles.steps}>
          {outcome.because.map((reason, step) => (
            <li key={step}>
              {say(reason.says)}
              {reason.law && (
                <div className={styles.law}>
                  <Lawful law={reason.law} />
                </div>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.plain}>{say(outcome.undetermined)}</p>
      )}
    </div>
  );
}

function Inputs({ inputs }: { readonly inputs: readonly Input[] }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <ul className={styles.inputs}>
      {inputs.map(({ at, name, shown }) => (
        <li key={addressKey(at)} className={styles.input}>
          <CellLink at={at} short /> <span>{say(name)}</span>
          <span className={styles.figure}>{shown === '' ? say(scoreWords.blank) : shown}</span>
        </li>
      ))}
    </ul>
  );
}

function Cells(props: { readonly cells: readonly Address[]; readonly inputs: readonly Input[] }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  if (props.cells.length === 0) return null;
  const shown = new Map(props.inputs.map(input => [addressKey(input.at), input.shown]));
  return (
    <div className={styles.cells}>
      <span>{say(scoreWords.fromCells)}</span>
      {props.cells.map(at => (
        <span key={addressKey(at)}>
          <CellLink at={at} short /> {shown.get(addressKey(at))}
        </span>
      ))}
    </div>
  );
}
