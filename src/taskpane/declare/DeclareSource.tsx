import { Button, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { readTemplate, templates, type NewKind } from '../../engine/index';
import { sourceKey, type Choice, type Choices, type TemplateFile } from './declare-state';
import { choiceWords, declareWords, kindWords } from './declare-words';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { formWords } from '../scores/printed-words';
import { Bar } from '../parts/Bar';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 84px', gap: '8px' },
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  box: { display: 'grid', gap: '8px', minWidth: 0 },
});

const KINDS: readonly NewKind[] = ['declaration', 'self-evaluation'];
const CHOICES: readonly Choice[] = ['all', 'sheet', 'template', 'file'];

/** Step 1: which form, for which year, made from what. */
export function DeclareSource(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const { kind, year, choice, file, forms, isNothingFound } = state.declare;
  const choose = (choices: Choices): void => dispatch({ kind: 'declare', action: { kind: 'chosen', choices } });
  const isYear = /^20\d\d$/.test(year);
  const needsForms = choice === 'all' || choice === 'sheet';
  const noForms = needsForms && (isNothingFound || forms?.length === 0);
  const canGo =
    isYear && !isBusy(state) && !(needsForms && !forms?.length) && !(choice === 'file' && file?.kind !== 'read');
  return (
    <>
      <div className={styles.pair}>
        <Field label={say(declareWords.kind)} size="small">
          <Select size="small" value={kind} onChange={(_event, { value }) => choose({ kind: value as NewKind })}>
            {KINDS.map(one => (
              <option key={one} value={one}>
                {say(kindWords[one])}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={say(declareWords.year)}
          size="small"
          {...(isYear || year === ''
            ? {}
            : { validationState: 'error', validationMessage: say(declareWords.yearWrong) })}
        >
          <Input
            size="small"
            inputMode="numeric"
            input={{ style: { width: '100%' } }}
            value={year}
            onChange={(_event, { value }) => choose({ year: value.trim().normalize('NFKC') })}
          />
        </Field>
      </div>
      <Field label={say(declareWords.from)} size="small">
        <RadioGroup value={choice} onChange={(_event, { value }) => choose({ choice: value as Choice })}>
          {CHOICES.map(one => (
            <Radio key={one} value={one} label={say(choiceWords[one])} />
          ))}
        </RadioGroup>
      </Field>
      <Chosen />
      {noForms && <Bar tone="info">{say(declareWords.noForms)}</Bar>}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!canGo}
          onClick={() => void (canGo && controller.declare.start())}
        >
          {say(choice === 'all' ? declareWords.all(kind, year) : declareWords.next)}
        </Button>
      </div>
    </>
  );
}

/** What belongs to the choice: the form, the template or the file. */
function Chosen(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const { choice, source, template, forms } = state.declare;
  const choose = (choices: Choices): void => dispatch({ kind: 'declare', action: { kind: 'chosen', choices } });
  switch (choice) {
    case 'all':
      return <p className={styles.about}>{say(declareWords.allAbout)}</p>;
    case 'sheet':
      return forms && forms.length > 0 ? (
        <Field label={say(declareWords.source)} size="small">
          <Select size="small" value={source} onChange={(_event, { value }) => choose({ source: value })}>
            {forms.map(form => (
              <option key={sourceKey(form, forms)} value={sourceKey(form, forms)}>
                {[form.sheet, say(formWords[form.kind]), form.fiscalYear ?? ''].join(' · ')}
              </option>
            ))}
          </Select>
        </Field>
      ) : null;
    case 'template':
      return (
        <Field label={say(declareWords.template)} size="small">
          <Select size="small" value={template} onChange={(_event, { value }) => choose({ template: value })}>
            {templates.map(one => (
              <option key={one.id} value={one.id}>
                {say(one.name)}
              </option>
            ))}
          </Select>
        </Field>
      );
    case 'file':
      return <TemplateFileBox />;
  }
}

function TemplateFileBox(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { file } = state.declare;
  const take = (read: TemplateFile): void =>
    dispatch({ kind: 'declare', action: { kind: 'chosen', choices: { file: read } } });
  return (
    <div className={styles.box}>
      <div>
        <Button size="small" onClick={() => input.current?.click()}>
          {say(declareWords.chooseFile)}
        </Button>
        {/* The browser's own button speaks the browser's language, not the pane's. */}
        <input
          ref={input}
          hidden
          type="file"
          aria-label={say(declareWords.chooseFile)}
          accept=".json,application/json"
          onChange={event => {
            const chosen = event.target.files?.[0];
            if (chosen) read(chosen, content => take(templateIn(content)));
            event.target.value = '';
          }}
        />
      </div>
      {file?.kind === 'read' && (
        <Bar tone="success">{say(declareWords.fileRead(file.template.name, file.template.indicators.length))}</Bar>
      )}
      {file?.kind === 'refused' && (
        <Bar tone="error" role="alert">
          {say(declareWords.fileRefused)}
          {file.problems.map(problem => (
            <div key={problem.en}>{say(problem)}</div>
          ))}
        </Bar>
      )}
    </div>
  );
}

function templateIn(content: string): TemplateFile {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'refused', problems: [declareWords.notJson] };
  }
  const found = readTemplate(json);
  return found.ok ? { kind: 'read', template: found.template } : { kind: 'refused', problems: found.problems };
}

/** A template takes a few kilobytes: a larger file is something else and is not read. */
const MAX_FILE_BYTES = 1_000_000;

/** What cannot be read counts as a file without a template. */
function read(file: File, take: (content: string) => void): void {
  if (file.size > MAX_FILE_BYTES) return take('');
  const reader = new FileReader();
  reader.onload = () => take(typeof reader.result === 'string' ? reader.result : '');
  reader.onerror = () => take('');
  reader.readAsText(file);
}
