import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableMultiple20Regular } from '@fluentui/react-icons/svg/table-multiple';
import { TableSimpleCheckmark20Regular } from '@fluentui/react-icons/svg/table-simple-checkmark';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { brand, commandWords } from '../words';
import { ViewTabs } from './ViewTabs';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)', margin: 0 },
  // Office lays the personality menu over the top right corner: 12×32 px on Windows, 34×32 px on the Mac.
  checks: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 42px 4px 12px' },
  check: { minWidth: 'auto', paddingLeft: '8px', paddingRight: '8px', whiteSpace: 'nowrap' },
});

/** Navigation and the two checks, always at the top. */
export function CommandBar(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const busy = isBusy(state);
  return (
    <header className={styles.bar}>
      <h1 className={styles.unseen}>{say(brand)}</h1>
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
      <ViewTabs />
    </header>
  );
}
