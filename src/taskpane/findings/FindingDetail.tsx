import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { a1, computedAt, topicWords, type Finding } from '../../engine/index';
import { usePane } from '../pane';
import { formOf } from '../shown';
import { resultWords } from '../words';
import { CellLink } from '../parts/CellLink';
import { Compared } from './Compared';
import { FindingActions } from './FindingActions';
import { HowComputed } from './HowComputed';
import { Lawful } from '../parts/Lawful';

const useStyles = makeStyles({
  details: {
    margin: '2px 8px 8px 11px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  terms: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: '6px', ':first-child': { marginTop: 0 } },
  detail: { margin: 0 },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
});

/** What an opened finding shows: what it should be and how that comes about, what to do, on what basis, and what a person can answer. */
export function FindingDetail({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const review = formOf(state, finding);
  const computed = review && computedAt(review, finding.at);
  return (
    <div className={styles.details}>
      {review && <Compared review={review} finding={finding} computed={computed} />}
      {computed && <HowComputed computed={computed} open={finding.topic === '算术'} />}
      <dl className={styles.terms}>
        <dt className={styles.term}>{say(resultWords.remedy)}</dt>
        <dd className={styles.detail}>{say(finding.remedy)}</dd>
        <dt className={styles.term}>{say(resultWords.basis)}</dt>
        {finding.law.map(law => (
          <dd key={`${law.source} ${law.clause}`} className={styles.detail}>
            <Lawful law={law} />
          </dd>
        ))}
        {finding.because.length > 0 && (
          <>
            <dt className={styles.term}>{say(resultWords.seeAlso)}</dt>
            <dd className={mergeClasses(styles.detail, styles.cells)}>
              {finding.because.map(at => (
                <CellLink key={a1(at) + at.sheet} at={at} short={at.sheet === finding.at.sheet} />
              ))}
            </dd>
          </>
        )}
        <dt className={styles.term}>{say(resultWords.rule)}</dt>
        <dd className={styles.detail}>
          {finding.rule} · {say(topicWords[finding.topic])}
        </dd>
      </dl>
      <FindingActions finding={finding} />
    </div>
  );
}
