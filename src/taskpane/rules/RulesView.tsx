import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { rules } from '../../engine/index';
import { usePane } from '../pane';
import { ruleWords } from '../settings/settings-words';
import { viewWords } from '../words';
import { Disclosure } from '../parts/Disclosure';
import { RuleDetails } from './RuleDetails';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
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
            <RuleDetails card={card} />
          </Disclosure>
        ))}
      </div>
    </>
  );
}
