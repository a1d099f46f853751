import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import type { ReactNode } from 'react';
import { topicWords } from '../../engine/index';
import { usePane } from '../pane';
import { groupings, type GroupBy } from '../preferences';
import { findingsShown, sheetShown, topicsOf } from '../shown';
import { isBusy } from '../state';
import { commandWords, resultWords, stateWords } from '../words';
import { KeysLine } from './KeysLine';
import { listWords } from './list-words';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '6px', minWidth: 0 },
  topics: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  topic: {
    minHeight: '24px',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  only: {
    padding: '0 7px',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '6px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  tool: { minWidth: 'auto', paddingLeft: '4px', paddingRight: '6px', whiteSpace: 'nowrap' },
});

/** Everything that narrows or orders the list, and what can be done with all of it. */
export function FilterBox(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Topics />
      <div className={styles.choices}>
        <SheetFilter />
        <Grouping />
      </div>
      <MarkTools />
      <KeysLine />
    </div>
  );
}

function Topics(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const topics = topicsOf(state);
  const only = state.list.topic;
  if (topics.length === 0) return null;
  return (
    <div className={styles.topics} role="group" aria-label={say(listWords.filterTopic)}>
      {topics.map(({ topic, count }) => (
        <button
          key={topic}
          type="button"
          className={mergeClasses(styles.topic, only === topic && styles.only)}
          aria-pressed={only === topic}
          onClick={() => dispatch({ kind: 'topic-chosen', topic: only === topic ? null : topic })}
        >
          {say(topicWords[topic])} {count}
        </button>
      ))}
    </div>
  );
}

function SheetFilter(): ReactNode {
  const { state, dispatch, say } = usePane();
  const sheets = [...new Set(state.result?.review.forms.map(({ form }) => form.sheet))];
  if (sheets.length < 2) return null;
  const sheet = sheetShown(state);
  return (
    <Select
      size="small"
      aria-label={say(resultWords.filterSheet)}
      value={sheet !== null && sheets.includes(sheet) ? sheet : ''}
      onChange={(_event, { value }) => dispatch({ kind: 'sheet-chosen', sheet: value === '' ? null : value })}
    >
      <option value="">{say(resultWords.allSheets(sheets.length))}</option>
      {sheets.map(one => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </Select>
  );
}

const groupingWords = { severity: listWords.bySeverity, sheet: listWords.bySheet, rule: listWords.byRule } as const;

function Grouping(): ReactNode {
  const { state, controller, say } = usePane();
  return (
    <Select
      size="small"
      aria-label={say(listWords.groupBy)}
      value={state.preferences.groupBy}
      onChange={(_event, { value }) => controller.prefer({ groupBy: groupingOf(value) })}
    >
      {groupings.map(by => (
        <option key={by} value={by}>
          {say(groupingWords[by])}
        </option>
      ))}
    </Select>
  );
}

const groupingOf = (value: string): GroupBy => groupings.find(by => by === value) ?? 'severity';

function MarkTools(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const frozen = isBusy(state) || state.result?.readOnly === true;
  const hasMarks = (state.result?.marked.length ?? 0) > 0;
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.tool}
        icon={<Highlight20Regular />}
        disabledFocusable={frozen || findingsShown(state).length === 0}
        onClick={() => void controller.mark()}
      >
        {say(commandWords.mark)}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.tool}
        icon={<Eraser20Regular />}
        disabledFocusable={frozen || !hasMarks}
        title={hasMarks ? say(stateWords.marksLeft) : undefined}
        onClick={() => void controller.clearMarks()}
      >
        {say(commandWords.clearMarks)}
      </Button>
    </div>
  );
}
