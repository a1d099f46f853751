import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane';
import { settingsWords } from './settings-words';

const useStyles = makeStyles({
  note: { margin: '0 0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 窗格: how this person likes the pane to behave; nothing here changes what is judged. */
export function PanePreferences(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  return (
    <div>
      <Switch
        label={say(settingsWords.recheckOnActivation)}
        checked={state.preferences.recheckOnActivation}
        onChange={(_event, { checked }) => controller.prefer({ recheckOnActivation: checked })}
      />
      <p className={styles.note}>{say(settingsWords.recheckNote)}</p>
    </div>
  );
}
