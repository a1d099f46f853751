import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { severityCountWords } from '../../engine/index';
import { usePane } from '../pane';
import { SeverityIcon } from '../parts/SeverityIcon';
import { countsOf } from '../shown';
import { isBusy } from '../state';
import type { Result } from '../result';
import { resultWords } from '../words';
import { allSeverities } from './list-state';
import { listWords } from './list-words';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '6px', minWidth: 0 },
  counts: { display: 'grid', gridTemplateColumns: 'repeat(3, auto)', gap: '4px' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minHeight: '32px',
    padding: '4px 2px',
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
  scope: { display: 'flex', marginRight: '2px' },
  side: {
    minHeight: '26px',
    padding: '0 8px',
    borderRadius: 0,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    ':first-child': { borderTopLeftRadius: '4px', borderBottomLeftRadius: '4px', borderRightWidth: 0 },
    ':last-child': { borderTopRightRadius: '4px', borderBottomRightRadius: '4px' },
  },
  on: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    textDecorationLine: 'underline',
    textUnderlineOffset: '4px',
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  recheck: { minWidth: '24px', height: '24px', padding: 0 },
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
          const on = state.list.severities.includes(severity);
          return (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.toggle, !on && styles.off)}
              aria-pressed={on}
              onClick={() => dispatch({ kind: 'severity-toggled', severity })}
            >
              <SeverityIcon severity={severity} />
              {say(severityCountWords[severity])} <span className={styles.number}>{counts[severity]}</span>
            </button>
          );
        })}
      </div>
      <div className={styles.facts}>
        <ScopeSwitch result={result} />
        <Checked result={result} />
        <Recheck />
      </div>
    </section>
  );
}

/** Scope, number of forms, time of the check, and whether it still holds. */
export function Facts({ result }: { readonly result: Result }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.facts}>
      <span>{result.scope === 'workbook' ? say(resultWords.wholeWorkbook) : result.sheet}</span>
      <span>·</span>
      <Checked result={result} />
    </div>
  );
}

function Checked({ result }: { readonly result: Result }): ReactNode {
  const { language, say } = usePane();
  return (
    <>
      <span>{say(resultWords.forms(result.review.forms.length))}</span>
      <span>·</span>
      <span>
        {say(
          result.reopened
            ? resultWords.lastChecked(dayAndClock(result.checkedAt, language))
            : resultWords.checkedAt(clock(result.checkedAt, language)),
        )}
      </span>
      {result.reopened === 'comparing' && !result.stale && <span>· {say(resultWords.comparing)}</span>}
      {result.stale && (
        <Badge appearance="tint" color="warning" size="small">
          {say(resultWords.staleBadge)}
        </Badge>
      )}
    </>
  );
}

function Recheck(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.recheck}
      icon={<ArrowClockwise16Regular />}
      aria-label={say(listWords.recheck)}
      title={say(listWords.recheck)}
      disabledFocusable={isBusy(state)}
      onClick={() => void controller.recheck()}
    />
  );
}

/** 本表 or 整个工作簿: a filter once the workbook has been checked, else a check of it. */
function ScopeSwitch({ result }: { readonly result: Result }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const isOne = result.scope === 'active-sheet';
  const isThis = isOne || state.list.where.kind === 'this-sheet';
  const widen = (): void => {
    dispatch({ kind: 'sheet-chosen', sheet: null });
    if (isOne) void controller.check('workbook');
  };
  const side = (on: boolean): string => mergeClasses(styles.toggle, styles.side, on && styles.on);
  return (
    <div className={styles.scope} role="group" aria-label={say(listWords.scope)}>
      <button
        type="button"
        className={side(isThis)}
        aria-pressed={isThis}
        title={isOne ? result.sheet : (state.list.activeSheet ?? undefined)}
        onClick={() => dispatch({ kind: 'this-sheet-chosen' })}
      >
        {say(listWords.thisSheet)}
      </button>
      <button type="button" className={side(!isThis)} aria-pressed={!isThis} onClick={widen}>
        {say(listWords.workbook)}
      </button>
    </div>
  );
}

/** “14:05” on the user's own clock. */
function clock(iso: string, language: 'zh' | 'en'): string {
  return new Date(iso).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** “11月20日 16:05” */
function dayAndClock(iso: string, language: 'zh' | 'en'): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const day = new Date(iso).toLocaleDateString(locale, { month: 'long', day: 'numeric' });
  return `${day} ${clock(iso, language)}`;
}
