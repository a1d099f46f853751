import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { layouts, type Text, type Unrecognised } from '../../engine/index';
import { usePane } from '../pane';
import { resultWords } from '../words';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '6px' },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Sheets that are no form, each with the published form it comes nearest to and what it lacks. */
export function UnrecognisedList({ open = false }: { readonly open?: boolean }): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const sheets = state.result?.review.unrecognised ?? [];
  if (sheets.length === 0) return null;
  return (
    <Disclosure title={say(resultWords.unrecognised(sheets.length))} open={open}>
      <ul className={styles.list}>
        {sheets.map(sheet => (
          <li key={sheet.sheet}>
            <div>{sheet.sheet}</div>
            <div className={styles.detail}>{say(why(sheet))}</div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function why(sheet: Unrecognised): Text {
  if (sheet.blank) return resultWords.blankSheet;
  const nearest = layouts.find(layout => layout.id === sheet.nearest);
  return nearest ? resultWords.nearest(nearest.name, sheet.missing) : resultWords.resemblesNone;
}
