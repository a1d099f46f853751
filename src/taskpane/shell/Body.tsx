import { makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { usePane } from '../pane';
import { isTab, type View } from '../state';
import { stateWords, viewWords } from '../words';
import { EmptyState } from './EmptyState';
import { SEARCH_BOX } from '../findings/FindBar';
import { FindingsView } from '../findings/FindingsView';
import { Notices } from './Notices';
import { usePaneKeys } from './pane-keys';
import { pages } from './pages';
import { RecomputeView } from '../recompute/RecomputeView';
import { ScoresView } from '../scores/ScoresView';

const useStyles = makeStyles({ body: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 } });

/** Everything below the commands; loaded after the shell has appeared. */
export default function Body(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const { view } = state;
  usePaneKeys(controller, state, SEARCH_BOX);
  useOwnScroll(view);
  const named = isTab(view)
    ? { role: 'tabpanel', 'aria-labelledby': `tab-${view}` }
    : { role: 'region', 'aria-label': say(viewWords[view]) };
  return (
    <div id="view" {...named} className={styles.body}>
      <Notices />
      <Suspense fallback={<div>{say(stateWords.loading)}</div>}>
        <Content />
      </Suspense>
    </div>
  );
}

/** Each tab and page begins at its top, and a tab that is come back to stands where it was left. */
function useOwnScroll(view: View): void {
  const left = useRef(new Map<View, number>());
  useEffect(() => {
    const keep = (): void => void left.current.set(view, document.documentElement.scrollTop);
    window.addEventListener('scroll', keep);
    return () => window.removeEventListener('scroll', keep);
  }, [view]);
  useLayoutEffect(() => {
    document.documentElement.scrollTop = isTab(view) ? (left.current.get(view) ?? 0) : 0;
  }, [view]);
}

function Content(): ReactNode {
  const { state } = usePane();
  if (!isTab(state.view)) {
    const Page = pages[state.view];
    return Page ? <Page /> : null;
  }
  if (!state.result || state.result.review.forms.length === 0) return <EmptyState />;
  switch (state.view) {
    case 'findings':
      return <FindingsView />;
    case 'scores':
      return <ScoresView />;
    case 'recompute':
      return <RecomputeView key={state.result.id} />;
  }
}
