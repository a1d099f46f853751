import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { editsFor, sameAddress, type Computed, type Finding, type FormReview, type Text } from '../../engine/index';
import { usePane } from '../pane';
import { scoreWords } from '../scores/printed-words';
import { detailWords } from './fix-words';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '6px', margin: '0 0 8px' },
  side: {
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  term: { color: tokens.colorNeutralForeground2 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

interface Comparison {
  readonly label: Text;
  readonly due: string;
  readonly printed: string;
}

/** 应为 beside 实为, where both are known. */
export function Compared(props: {
  readonly review: FormReview;
  readonly finding: Finding;
  readonly computed: Computed | undefined;
}): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const found = compare(props.review, props.finding, props.computed);
  if (!found) return null;
  return (
    <dl className={styles.pair} aria-label={say(detailWords.compared)}>
      <div className={styles.side}>
        <dt className={styles.term}>{say(found.label)}</dt>
        <dd className={styles.figure}>{found.due}</dd>
      </div>
      <div className={styles.side}>
        <dt className={styles.term}>{say(detailWords.printed)}</dt>
        <dd className={styles.figure}>{found.printed === '' ? say(scoreWords.blank) : found.printed}</dd>
      </div>
    </dl>
  );
}

/** What would be written comes first: the fix and the sentence then say the same. */
function compare(review: FormReview, finding: Finding, computed: Computed | undefined): Comparison | undefined {
  const edit = editsFor(review, [finding]).own.find(({ at }) => sameAddress(at, finding.at));
  if (edit) return { label: detailWords.due, due: edit.becomesShown, printed: edit.wasShown };
  if (!computed || computed.due === null || finding.topic !== '算术') return undefined;
  const labels = { figure: detailWords.due, limit: detailWords.most, band: detailWords.between };
  return { label: labels[computed.binds], due: computed.due, printed: computed.shown };
}
