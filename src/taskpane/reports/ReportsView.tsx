import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OwnSheet } from '../../engine/index';
import { Bar } from '../parts/Bar';
import { CellLink } from '../parts/CellLink';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { stateWords } from '../words';
import { isFresh } from './reports-effects';
import { cardWords, reportsWords } from './reports-words';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  card: {
    display: 'grid',
    gap: '8px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingLeft: '18px', lineHeight: tokens.lineHeightBase300 },
  last: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

const KINDS: readonly OwnSheet[] = ['summary', 'report'];

/** 汇总表和检查报告: what each will hold, the button that makes or updates it, and the way to the one that is there. */
export default function ReportsView(): ReactNode {
  const styles = useStyles();
  const { state, language, say } = usePane();
  const { result } = state;
  return (
    <>
      <h2 className={styles.title}>{say(reportsWords.title)}</h2>
      <p className={styles.text}>{say(reportsWords.intro)}</p>
      <p className={styles.text}>
        {say(
          isFresh(state) && result
            ? reportsWords.fromLast(timeOf(result.checkedAt, language))
            : reportsWords.checksFirst,
        )}
      </p>
      {result?.readOnly && <Bar tone="info">{say(stateWords.readOnly)}</Bar>}
      {KINDS.map(kind => (
        <Card key={kind} kind={kind} />
      ))}
    </>
  );
}

function Card({ kind }: { readonly kind: OwnSheet }): ReactNode {
  const styles = useStyles();
  const { state, controller, language, say } = usePane();
  const words = cardWords[kind];
  const last = state.reports.known?.filter(entry => entry.kind === kind).pop();
  const isFrozen = isBusy(state) || state.result?.readOnly === true;
  return (
    <section className={styles.card} aria-labelledby={`card-${kind}`}>
      <h3 id={`card-${kind}`} className={styles.heading}>
        {say(words.title)}
      </h3>
      <ul className={styles.lines}>
        {words.lines.map(line => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
      <div>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={isFrozen}
          onClick={() => void controller.reports.make(kind)}
        >
          {say(last ? words.remake : words.make)}
        </Button>
      </div>
      {last && (
        <p className={styles.last}>
          {say(reportsWords.lastMade(timeOf(last.at, language)))}{' '}
          <CellLink at={{ sheet: last.sheet.name, row: 0, col: 0 }}>{last.sheet.name}</CellLink>
        </p>
      )}
    </section>
  );
}

const timeOf = (iso: string, language: 'zh' | 'en'): string =>
  new Date(iso).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' });
