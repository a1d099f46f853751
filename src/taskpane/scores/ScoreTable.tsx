import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CellLink } from '../parts/CellLink';
import { usePane } from '../pane';
import { scoreWords } from './printed-words';
import type { ScoreLine } from './score-lines';
import { useSteps } from './use-steps';

const useStyles = makeStyles({
  wrong: { color: tokens.colorPaletteRedForeground1 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '2px 4px',
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  item: { padding: '2px 4px', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  cell: { padding: '2px 4px', textAlign: 'end', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  start: { textAlign: 'start' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' },
});

/** 表中 beside 计算, and why. */
export function ScoreTable({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly ScoreLine[];
}): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <table className={styles.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.start)}>
            {say(scoreWords.item)}
          </th>
          <th scope="col" className={styles.head}>
            {say(scoreWords.printed)}
          </th>
          <th scope="col" className={styles.head}>
            {say(scoreWords.computed)}
          </th>
          <th scope="col">
            <span className={styles.unseen}>{say(scoreWords.why)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <LineRows key={line.key} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** One figure, and under it, when asked for, how it came about. */
function LineRows({ line }: { readonly line: ScoreLine }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [button, steps] = useSteps(line.label, line.outcome, 4);
  return (
    <>
      <tr className={styles.row}>
        <th scope="row" className={styles.item}>
          {say(line.label)}
        </th>
        <td className={styles.cell}>
          <Printed line={line} />
        </td>
        <td className={mergeClasses(styles.cell, line.differs && styles.strong, line.differs && styles.wrong)}>
          {line.differs && <span aria-hidden>≠ </span>}
          {line.differs && <span className={styles.unseen}>{say(scoreWords.differs)} </span>}
          {line.computed ?? <span className={styles.muted}>{say(scoreWords.unknown)}</span>}
        </td>
        {button}
      </tr>
      {steps}
    </>
  );
}

function Printed({ line }: { readonly line: ScoreLine }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  if (!line.at)
    return (
      <span className={styles.muted}>
        —<span className={styles.unseen}>{say(scoreWords.absent)}</span>
      </span>
    );
  return <CellLink at={line.at}>{line.printed === '' ? say(scoreWords.blank) : line.printed}</CellLink>;
}
