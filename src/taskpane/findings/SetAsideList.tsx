import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { asideWords } from './reviewer-words';
import { setAsideShown } from '../shown';
import { isBusy } from '../state';
import { CellLink } from '../parts/CellLink';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  note: {
    margin: '0 0 6px',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '10px' },
  item: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
});

/** What was found and set aside: still there to read, with the reason, and to be brought back. */
export function SetAsideList(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const asides = setAsideShown(state);
  if (asides.length === 0) return null;
  const frozen = isBusy(state) || state.result?.readOnly === true;
  return (
    <Disclosure title={say(asideWords.list(asides.length))}>
      <p className={styles.note}>{say(asideWords.about)}</p>
      <ul className={styles.list}>
        {asides.map(({ finding, dismissal }, index) => (
          <li key={index} className={styles.item}>
            <div>{say(finding.says)}</div>
            <div className={styles.reason}>{say(asideWords.noted(dismissal.reason, dismissal.on))}</div>
            <div className={styles.foot}>
              <CellLink at={finding.at} /> <span className={styles.reason}>{finding.rule}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={say(asideWords.restoreOf(say(finding.says)))}
                disabledFocusable={frozen}
                onClick={() => void controller.bringBack(dismissal)}
              >
                {say(asideWords.restore)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
