import { Button, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { rules } from '../../engine/index';
import { Disclosure } from '../parts/Disclosure';
import { usePane } from '../pane';
import { RuleDetails } from '../rules/RuleDetails';
import { isBusy } from '../state';
import { helpWords, topics, type Topic } from './help-words';
import { excelKeys, paneKeys } from './keys';
import { KeyTable } from './KeyTable';
import { NewsList } from './NewsList';
import { SelfCheck } from './SelfCheck';
import { version } from './version';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  inside: { padding: '0 0 8px 20px', overflowWrap: 'anywhere', minWidth: 0 },
  topic: { margin: '4px 0 2px', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  steps: { margin: '0 0 8px', paddingLeft: '20px', lineHeight: tokens.lineHeightBase300 },
});

/** 帮助: what to do, the keys, the rules, 自检 and 新功能 on one page; a search over what to do and over every rule. */
export default function HelpView(): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [sought, setSought] = useState('');
  const word = sought.trim().toLowerCase();
  return (
    <>
      <h2 className={styles.title}>{say(helpWords.title)}</h2>
      <Input
        size="small"
        type="search"
        aria-label={say(helpWords.find)}
        placeholder={say(helpWords.find)}
        value={sought}
        onChange={(_event, { value }) => setSought(value)}
      />
      {word === '' ? <Everything /> : <Found word={word} />}
    </>
  );
}

function Everything(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  return (
    <div>
      <Disclosure title={say(helpWords.howTo)} open>
        <div className={styles.inside}>
          {topics.map(topic => (
            <HowTo key={topic.id} topic={topic} />
          ))}
          <Button size="small" disabledFocusable={isBusy(state)} onClick={() => void controller.help.insertSample()}>
            {say(helpWords.sample)}
          </Button>
          <p className={styles.note}>{say(helpWords.sampleNote)}</p>
        </div>
      </Disclosure>
      <Disclosure title={say(helpWords.keys)}>
        <div className={styles.inside}>
          <KeyTable caption={say(helpWords.inExcel)} keys={excelKeys} />
          <p className={styles.note}>{say(helpWords.keysNote)}</p>
          <KeyTable caption={say(helpWords.inPane)} keys={paneKeys} />
        </div>
      </Disclosure>
      <Disclosure title={say(helpWords.rules)}>
        <div className={styles.inside}>
          <p className={styles.note}>{say(helpWords.rulesNote)}</p>
          <Link as="button" inline onClick={() => void controller.view('rules')}>
            {say(helpWords.allRules(rules.length))}
          </Link>
        </div>
      </Disclosure>
      <Disclosure title={say(helpWords.selfCheck)}>
        <div className={styles.inside}>
          <SelfCheck />
        </div>
      </Disclosure>
      <Disclosure title={say(helpWords.news)} open={state.preferences.newsRead !== version}>
        <div className={styles.inside}>
          <NewsList />
        </div>
      </Disclosure>
      <Disclosure title={say(helpWords.about)}>
        <div className={styles.inside}>
          <p className={styles.note}>{say(helpWords.version(version))}</p>
          <p className={styles.note}>{say(helpWords.privacy)}</p>
          <p className={styles.note}>{say(helpWords.needs)}</p>
        </div>
      </Disclosure>
    </div>
  );
}

function HowTo({ topic: { title, steps } }: { readonly topic: Topic }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <>
      <h3 className={styles.topic}>{say(title)}</h3>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
    </>
  );
}

/** The matching how-tos, open, and the matching rules, to be opened. */
function Found({ word }: { readonly word: string }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const has = (fields: readonly string[]): boolean => fields.some(field => field.toLowerCase().includes(word));
  const howTos = topics.filter(({ title, steps }) => has([title, ...steps].map(say)));
  const keys = [...excelKeys, ...paneKeys].filter(({ keys: pressed, does }) => has([pressed, say(does)]));
  const cards = rules.filter(card => has([card.id, card.topic, say(card.title), say(card.remedy)]));
  const count = howTos.length + keys.length + cards.length;
  return (
    <>
      <p role="status" className={styles.note}>
        {say(count === 0 ? helpWords.none : helpWords.found(count))}
      </p>
      {howTos.map(topic => (
        <HowTo key={topic.id} topic={topic} />
      ))}
      {keys.length > 0 && <KeyTable caption={say(helpWords.keys)} keys={keys} />}
      <div>
        {cards.map(card => (
          <Disclosure key={card.id} title={`${card.id} ${say(card.title)}`}>
            <RuleDetails card={card} />
          </Disclosure>
        ))}
      </div>
    </>
  );
}
