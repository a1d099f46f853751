import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { TableMultiple20Regular } from '@fluentui/react-icons/svg/table-multiple';
import { TableSimpleCheckmark20Regular } from '@fluentui/react-icons/svg/table-simple-checkmark';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { editsProposed } from '../shown';
import { isBusy, type View } from '../state';
import { commandWords, viewWords } from '../words';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Office lays the personality menu over the top right corner: 12×32 px on Windows, 34×32 px on the Mac.
  checks: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 42px 4px 12px' },
  check: { minWidth: 'auto', paddingLeft: '8px', paddingRight: '8px', whiteSpace: 'nowrap' },
  tabs: { paddingLeft: '2px' },
});

const views: readonly View[] = ['findings', 'scores', 'recompute'];

/** Navigation and the two checks, always at the top. */
export function CommandBar(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const busy = isBusy(state);
  const edits = editsProposed(state).length;
  return (
    <header className={styles.bar}>
      <div className={styles.checks}>
        <Button
          className={styles.check}
          appearance="primary"
          icon={<TableSimpleCheckmark20Regular />}
          disabledFocusable={busy}
          onClick={() => void controller.check('active-sheet')}
        >
          {say(commandWords.checkSheet)}
        </Button>
        <Button
          className={styles.check}
          icon={<TableMultiple20Regular />}
          disabledFocusable={busy}
          onClick={() => void controller.check('workbook')}
        >
          {say(commandWords.checkWorkbook)}
        </Button>
      </div>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={say(viewWords.label)}
        selectedValue={state.view}
        onTabSelect={(_event, { value }) => {
          const view = views.find(one => one === value);
          if (view) void controller.view(view);
        }}
      >
        {views.map(view => (
          <Tab key={view} value={view} id={`tab-${view}`} aria-controls="view">
            {say(viewWords[view])}
            {view === 'recompute' && edits > 0 ? ` ${edits}` : ''}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}
