import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { EmptyState } from './EmptyState';
import { FindingsView } from './FindingsView';
import { Notices } from './Notices';
import { RecomputeView } from './RecomputeView';
import { ScoresView } from './ScoresView';

const useStyles = makeStyles({ body: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 } });

/** Everything below the commands; loaded after the shell has appeared. */
export default function Body(): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <div id="view" role="tabpanel" aria-labelledby={`tab-${state.view}`} className={styles.body}>
      <Notices />
      <Content />
    </div>
  );
}

function Content(): ReactNode {
  const { state } = usePane();
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
