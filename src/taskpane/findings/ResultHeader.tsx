import { Badge, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { countsOf } from '../shown';
import { allSeverities, type Result } from '../state';
import { resultWords, severityWords } from '../words';
import { SeverityIcon } from '../parts/SeverityIcon';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '6px', minWidth: 0 },
  counts: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '6px' },
  count: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minHeight: '32px',
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  off: {
    color: tokens.colorNeutralForeground3,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    textDecorationLine: 'line-through',
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** How much was found, where, and when; the counts are the filter. */
export function ResultHeader({ result }: { readonly result: Result }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const counts = countsOf(state);
  return (
    <section className={styles.box}>
      <div className={styles.counts} role="group" aria-label={say(resultWords.filterSeverity)}>
        {allSeverities.map(severity => {
          const on = state.severities.includes(severity);
          return (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.count, !on && styles.off)}
              aria-pressed={on}
              onClick={() => dispatch({ kind: 'severity-toggled', severity })}
            >
              <SeverityIcon severity={severity} />
              {say(severityWords[severity])} <span className={styles.number}>{counts[severity]}</span>
            </button>
          );
        })}
      </div>
      <Facts result={result} />
      <SheetFilter result={result} />
    </section>
  );
}

/** Scope, number of forms, time of the check, and whether it still holds. */
export function Facts({ result }: { readonly result: Result }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  return (
    <div className={styles.facts}>
      <span>{result.scope === 'workbook' ? say(resultWords.wholeWorkbook) : result.sheet}</span>
      <span>·</span>
      <span>{say(resultWords.forms(result.review.forms.length))}</span>
      <span>·</span>
      <span>{say(resultWords.checkedAt(clock(result.checkedAt, language)))}</span>
      {result.stale && (
        <Badge appearance="tint" color="warning" size="small">
          {say(resultWords.staleBadge)}
        </Badge>
      )}
    </div>
  );
}

function SheetFilter({ result }: { readonly result: Result }): ReactNode {
  const { state, dispatch, say } = usePane();
  const sheets = [...new Set(result.review.forms.map(form => form.form.sheet))];
  if (sheets.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={say(resultWords.filterSheet)}
      value={state.sheet ?? ''}
      onChange={(_event, { value }) => dispatch({ kind: 'sheet-chosen', sheet: value === '' ? null : value })}
    >
      <option value="">{say(resultWords.allSheets(sheets.length))}</option>
      {sheets.map(sheet => (
        <option key={sheet} value={sheet}>
          {sheet}
        </option>
      ))}
    </Select>
  );
}

/** “14:05” on the user's own clock. */
function clock(iso: string, language: 'zh' | 'en'): string {
  return new Date(iso).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
}
