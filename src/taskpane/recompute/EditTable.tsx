import { Badge, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { a1, addressKey, shownOf, type Edit, type FormReview } from '../../engine/index';
import { editLabel } from '../parts/edit-label';
import { usePane } from '../pane';
import { scoreWords } from '../scores/printed-words';
import { recomputeWords } from './recompute-words';
import { CellLink } from '../parts/CellLink';

const useStyles = makeStyles({
  title: {
    margin: '4px 0 2px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  sheet: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '2px 4px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  end: { textAlign: 'end' },
  tickColumn: { width: '32px' },
  figureColumn: { width: '64px' },
  first: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  tick: { padding: 0 },
  cell: { padding: '6px 4px 0', overflowWrap: 'anywhere', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  figure: { textAlign: 'end' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  why: {
    padding: '2px 4px 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  formula: { display: 'block', marginTop: '2px' },
});

export interface EditTableProps {
  readonly review: FormReview;
  readonly edits: readonly Edit[];
  readonly isTaken: (edit: Edit) => boolean;
  readonly onTake: (edits: readonly Edit[], on: boolean) => void;
}

/** The proposed changes of one form: tick, cell, before, after; under each the reason. */
export function EditTable({ review, edits, ...ticks }: EditTableProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const name = shownOf(review.form.fields.projectName) || say(scoreWords.unnamed);
  const taken = edits.filter(ticks.isTaken).length;
  return (
    <section>
      <h2 className={styles.title}>
        {name}{' '}
        <span className={styles.sheet}>
          {review.form.sheet} · {say(recomputeWords.taken(taken, edits.length))}
        </span>
      </h2>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <td className={styles.tickColumn}>
              {edits.length > 1 && (
                <Checkbox
                  aria-label={say(recomputeWords.allOf(name, taken, edits.length))}
                  checked={taken === edits.length ? true : taken === 0 ? false : 'mixed'}
                  onChange={(_event, { checked }) => ticks.onTake(edits, checked === true)}
                />
              )}
            </td>
            <th scope="col" className={styles.head}>
              {say(recomputeWords.cell)}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.figureColumn, styles.end)}>
              {say(recomputeWords.before)}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.figureColumn, styles.end)}>
              {say(recomputeWords.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          {edits.map(edit => (
            <EditRows key={addressKey(edit.at)} review={review} edit={edit} {...ticks} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface EditRowsProps extends Omit<EditTableProps, 'edits'> {
  readonly edit: Edit;
}

function EditRows({ review, edit, isTaken, onTake }: EditRowsProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const label = editLabel(review, edit);
  const cell = a1(edit.at);
  return (
    <>
      <tr className={styles.first}>
        <td className={styles.tick}>
          <Checkbox
            aria-label={say(recomputeWords.take(label ? `${cell} ${say(label)}` : cell))}
            checked={isTaken(edit)}
            onChange={(_event, { checked }) => onTake([edit], checked === true)}
          />
        </td>
        <th scope="row" className={styles.cell}>
          <CellLink at={edit.at} short /> {label && say(label)}
        </th>
        <td className={mergeClasses(styles.cell, styles.figure, styles.before)}>
          {edit.wasShown === '' ? say(scoreWords.blank) : edit.wasShown}
        </td>
        <td className={mergeClasses(styles.cell, styles.figure, styles.after)}>{edit.becomesShown}</td>
      </tr>
      <tr>
        <td />
        <td colSpan={3} className={styles.why}>
          {say(edit.why)}
          {edit.wasFormula && (
            <span className={styles.formula}>
              <Badge appearance="tint" color="warning" size="small">
                {say(recomputeWords.replacesFormula)}
              </Badge>{' '}
              <code>{String(edit.was)}</code>
            </span>
          )}
        </td>
      </tr>
    </>
  );
}
