import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { rules, type RuleCard } from '../../engine/index';
import { usePane } from '../pane';
import { ruleWords } from '../settings/settings-words';
import { resultWords, severityWords, viewWords } from '../words';
import { Disclosure } from '../parts/Disclosure';
import { ExampleTables } from './ExampleTables';
import { Lawful } from '../parts/Lawful';
import { SeverityIcon } from '../parts/SeverityIcon';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
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

/** 检查规则: every rule with what it rests on, what to do, and a sheet on which it speaks. */
export default function RulesView(): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [sought, setSought] = useState('');
  const word = sought.trim().toLowerCase();
  const found = rules.filter(card =>
    [card.id, card.topic, say(card.title)].some(field => field.toLowerCase().includes(word)),
  );
  return (
    <>
      <h2 className={styles.title}>{say(viewWords.rules)}</h2>
      <p className={styles.intro}>{say(ruleWords.intro(rules.length))}</p>
      <Input
        size="small"
        type="search"
        aria-label={say(ruleWords.find)}
        placeholder={say(ruleWords.find)}
        value={sought}
        onChange={(_event, { value }) => setSought(value)}
      />
      {found.length === 0 && <p className={styles.intro}>{say(ruleWords.none)}</p>}
      <div>
        {found.map(card => (
          <Disclosure key={card.id} title={`${card.id} ${say(card.title)}`}>
            <Card card={card} />
          </Disclosure>
        ))}
      </div>
    </>
  );
}

function Card({ card }: { readonly card: RuleCard }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <dl className={styles.terms}>
      <dt className={styles.term}>{say(ruleWords.severity)}</dt>
      <dd className={mergeClasses(styles.detail, styles.severity)}>
        <SeverityIcon severity={card.severity} /> {say(severityWords[card.severity])} · {card.topic}
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
