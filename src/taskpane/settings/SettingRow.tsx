import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState, type ReactNode } from 'react';
import type { NumberSetting, SettingDescription, Text } from '../../engine/index';
import { usePane } from '../pane';
import { settingsWords, unitWords } from './settings-words';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', gap: '4px', minWidth: 0 },
  field: { flexGrow: 1, minWidth: 0 },
  number: { maxWidth: '140px' },
  about: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface SettingRowProps {
  readonly setting: SettingDescription;
  /** Why the last answer was not taken. */
  readonly problems: readonly Text[];
  /** null gives the setting back to the policy. */
  readonly onChange: (value: string | null) => void;
}

/** One setting with its unit, its bounds, whose value it is, and the way back to the default. */
export function SettingRow({ setting, problems, onChange }: SettingRowProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const label = say(setting.label);
  return (
    <div>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={label}
          size="small"
          {...(problems.length > 0
            ? { validationState: 'error', validationMessage: problems.map(say).join('\n') }
            : {})}
        >
          {setting.kind === 'number' ? (
            // Another value from elsewhere (a file, the default) begins the box anew.
            <NumberBox key={setting.value} setting={setting} onChange={onChange} />
          ) : (
            <Select size="small" value={setting.value} onChange={(_event, { value }) => onChange(value)}>
              {optionsOf(setting).map(option => (
                <option key={option.value} value={option.value}>
                  {say(option.label)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {setting.isSet && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo16Regular />}
            aria-label={say(settingsWords.reset(label))}
            title={say(settingsWords.reset(label))}
            onClick={() => onChange(null)}
          />
        )}
      </div>
      <About setting={setting} />
    </div>
  );
}

function NumberBox({
  setting,
  onChange,
  ...field
}: {
  readonly setting: NumberSetting;
  readonly onChange: (value: string | null) => void;
}): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const shown = setting.value === 'off' ? '' : setting.value;
  const [typed, setTyped] = useState(shown);
  const send = (): void => {
    const wanted = typed.trim().normalize('NFKC');
    if (wanted === shown) return;
    onChange(wanted !== '' ? wanted : setting.mayBeOff ? 'off' : null);
    if (wanted === '' && !setting.mayBeOff) setTyped(shown);
  };
  return (
    <Input
      {...field}
      size="small"
      className={styles.number}
      inputMode="decimal"
      value={typed}
      contentAfter={setting.unit === '' ? null : <span>{say(unitWords[setting.unit])}</span>}
      onChange={(_event, { value }) => setTyped(value)}
      onBlur={send}
      onKeyDown={event => {
        if (event.key === 'Enter') send();
      }}
    />
  );
}

function optionsOf(
  setting: Exclude<SettingDescription, NumberSetting>,
): readonly { readonly value: string; readonly label: Text }[] {
  if (setting.kind === 'choice') return setting.options;
  return [
    { value: 'on', label: settingsWords.on },
    { value: 'off', label: settingsWords.switchedOff },
    ...setting.severities.map(severity => ({ value: severity, label: settingsWords.as(severity) })),
  ];
}

/** What the chosen option means; for a number its bounds and default; and who says so. */
function About({ setting }: { readonly setting: SettingDescription }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const parts: string[] = [];
  if (setting.kind === 'choice') {
    const about = setting.options.find(option => option.value === setting.value)?.about;
    if (about) parts.push(say(about));
  }
  if (setting.kind === 'number') {
    parts.push(say(settingsWords.range(setting.min, setting.max, setting.mayBeOff)));
    if (setting.value !== setting.default)
      parts.push(say(settingsWords.defaultIs(setting.default === 'off' ? say(settingsWords.off) : setting.default)));
  }
  if (setting.kind !== 'switch') parts.push(...setting.law.map(law => law.title));
  if (parts.length === 0) return null;
  return <p className={styles.about}>{parts.join(' · ')}</p>;
}
