import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { helpWords } from './help-words';
import type { Key } from './keys';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', marginBottom: '10px', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, padding: '2px 0' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' },
  cell: {
    padding: '3px 8px 3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  keys: { whiteSpace: 'nowrap', fontFamily: tokens.fontFamilyMonospace },
});

export function KeyTable({ caption, keys }: { readonly caption: string; readonly keys: readonly Key[] }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">{say(helpWords.keyColumn)}</th>
          <th scope="col">{say(helpWords.doesColumn)}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keys: pressed, does }) => (
          <tr key={pressed}>
            <th scope="row" className={`${styles.cell} ${styles.keys}`}>
              {pressed}
            </th>
            <td className={styles.cell}>{say(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
