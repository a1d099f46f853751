import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  words: { flexGrow: 1, minWidth: 0 },
  // What went wrong takes a long sentence: it keeps the whole width, and its actions stand below.
  stacked: { flexWrap: 'wrap', justifyContent: 'flex-end' },
  wide: { flexBasis: 'calc(100% - 32px)' },
  // What holds all along leaves a low pane to the list: one line, the most important words first.
  brief: {
    paddingTop: '4px',
    paddingBottom: '4px',
    '@media (max-height: 420px)': { '& > div': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', flexShrink: 0 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  infoIcon: { color: tokens.colorNeutralForeground2 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
});

const icons = {
  info: Info16Filled,
  success: CheckmarkCircle16Filled,
  warning: Warning16Filled,
  error: ErrorCircle16Filled,
};

export interface BarProps {
  readonly tone: Tone;
  /** `alert` interrupts a screen reader; only for what failed. */
  readonly role?: 'alert';
  readonly children?: ReactNode;
  /** In place of children: a sentence that stands as long as the sheets are as they are. */
  readonly brief?: string;
  /** The actions stand below the words; always so for what failed. */
  readonly stacked?: boolean;
  readonly actions?: ReactNode;
}

/** One sentence with an icon and what can be done about it; wraps at any width. */
export function Bar({ tone, role, children, brief, stacked = tone === 'error', actions }: BarProps): ReactNode {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <div
      className={mergeClasses(styles.bar, styles[tone], stacked && styles.stacked, brief !== undefined && styles.brief)}
      title={brief}
      {...(role ? { role } : {})}
    >
      <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} aria-hidden />
      <div className={mergeClasses(styles.words, stacked && styles.wide)}>{brief ?? children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
