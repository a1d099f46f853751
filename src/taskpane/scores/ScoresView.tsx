import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { useId, useState, type ReactNode } from 'react';
import { a1Rect, layouts, shownOf, type FormReview } from '../../engine/index';
import { usePane } from '../pane';
import { scoreLines, type ScoreLine } from './score-lines';
import { formWords, scoreWords } from '../words';
import { Bar } from '../parts/Bar';
import { CellLink } from '../parts/CellLink';
import { Disclosure } from '../parts/Disclosure';
import { Facts } from '../findings/ResultHeader';
import { UnrecognisedList } from '../findings/UnrecognisedList';
import { Steps } from '../parts/Steps';

const useStyles = makeStyles({
  form: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 8px 8px',
  },
  title: { display: 'flex', alignItems: 'baseline', gap: '8px', justifyContent: 'space-between' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  score: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    margin: '0 0 6px',
  },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '2px 4px',
    textAlign: 'end',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  item: {
    padding: '2px 4px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: {
    padding: '2px 4px',
    textAlign: 'end',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  why: { width: '28px', padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  steps: { padding: '2px 4px 8px', fontSize: tokens.fontSizeBase200 },
  muted: { color: tokens.colorNeutralForeground2 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  start: { textAlign: 'start' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' },
});

/** 得分: every recognised form with its figures as printed and as computed. */
export function ScoresView(): ReactNode {
  const { state } = usePane();
  const { result } = state;
  if (!result) return null;
  const { forms } = result.review;
  return (
    <>
      <Facts result={result} />
      {forms.map((form, index) => (
        <FormCard
          key={`${result.id} ${index}`}
          review={form}
          open={forms.length <= 2 || scoreLines(form).some(line => line.differs)}
        />
      ))}
      <UnrecognisedList />
    </>
  );
}

function FormCard({ review, open }: { readonly review: FormReview; readonly open: boolean }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const { form, policy, policyAssumed } = review;
  const lines = scoreLines(review);
  const layout = layouts.find(one => one.id === form.layout);
  const name = shownOf(form.fields.projectName) || say(scoreWords.unnamed);
  return (
    <div className={styles.form}>
      <Disclosure open={open} title={<Title name={name} lines={lines} />}>
        <p className={styles.facts}>
          {form.sheet} {a1Rect(form.range)} · {layout ? layout.name[language] : say(formWords[form.kind])}
          {form.fiscalYear === null ? '' : ` · ${form.fiscalYear}`} · {say(scoreWords.policy(policy.title))}
        </p>
        {policyAssumed && <Bar tone="info">{say(scoreWords.policyAssumed(policy.title))}</Bar>}
        {lines.length > 0 ? (
          <ScoreTable name={name} lines={lines} />
        ) : (
          <p className={styles.facts}>{say(scoreWords.notScored)}</p>
        )}
      </Disclosure>
    </div>
  );
}

/** The project, and its total and grade as computed, so that a closed card still tells. */
function Title({ name, lines }: { readonly name: string; readonly lines: readonly ScoreLine[] }): ReactNode {
  const styles = useStyles();
  const figures = lines
    .filter(line => line.key === 'total' || line.key === 'grade')
    .map(line => line.computed ?? line.printed);
  const wrong = lines.some(line => line.differs);
  return (
    <span className={styles.title}>
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.score, wrong && styles.wrong)}>
        {wrong && <ErrorCircle16Filled aria-hidden />}
        {figures.join(' ')}
      </span>
    </span>
  );
}

function ScoreTable({ name, lines }: { readonly name: string; readonly lines: readonly ScoreLine[] }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <table className={styles.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.start)}>
            {say(scoreWords.item)}
          </th>
          <th scope="col" className={styles.head}>
            {say(scoreWords.printed)}
          </th>
          <th scope="col" className={styles.head}>
            {say(scoreWords.computed)}
          </th>
          <th scope="col">
            <span className={styles.unseen}>{say(scoreWords.why)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <LineRows key={line.key} line={line} />
        ))}
      </tbody>
    </table>
  );
}

/** One figure, and under it, when asked for, how it came about. */
function LineRows({ line }: { readonly line: ScoreLine }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const name = say(scoreWords.whyOf(line.label));
  return (
    <>
      <tr>
        <th scope="row" className={styles.item}>
          {say(line.label)}
        </th>
        <td className={styles.cell}>
          <Printed line={line} />
        </td>
        <td className={mergeClasses(styles.cell, line.differs && styles.strong, line.differs && styles.wrong)}>
          {line.differs && <span aria-hidden>≠ </span>}
          {line.differs && <span className={styles.unseen}>{say(scoreWords.differs)} </span>}
          {line.computed ?? <span className={styles.muted}>{say(scoreWords.unknown)}</span>}
        </td>
        <td className={styles.why}>
          <Button
            size="small"
            appearance="transparent"
            icon={<QuestionCircle16Regular />}
            aria-label={name}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          />
        </td>
      </tr>
      <tr id={id} hidden={!isOpen}>
        <td colSpan={4} className={styles.steps}>
          {isOpen && <Steps outcome={line.outcome} />}
        </td>
      </tr>
    </>
  );
}

function Printed({ line }: { readonly line: ScoreLine }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  if (!line.at)
    return (
      <span className={styles.muted}>
        —<span className={styles.unseen}>{say(scoreWords.absent)}</span>
      </span>
    );
  return <CellLink at={line.at}>{line.printed === '' ? say(scoreWords.blank) : line.printed}</CellLink>;
}
