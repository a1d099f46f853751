import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import {
  addressKey,
  isDetermined,
  plain,
  printed2,
  scoreOutlook,
  shownOf,
  type Cap,
  type Outlook,
  type Policy,
  type ScoreCard,
  type SelfEvaluation,
  type Text,
} from '../../engine/index';
import { Bar } from '../parts/Bar';
import { CellLink } from '../parts/CellLink';
import { Lawful } from '../parts/Lawful';
import { usePane } from '../pane';
import { cardWords } from './score-words';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '4px', minWidth: 0 },
  total: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', margin: 0 },
  figure: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  wrong: { color: tokens.colorPaletteRedForeground1, display: 'inline-flex', alignItems: 'center', gap: '4px' },
  law: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface TotalBoxProps {
  readonly form: SelfEvaluation;
  readonly card: ScoreCard;
  readonly policy: Policy;
}

/** Total and grade, what the paper prints beside them, how far it is to the next grade, and the caps of other places. */
export function TotalBox({ form, card, policy }: TotalBoxProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const outlook = scoreOutlook(form, card, policy);
  if (!outlook) return <Lacking card={card} />;
  return (
    <div className={styles.box}>
      <p className={styles.total}>
        <span className={styles.unit}>{say(cardWords.computedTotal)}</span>
        <span className={styles.figure}>{printed2(outlook.total)}</span>
        <span className={styles.figure}>{outlook.grade}</span>
      </p>
      <Printed form={form} outlook={outlook} />
      <p className={styles.line}>
        {say(wayUp(outlook))}{' '}
        <span className={styles.law}>
          <Lawful law={outlook.next?.law ?? outlook.bound.law} />
        </span>
      </p>
      {outlook.cap && <Capped cap={outlook.cap} />}
    </div>
  );
}

function wayUp({ next, grade, bound, margin }: Outlook): Text {
  return next
    ? cardWords.lacking(next.grade, exact(next.lacking), plain(next.from))
    : cardWords.best(grade, plain(bound.from), exact(margin));
}

/** Two decimals, or all there are: 0.004 short is not 0.00 short. */
const exact = (value: Outlook['total']): string => (value.decimalPlaces() > 2 ? plain(value) : printed2(value));

function Printed({ form, outlook }: { readonly form: SelfEvaluation; readonly outlook: Outlook }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { difference, grade } = outlook;
  const total = shownOf(form.totalScore);
  if (total === '') return <p className={styles.line}>{say(cardWords.notPrinted)}</p>;
  const printedGrade = shownOf(form.grade).trim();
  const gradeDiffers = printedGrade !== '' && printedGrade !== grade;
  const says = difference
    ? say((difference.gt(0) ? cardWords.printedMore : cardWords.printedLess)(printed2(difference.abs())))
    : gradeDiffers
      ? say(cardWords.gradeDiffers)
      : undefined;
  return (
    <p className={styles.line}>
      {say(cardWords.asPrinted(total, printedGrade))} ·{' '}
      <span className={mergeClasses(says !== undefined && styles.wrong)}>
        {says !== undefined && <ErrorCircle16Filled aria-hidden />}
        {says ?? say(cardWords.agrees)}
      </span>
    </p>
  );
}

function Capped({ cap }: { readonly cap: Cap }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { rate, from, below, most, grade, exceeds, law } = cap;
  return (
    <Bar tone={exceeds ? 'warning' : 'info'}>
      {say(cardWords.cap(printed2(rate), plain(from), plain(below), plain(most), grade))}
      {say(exceeds ? cardWords.capExceeded : cardWords.capKept)}
      <div className={styles.law}>
        {say(cardWords.forInformation)} <Lawful law={law} />
      </div>
    </Bar>
  );
}

/** What stands in the way of a total, with its cells. */
function Lacking({ card }: { readonly card: ScoreCard }): ReactNode {
  const { say } = usePane();
  if (isDetermined(card.total)) return null;
  return (
    <Bar tone="warning">
      <strong>{say(cardWords.undetermined)}</strong>
      {say(card.total.undetermined)}
      <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: '8px' }}>
        {card.total.from.map(at => (
          <CellLink key={addressKey(at)} at={at} short />
        ))}
      </div>
    </Bar>
  );
}
