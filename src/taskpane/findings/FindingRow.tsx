import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactNode } from 'react';
import { a1, severityWords, type Finding } from '../../engine/index';
import { usePane } from '../pane';
import { SeverityIcon } from '../parts/SeverityIcon';
import { formOf } from '../shown';
import { resultWords } from '../words';
import { FindingDetail } from './FindingDetail';
import { Found } from './Found';
import type { Row } from './list-rows';
import { listWords } from './list-words';
import { fieldsOf, foundBeside, placeOf, wordsOf } from './search';
import { inTree, useTreeStyles, type TreeRowProps } from './tree-row';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  folded: { marginLeft: '14px' },
  row: {
    display: 'flex',
    alignItems: 'stretch',
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    // Forced colours show every border, the transparent ones too.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  text: { flexGrow: 1, minWidth: 0, padding: '6px 0 6px 8px', overflowWrap: 'anywhere' },
  says: { display: 'block', lineHeight: tokens.lineHeightBase300 },
  place: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  severity: { display: 'inline-flex', gap: '3px', alignItems: 'center', verticalAlign: 'bottom', marginRight: '6px' },
  toggle: {
    flexShrink: 0,
    width: '28px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
});

export interface FindingRowProps extends TreeRowProps<Extract<Row, { kind: 'finding' }>> {
  readonly isCurrent: boolean;
  /** The sheet stands in no heading above. */
  readonly saysSheet: boolean;
  readonly onChoose: () => void;
}

/** One finding: the sentence takes the user to the cell, the arrow opens why and what to do. */
export function FindingRow(props: FindingRowProps): ReactNode {
  const { row, isCurrent, onFold } = props;
  const { finding, isOpen } = row;
  const styles = useStyles();
  const tree = useTreeStyles();
  const { state, say } = usePane();
  const id = useId();
  const words = wordsOf(state.list.search);
  const saysSeverity = finding.severity !== row.under;
  const name = [
    say(finding.says),
    ...(saysSeverity ? [say(severityWords[finding.severity])] : []),
    `${props.saysSheet ? placeOf(finding.at) : a1(finding.at)} · ${say(finding.title)}`,
    ...(props.saysSheet ? [] : [finding.at.sheet]),
  ].join(' ');
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div
      {...inTree(props)}
      className={mergeClasses(tree.item, styles.item, row.isFolded && styles.folded)}
      aria-label={name}
      {...(isOpen && { 'aria-describedby': id })}
      {...(isCurrent && { 'aria-current': 'true' as const })}
      onClick={event => {
        if (!(event.target as Element).closest('[data-why]')) props.onChoose();
      }}
    >
      <div className={mergeClasses(styles.row, isCurrent && styles.current)}>
        <div className={styles.text}>
          <span className={styles.says}>
            <Found text={say(finding.says)} words={words} />
          </span>
          <span className={styles.place}>
            {saysSeverity && (
              <span className={styles.severity}>
                <SeverityIcon severity={finding.severity} />
                {say(severityWords[finding.severity])}
              </span>
            )}
            <Found text={props.saysSheet ? placeOf(finding.at) : a1(finding.at)} words={words} />
            {state.preferences.groupBy !== 'rule' && (
              <>
                {' · '}
                <Found text={say(finding.title)} words={words} />
              </>
            )}
          </span>
          <Beside finding={finding} words={words} />
        </div>
        <button
          type="button"
          data-why
          tabIndex={-1}
          className={styles.toggle}
          aria-label={say(resultWords.detailsOf(say(finding.says)))}
          title={say(resultWords.details)}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onFold(!isOpen)}
        >
          <Chevron aria-hidden />
        </button>
      </div>
      {isOpen && (
        <div id={id} data-why>
          {/* What a person began to write about one sentence is not carried over to another. */}
          <FindingDetail key={finding.says.zh} finding={finding} />
        </div>
      )}
    </div>
  );
}

/** Where the words were found, when not in what the row says anyway. */
function Beside({ finding, words }: { readonly finding: Finding; readonly words: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { state, language, say } = usePane();
  if (words.length === 0) return null;
  const fields = fieldsOf(finding, formOf(state, finding)?.traces.get(finding), language);
  return foundBeside(fields, words).map(key => (
    <span key={key} className={styles.place}>
      {say(listWords[key])}
      {say(listWords.colon)}
      <Found text={fields[key]} words={words} />
    </span>
  ));
}
