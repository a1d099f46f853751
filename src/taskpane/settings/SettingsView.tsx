import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import {
  changeSetting,
  defaultSettings,
  describeSettings,
  readSettings,
  type SettingDescription,
  type Text,
} from '../../engine/index';
import { usePane } from '../pane';
import { groupWords, settingsWords } from './settings-words';
import { viewWords } from '../words';
import { Bar } from '../parts/Bar';
import { Disclosure } from '../parts/Disclosure';
import { SettingRow } from './SettingRow';
import { PanePreferences } from './PanePreferences';
import { SettingsFile } from './SettingsFile';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  group: { display: 'grid', gap: '12px', padding: '4px 0 8px' },
});

/** What did not fit, and where it was typed. */
interface Refusal {
  readonly key: string;
  readonly problems: readonly Text[];
}

/** 设置: the policy and how strict, then every number, reading and rule; kept as soon as it is changed. */
export default function SettingsView(): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const settings = describeSettings(state.settings);
  const groups = [...new Set(settings.map(one => one.group))].map(group => ({
    group,
    rows: settings.filter(one => one.group === group),
  }));
  const change = (key: string, value: string | null): void => {
    const read = readSettings(changeSetting(state.settings, key, value));
    setRefusal(read.ok ? null : { key, problems: read.problems });
    if (read.ok) void controller.changeSettings(read.settings);
  };
  const rowOf = (setting: SettingDescription): ReactNode => (
    <SettingRow
      key={setting.key}
      setting={setting}
      problems={refusal?.key === setting.key ? refusal.problems : []}
      onChange={value => change(setting.key, value)}
    />
  );
  const [first, ...others] = groups;
  return (
    <>
      <h2 className={styles.title}>{say(viewWords.settings)}</h2>
      <p className={styles.intro}>{say(settingsWords.intro)}</p>
      {state.settingsProblems.length > 0 && (
        <Bar tone="warning">
          {say(settingsWords.refused)}
          {state.settingsProblems.map(problem => (
            <div key={problem.en}>{say(problem)}</div>
          ))}
        </Bar>
      )}
      <div className={styles.group}>{first?.rows.map(rowOf)}</div>
      {others.map(({ group, rows }) => (
        <Disclosure key={group} title={say(titleOf(groupWords[group], rows.filter(one => one.isSet).length))}>
          <div className={styles.group}>{rows.map(rowOf)}</div>
        </Disclosure>
      ))}
      <Disclosure title={say(settingsWords.pane)}>
        <PanePreferences />
      </Disclosure>
      <Disclosure title={say(settingsWords.file)}>
        <SettingsFile />
      </Disclosure>
      <div>
        <Button size="small" onClick={() => void controller.changeSettings(defaultSettings)}>
          {say(settingsWords.resetAll)}
        </Button>
      </div>
    </>
  );
}

const titleOf = (group: Text, changed: number): Text =>
  changed === 0 ? group : settingsWords.changedIn(group, changed);
