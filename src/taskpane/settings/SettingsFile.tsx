import { Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { settingsFromText, settingsToText } from '../../app/settings-text';
import type { Text } from '../../engine/index';
import { usePane } from '../pane';
import { settingsWords } from './settings-words';
import { Bar } from '../parts/Bar';
import { CopyButton } from '../parts/CopyButton';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px', padding: '4px 0 8px' },
  about: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px' },
});

/** All settings as one text, out and in. Excel's frames may refuse downloads: the text can always be copied. */
export function SettingsFile(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const content = settingsToText(state.settings);
  return (
    <div className={styles.box}>
      <p className={styles.about}>{say(settingsWords.exportAbout)}</p>
      <Field label={say(settingsWords.exported)} size="small">
        <Textarea size="small" readOnly rows={6} resize="vertical" value={content} />
      </Field>
      <div className={styles.actions}>
        <CopyButton words={content} />
        <Link
          href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
          download={settingsWords.fileName}
        >
          {say(settingsWords.download)}
        </Link>
      </div>
      <Import />
    </div>
  );
}

type Answer = 'imported' | readonly Text[];

function Import(): ReactNode {
  const styles = useStyles();
  const { controller, say } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const take = (content: string): void => {
    const answered = settingsFromText(content);
    setAnswer(answered.ok ? 'imported' : answered.problems);
    if (answered.ok) void controller.changeSettings(answered.settings);
  };
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" onClick={() => input.current?.click()}>
          {say(settingsWords.importFile)}
        </Button>
        {/* The browser's own button speaks the browser's language, not the pane's. */}
        <input
          ref={input}
          hidden
          type="file"
          aria-label={say(settingsWords.importFile)}
          accept=".json,application/json"
          onChange={event => {
            const file = event.target.files?.[0];
            if (file) read(file, take);
            event.target.value = '';
          }}
        />
      </div>
      <Field label={say(settingsWords.importText)} size="small">
        <Textarea size="small" rows={3} value={pasted} onChange={(_event, { value }) => setPasted(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={pasted.trim() === ''} onClick={() => take(pasted)}>
          {say(settingsWords.importDo)}
        </Button>
      </div>
      {answer === 'imported' && <Bar tone="success">{say(settingsWords.imported)}</Bar>}
      {answer !== null && answer !== 'imported' && (
        <Bar tone="error" role="alert">
          {say(settingsWords.refusedFile)}
          {answer.map(problem => (
            <div key={problem.en}>{say(problem)}</div>
          ))}
        </Bar>
      )}
    </>
  );
}

/** Settings take a few kilobytes: a larger file is something else and is not read. */
const MAX_FILE_BYTES = 1_000_000;

/** What cannot be read counts as a file without settings. */
function read(file: File, take: (content: string) => void): void {
  if (file.size > MAX_FILE_BYTES) return take('');
  const reader = new FileReader();
  reader.onload = () => take(typeof reader.result === 'string' ? reader.result : '');
  reader.onerror = () => take('');
  reader.readAsText(file);
}
