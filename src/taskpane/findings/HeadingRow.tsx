import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { SeverityIcon } from '../parts/SeverityIcon';
import { resultWords } from '../words';
import { Found } from './Found';
import type { Row } from './list-rows';
import { listWords } from './list-words';
import { wordsOf } from './search';
import { inTree, useTreeStyles, type TreeRowProps } from './tree-row';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    padding: '2px 0',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  outer: {
    minHeight: '32px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  inner: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  label: { minWidth: 0 },
  count: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  others: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  fold: { marginLeft: '7px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A heading with how many stand under it; opens and closes them. */
export function HeadingRow(props: TreeRowProps<Extract<Row, { kind: 'heading' }>>): ReactNode {
  const { section, level, isOpen } = props.row;
  const styles = useStyles();
  const tree = useTreeStyles();
  const { state, say } = usePane();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div
      {...inTree(props)}
      className={mergeClasses(tree.item, styles.row, level === 1 ? styles.outer : styles.inner)}
      onClick={() => props.onFold(!isOpen)}
    >
      <Chevron className={styles.chevron} aria-hidden />
      {section.severity && <SeverityIcon severity={section.severity} />}
      <span className={styles.label}>
        <Found text={say(section.label)} words={wordsOf(state.list.search)} />
      </span>{' '}
      <span className={styles.count}>{section.count}</span>
      {section.others > 0 && <span className={styles.others}>{say(listWords.others(section.others))}</span>}
    </div>
  );
}

/** The other findings of one root, behind one line. */
export function FoldRow(props: TreeRowProps<Extract<Row, { kind: 'fold' }>>): ReactNode {
  const { count, head, isOpen } = props.row;
  const styles = useStyles();
  const tree = useTreeStyles();
  const { say } = usePane();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div
      {...inTree(props)}
      className={mergeClasses(tree.item, styles.row, styles.fold)}
      aria-label={say(resultWords.sameRootOf(count, say(head.says)))}
      onClick={() => props.onFold(!isOpen)}
    >
      <Chevron className={styles.chevron} aria-hidden />
      <span className={styles.label}>{say(resultWords.sameRoot(count))}</span>
    </div>
  );
}
