import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { rules } from '../../engine/index';
import { Disclosure } from '../parts/Disclosure';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { ignoreWords } from './fix-words';

const useStyles = makeStyles({
  note: {
    margin: '0 0 6px',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '4px' },
  item: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** The rules this person has switched off, where the findings would stand: the way back is where it is missed. */
export function IgnoredRules(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const off = rules.filter(({ id }) => state.settings.rules?.[id] === 'off');
  if (off.length === 0) return null;
  return (
    <Disclosure title={say(ignoreWords.list(off.length))}>
      <p className={styles.note}>{say(ignoreWords.about)}</p>
      <ul className={styles.list}>
        {off.map(({ id, title }) => (
          <li key={id} className={styles.item}>
            <span className={styles.name}>
              {id} {say(title)}
            </span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={say(ignoreWords.restoreOf(title))}
              disabledFocusable={isBusy(state)}
              onClick={() => void controller.fix.restore(id)}
            >
              {say(ignoreWords.restore)}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
