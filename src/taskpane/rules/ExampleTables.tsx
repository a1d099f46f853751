import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RuleCard } from '../../engine/index';

const useStyles = makeStyles({
  // A table of many columns scrolls in its own frame; the pane never does.
  frame: {
    overflowX: 'auto',
    marginBottom: '6px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  caption: { color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', minWidth: '60%' },
  cell: {
    padding: '2px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    minWidth: '4em',
    maxWidth: '16em',
    overflowWrap: 'break-word',
    fontWeight: tokens.fontWeightRegular,
  },
  marked: { backgroundColor: tokens.colorStatusDangerBackground1, fontWeight: tokens.fontWeightSemibold },
});

type Example = RuleCard['violates'];
type Drawn = Exclude<Example, readonly unknown[]>;

/** The small tables that a rule's card is drawn with. */
export function ExampleTables({ example, name }: { readonly example: Example; readonly name: string }): ReactNode {
  const tables: readonly Drawn[] = 'kind' in example ? [example] : example;
  return tables.map((table, index) => <ExampleTable key={index} table={table} name={`${name} ${index + 1}`} />);
}

function ExampleTable({ table, name }: { readonly table: Drawn; readonly name: string }): ReactNode {
  const styles = useStyles();
  // A remark on the table (“同一工作簿中的…”, hidden rows) is a line of the drawing that is no row.
  const remarks = table.drawn.split('\n').filter(line => line !== '' && !line.startsWith('|'));
  // The head is a list of labels and texts: its first line is no heading.
  const body = table.kind === 'head' ? [table.headings, ...table.rows] : table.rows;
  return (
    <div ref={showMarked} className={styles.frame} tabIndex={0} role="group" aria-label={name}>
      {remarks.map(remark => (
        <div key={remark} className={styles.caption}>
          {remark}
        </div>
      ))}
      <table className={styles.table}>
        {table.kind !== 'head' && (
          <thead>
            <tr>
              {table.headings.map((heading, column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td
                  key={column}
                  data-marked={cell.includes('⟦') || undefined}
                  className={mergeClasses(styles.cell, cell.includes('⟦') && styles.marked)}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A wide table opens on the cell that it is about. */
function showMarked(frame: HTMLElement | null): void {
  const cell = frame?.querySelector<HTMLElement>('[data-marked]');
  if (frame && cell) frame.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - frame.clientWidth);
}
