import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { addressKey, type Edit, type Text } from '../../engine/index';
import { CellLink } from '../parts/CellLink';
import { usePane } from '../pane';
import { historyWords } from './history-words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '2px 4px 2px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    padding: '3px 4px 3px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sheet: {
    padding: '6px 4px 2px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  figure: { textAlign: 'end' },
  from: { color: tokens.colorNeutralForeground2 },
});

/** So many rows at first: a change may have written hundreds of cells. */
const FIRST = 12;

export interface ChangeTableProps {
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly from: Text;
  readonly to: Text;
  /** Shows what taking back would do: from what was written to what it was. */
  readonly isBack?: boolean;
}

/** Cells with their content before and after. */
export function ChangeTable({ label, edits, from, to, isBack = false }: ChangeTableProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || edits.length <= FIRST + 3 ? edits : edits.slice(0, FIRST);
  const oneSheet = sheetsOf(edits).length === 1;
  const content = (words: string): string => (words === '' ? say(historyWords.blank) : words);
  const wide = edits.some(edit => edit.kind === 'text');
  const figure = wide ? '' : styles.figure;
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles.head} style={{ width: '3.5em' }}>
              {say(historyWords.cell)}
            </th>
            <th scope="col" className={mergeClasses(styles.head, figure)}>
              {say(from)}
            </th>
            <th scope="col" className={mergeClasses(styles.head, figure)}>
              {say(to)}
            </th>
          </tr>
        </thead>
        {sheetsOf(shown).map(sheet => (
          <tbody key={sheet}>
            {!oneSheet && (
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles.sheet}>
                  {sheet}
                </th>
              </tr>
            )}
            {shown
              .filter(edit => edit.at.sheet === sheet)
              .map(edit => (
                <tr key={addressKey(edit.at)}>
                  <th scope="row" className={styles.cell}>
                    <CellLink at={edit.at} short />
                  </th>
                  <td className={mergeClasses(styles.cell, figure, styles.from)}>
                    {content(isBack ? edit.becomesShown : before(edit))}
                  </td>
                  <td className={mergeClasses(styles.cell, figure)}>
                    {content(isBack ? before(edit) : edit.becomesShown)}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      {shown.length < edits.length && (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {say(historyWords.more(edits.length - shown.length))}
        </Button>
      )}
    </>
  );
}

const sheetsOf = (edits: readonly Edit[]): readonly string[] => [...new Set(edits.map(edit => edit.at.sheet))];

/** A formula that was replaced is what comes back, so it is what is shown. */
const before = (edit: Edit): string => (edit.wasFormula ? String(edit.was) : edit.wasShown);
