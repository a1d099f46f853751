import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { Highlight20Regular } from '@fluentui/react-icons/svg/highlight';
import type { ReactNode } from 'react';
import { a1 } from '../../engine/index';
import { usePane } from '../pane';
import { countsOf, findingsShown, groupsShown, setAsideShown, undeterminedShown } from '../shown';
import { isBusy } from '../state';
import { commandWords, resultWords, stateWords } from '../words';
import { Bar } from '../parts/Bar';
import { CellLink } from '../parts/CellLink';
import { Disclosure } from '../parts/Disclosure';
import { FindingList } from './FindingList';
import { FixPreview, useFocusBackOnList } from './FixPreview';
import { IgnoredRules } from './IgnoredRules';
import { PolicyQuestions } from './PolicyQuestions';
import { ResultHeader } from './ResultHeader';
import { SetAsideList } from './SetAsideList';
import { UnrecognisedList } from './UnrecognisedList';

const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap' },
  tool: { minWidth: 'auto', paddingLeft: '4px', paddingRight: '6px', whiteSpace: 'nowrap' },
  gap: { flexGrow: 1 },
  position: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  note: {
    margin: '0 0 6px',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '8px' },
  why: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
});

/** 检查结果: what is wrong, gravest first; then what could not be judged, and the sheets that are no form. */
export function FindingsView(): ReactNode {
  const { state, say } = usePane();
  const groups = groupsShown(state);
  const counts = countsOf(state);
  const { result } = state;
  useFocusBackOnList(state.fixing !== null);
  if (!result) return null;
  if (state.fixing) return <FixPreview fixing={state.fixing} />;
  const isClean = counts.error + counts.warning + counts.hint === 0;
  return (
    <>
      <PolicyQuestions />
      <ResultHeader result={result} />
      <Tools />
      {isClean && <Clean />}
      {!isClean && groups.length === 0 && <Bar tone="info">{say(stateWords.filteredOut)}</Bar>}
      {groups.length > 0 && <FindingList key={result.id} groups={groups} />}
      <SetAsideList />
      <IgnoredRules />
      <UndeterminedList />
      <UnrecognisedList />
    </>
  );
}

function Clean(): ReactNode {
  const { state, say } = usePane();
  const open = undeterminedShown(state).length;
  const aside = setAsideShown(state).length;
  return (
    <Bar tone={open === 0 ? 'success' : 'info'}>
      <strong>{say(stateWords.cleanTitle)}</strong>
      {aside > 0 && <div>{say(stateWords.cleanButSetAside(aside))}</div>}
      <div>{say(open === 0 ? stateWords.clean : stateWords.cleanButUndetermined(open))}</div>
    </Bar>
  );
}

function Tools(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const findings = findingsShown(state);
  const frozen = isBusy(state) || state.result?.readOnly === true;
  const hasMarks = (state.result?.marked.length ?? 0) > 0;
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.tool}
        icon={<Highlight20Regular />}
        disabledFocusable={frozen || findings.length === 0}
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
      <span className={styles.gap} />
      {findings.length > 0 && (
        <>
          <span className={styles.position}>
            {say(resultWords.position(state.current === null ? 0 : state.current + 1, findings.length))}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronUp16Regular />}
            aria-label={say(commandWords.previous)}
            title={say(commandWords.previous)}
            onClick={() => void controller.step(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDown16Regular />}
            aria-label={say(commandWords.next)}
            title={say(commandWords.next)}
            onClick={() => void controller.step(1)}
          />
        </>
      )}
    </div>
  );
}

function UndeterminedList(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const subjects = undeterminedShown(state);
  if (subjects.length === 0) return null;
  return (
    <Disclosure title={say(resultWords.undetermined(subjects.length))}>
      <p className={styles.note}>{say(resultWords.undeterminedWhy)}</p>
      <ul className={styles.list}>
        {subjects.map(({ rule, at, why }) => (
          <li key={`${rule} ${at.sheet}!${a1(at)}`} className={styles.why}>
            <div>{say(why)}</div>
            <CellLink at={at} /> <span className={styles.position}>{rule}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
