import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import type { ReactNode } from 'react';
import type { CaseRun, Verdict } from '../../app/self-check';
import { countsOf, leavingWords, selfCheckReport, verdictWords, type SelfCheckDone } from '../../app/self-check-report';
import { Bar } from '../parts/Bar';
import { CopyButton } from '../parts/CopyButton';
import { Disclosure } from '../parts/Disclosure';
import { usePane } from '../pane';
import { selfCheckWords } from './help-words';

const useStyles = makeStyles({
  result: { display: 'grid', gap: '8px', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 0 4px', display: 'grid', gap: '6px' },
  line: {
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '1px' },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  'not-supported': { color: tokens.colorNeutralForeground2 },
  why: { color: tokens.colorNeutralForeground2 },
  facts: { margin: '0 0 0 4px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: '0 0 4px' },
});

const icons = { passed: CheckmarkCircle16Filled, failed: ErrorCircle16Filled, 'not-supported': Info16Filled };
/** What needs reading comes first. */
const order: readonly Verdict['kind'][] = ['failed', 'not-supported', 'passed'];

export function SelfCheckResult({
  done,
  onAgain,
}: {
  readonly done: SelfCheckDone;
  readonly onAgain: () => void;
}): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const { run, facts } = done;
  const counts = countsOf(run.runs);
  const leaving = leavingWords(run);
  const sum = say(selfCheckWords.result(counts.passed, counts.failed, counts['not-supported']));
  return (
    <div className={styles.result}>
      <div role="status">
        <Bar tone={counts.failed > 0 ? 'error' : run.stopped ? 'info' : 'success'}>{sum}</Bar>
      </div>
      {run.stopped && <p className={styles.note}>{say(selfCheckWords.stopped)}</p>}
      <Bar tone={leaving.isGood ? 'info' : 'warning'}>{say(leaving.says)}</Bar>
      <div className={styles.buttons}>
        <CopyButton words={selfCheckReport(done, language)} />
        <Button size="small" onClick={onAgain}>
          {say(selfCheckWords.again)}
        </Button>
      </div>
      <p className={styles.note}>{say(selfCheckWords.copyNote)}</p>
      {order
        .filter(kind => counts[kind] > 0)
        .map(kind => (
          <Disclosure key={kind} title={`${say(verdictWords[kind])} ${counts[kind]}`} open={kind !== 'passed'}>
            <ul className={styles.list}>
              {run.runs
                .filter(({ verdict }) => verdict.kind === kind)
                .map(each => (
                  <CaseLine key={each.id} run={each} />
                ))}
            </ul>
          </Disclosure>
        ))}
      <Disclosure title={say(selfCheckWords.environment)}>
        <dl className={styles.facts}>
          {facts.map(({ name, value }) => (
            <div key={name.en}>
              <dt className={styles.name}>{say(name)}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

function CaseLine({ run: { topic, name, verdict } }: { readonly run: CaseRun }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const Icon = icons[verdict.kind];
  return (
    <li className={styles.line}>
      <span className={`${styles.icon} ${styles[verdict.kind]}`}>
        <Icon aria-label={say(verdictWords[verdict.kind])} />
      </span>
      <span>
        {say(topic)}
        {language === 'zh' ? '：' : ': '}
        {say(name)}
        {verdict.kind !== 'passed' && <div className={styles.why}>{say(verdict.why)}</div>}
      </span>
    </li>
  );
}
