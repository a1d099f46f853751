import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { severityWords, topicWords, type RuleCard } from '../../engine/index';
import { Lawful } from '../parts/Lawful';
import { SeverityIcon } from '../parts/SeverityIcon';
import { usePane } from '../pane';
import { ruleWords } from '../settings/settings-words';
import { resultWords } from '../words';
import { ExampleTables } from './ExampleTables';

const useStyles = makeStyles({
  terms: {
    margin: '0 0 8px 20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: '6px', ':first-child': { marginTop: 0 } },
  detail: { margin: 0 },
  severity: { display: 'flex', alignItems: 'center', gap: '4px' },
});

/** A rule's card: how grave, what it rests on, what to do, and the two small tables it is drawn with. */
export function RuleDetails({ card }: { readonly card: RuleCard }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <dl className={styles.terms}>
      <dt className={styles.term}>{say(ruleWords.severity)}</dt>
      <dd className={mergeClasses(styles.detail, styles.severity)}>
        <SeverityIcon severity={card.severity} /> {say(severityWords[card.severity])} · {say(topicWords[card.topic])}
      </dd>
      <dt className={styles.term}>{say(resultWords.basis)}</dt>
      {card.law.map(law => (
        <dd key={`${law.source} ${law.clause}`} className={styles.detail}>
          <Lawful law={law} />
        </dd>
      ))}
      <dt className={styles.term}>{say(resultWords.remedy)}</dt>
      <dd className={styles.detail}>{say(card.remedy)}</dd>
      <dt className={styles.term}>{say(ruleWords.violates)}</dt>
      <dd className={styles.detail}>
        <ExampleTables example={card.violates} name={`${card.id} ${say(ruleWords.violates)}`} />
      </dd>
      <dt className={styles.term}>{say(ruleWords.complies)}</dt>
      <dd className={styles.detail}>
        <ExampleTables example={card.complies} name={`${card.id} ${say(ruleWords.complies)}`} />
      </dd>
    </dl>
  );
}
