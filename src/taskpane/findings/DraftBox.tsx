import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { a1, reasonEdit, type Address, type Drafts } from '../../engine/index';
import { usePane } from '../pane';
import { draftWords } from './reviewer-words';
import { isBusy } from '../state';
import { CopyButton } from '../parts/CopyButton';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '6px', marginTop: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  preview: {
    margin: 0,
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: 'pre-wrap',
  },
});

const LONGEST = 100;

/** An explanation by cause, for the writer to finish; into a blank reason cell, or onto the clipboard. */
export function DraftBox({ drafts: { into, drafts } }: { readonly drafts: Drafts }): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [cause, setCause] = useState(0);
  const [words, setWords] = useState(drafts[0]?.words ?? '');
  const [preview, setPreview] = useState<string | null>(null);
  const choose = (index: number): void => {
    setCause(index);
    setWords(drafts[index]?.words ?? '');
    setPreview(null);
  };
  return (
    <div className={styles.box}>
      <Field label={say(draftWords.cause)} size="small">
        <Select size="small" value={String(cause)} onChange={(_event, { value }) => choose(Number(value))}>
          {drafts.map((draft, index) => (
            <option key={draft.cause.en} value={String(index)}>
              {say(draft.cause)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say(draftWords.words)}
        size="small"
        hint={say(words.length > LONGEST ? draftWords.tooLong(words.length) : draftWords.length(words.length))}
      >
        <Textarea
          size="small"
          rows={5}
          resize="vertical"
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
            setPreview(null);
          }}
        />
      </Field>
      <p className={styles.hint}>{say(into ? draftWords.fill : draftWords.notBlank)}</p>
      <div className={styles.actions}>
        <CopyButton words={words} />
        {into && (
          <Button size="small" disabledFocusable={words.trim() === ''} onClick={() => setPreview(words.trim())}>
            {say(draftWords.write)}
          </Button>
        )}
      </div>
      {into && preview !== null && <Preview into={into} words={preview} />}
    </div>
  );
}

function Preview({ into, words }: { readonly into: Address; readonly words: string }): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const frozen = isBusy(state) || state.result?.readOnly === true;
  return (
    <>
      <p className={styles.hint}>{say(draftWords.preview(`${into.sheet}!${a1(into)}`))}</p>
      <blockquote className={styles.preview}>{words}</blockquote>
      {/【[^】]*】/.test(words) && <p className={styles.hint}>{say(draftWords.blanksLeft)}</p>}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={frozen}
          onClick={() => void controller.explain(reasonEdit(into, words))}
        >
          {say(draftWords.confirm)}
        </Button>
      </div>
    </>
  );
}
