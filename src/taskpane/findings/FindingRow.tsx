import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactNode } from 'react';
import { a1, type Finding } from '../../engine/index';
import { usePane } from '../pane';
import { resultWords, severityWords } from '../words';
import { FindingDetail } from './FindingDetail';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { display: 'flex', alignItems: 'stretch' },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    padding: '6px 8px',
    border: 'none',
    borderLeft: '3px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    // Forced colours show every border, the transparent ones too.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  says: { display: 'block', lineHeight: tokens.lineHeightBase300 },
  place: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  toggle: {
    flexShrink: 0,
    width: '28px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  more: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    margin: '0 0 4px 7px',
    padding: '0 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rows: { listStyleType: 'none', margin: '0 0 0 14px', padding: 0 },
});

export interface FindingRowProps {
  readonly finding: Finding;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  /** Said where no heading above says it. */
  readonly saysSeverity?: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
  /** The other findings with the same root. */
  readonly more?:
    | { readonly count: number; readonly isOpen: boolean; readonly onToggle: () => void; readonly rows: ReactNode }
    | undefined;
}

/** One finding: the sentence takes the user to the cell, the arrow opens why and what to do. */
export function FindingRow(props: FindingRowProps): ReactNode {
  const { finding, isCurrent, isOpen, isTabStop, more } = props;
  const styles = useStyles();
  const { say } = usePane();
  const id = useId();
  const tabIndex = isTabStop ? 0 : -1;
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <button
          type="button"
          data-finding={props.index}
          tabIndex={tabIndex}
          className={mergeClasses(styles.choose, isCurrent && styles.current)}
          aria-current={isCurrent ? 'true' : undefined}
          onFocus={props.onFocus}
          onClick={props.onChoose}
        >
          <span className={styles.says}>{say(finding.says)}</span>
          <span className={styles.place}>
            {props.saysSeverity && `${say(severityWords[finding.severity])} · `}
            {finding.at.sheet}!{a1(finding.at)} · {say(finding.title)}
          </span>
        </button>
        <button
          type="button"
          tabIndex={tabIndex}
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={say(resultWords.detailsOf(say(finding.says)))}
          title={say(resultWords.details)}
          onClick={props.onToggle}
        >
          <Chevron aria-hidden />
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <FindingDetail finding={finding} />}
      </div>
      {more && <More more={more} finding={finding} tabIndex={tabIndex} />}
    </li>
  );
}

function More(props: {
  readonly more: NonNullable<FindingRowProps['more']>;
  readonly finding: Finding;
  readonly tabIndex: number;
}): ReactNode {
  const { count, isOpen, onToggle, rows } = props.more;
  const styles = useStyles();
  const { say } = usePane();
  const id = useId();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <button
        type="button"
        tabIndex={props.tabIndex}
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={say(resultWords.sameRootOf(count, say(props.finding.says)))}
        onClick={onToggle}
      >
        <Chevron aria-hidden /> {say(resultWords.sameRoot(count))}
      </button>
      <ul id={id} className={styles.rows} hidden={!isOpen}>
        {rows}
      </ul>
    </>
  );
}
