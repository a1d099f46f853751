import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { usePane } from '../pane';
import { Bar } from '../parts/Bar';
import { countsOf, findingsShown, isFiltered, setAsideShown, sheetShown, undeterminedShown } from '../shown';
import { stateWords } from '../words';
import { FilterBox } from './FilterBox';
import { FindBar } from './FindBar';
import { FindingList } from './FindingList';
import { FixPreview, useFocusBackOnList } from './FixPreview';
import { IgnoredRules } from './IgnoredRules';
import { listWords } from './list-words';
import { PolicyQuestions } from './PolicyQuestions';
import { ResultHeader } from './ResultHeader';
import { SetAsideList } from './SetAsideList';
import { UndeterminedList } from './UndeterminedList';
import { UnrecognisedList } from './UnrecognisedList';

const useStyles = makeStyles({
  // What stays in sight here passes below what is laid over the page.
  page: { position: 'relative', zIndex: 0, display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
});

/** A pane of a small laptop shows the list first; the filters are one key away. */
const ROOM_FOR_FILTERS = 560;

/** 检查结果: what is wrong, gravest first; then what could not be judged, and the sheets that are no form. */
export function FindingsView(): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const [isFiltering, setFiltering] = useState(() => window.innerHeight >= ROOM_FOR_FILTERS);
  const id = useId();
  const { result } = state;
  useFocusBackOnList(state.fixing !== null);
  if (!result) return null;
  if (state.fixing) return <FixPreview fixing={state.fixing} />;
  return (
    <div className={styles.page}>
      <PolicyQuestions />
      <ResultHeader result={result} />
      <div id={id} hidden={!isFiltering}>
        {isFiltering && <FilterBox />}
      </div>
      <FindBar isFiltering={isFiltering} onFilter={() => setFiltering(!isFiltering)} controls={id} />
      <Shown />
      {findingsShown(state).length > 0 && <FindingList />}
      <SetAsideList />
      <IgnoredRules />
      <UndeterminedList />
      <UnrecognisedList />
    </div>
  );
}

/** Why the list is empty, or shorter than what was found. */
function Shown(): ReactNode {
  const { state, dispatch, say } = usePane();
  const { error, warning, hint } = countsOf(state);
  const all = state.result?.review.forms.reduce((sum, form) => sum + form.findings.length, 0) ?? 0;
  const shown = findingsShown(state).length;
  const sheet = sheetShown(state);
  const clear = (
    <Button size="small" onClick={() => dispatch({ kind: 'filters-cleared' })}>
      {say(listWords.clearFilters)}
    </Button>
  );
  if (sheet !== null && !state.result?.review.forms.some(({ form }) => form.sheet === sheet))
    return (
      <Bar tone="info" actions={clear}>
        {say(listWords.nothingHere(sheet))}
      </Bar>
    );
  if (error + warning + hint === 0) return <Clean />;
  if (!isFiltered(state)) return null;
  return (
    <Bar tone="info" actions={clear}>
      {say(shown === 0 ? stateWords.filteredOut : listWords.shown(shown, all))}
    </Bar>
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
