import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { draftsFor, type Finding, type Trace } from '../../engine/index';
import { usePane } from '../pane';
import { asideWords, draftWords } from './reviewer-words';
import { formOf } from '../shown';
import { isBusy } from '../state';
import { commandWords } from '../words';
import { DraftBox } from './DraftBox';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  box: { display: 'grid', gap: '6px', marginTop: '8px' },
});

/** What a person can answer to a finding: explain it on the sheet, or set it aside with a reason. */
export function FindingActions({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const [open, setOpen] = useState<'draft' | 'aside' | null>(null);
  const review = formOf(state, finding);
  const trace = review?.traces.get(finding);
  const drafts = review && draftsFor(review, finding);
  const toggle = (one: 'draft' | 'aside'): void => setOpen(open === one ? null : one);
  return (
    <>
      <div className={styles.actions}>
        {drafts && (
          <Button size="small" aria-expanded={open === 'draft'} onClick={() => toggle('draft')}>
            {say(draftWords.action)}
          </Button>
        )}
        {trace && (
          <Button size="small" aria-expanded={open === 'aside'} onClick={() => toggle('aside')}>
            {say(asideWords.action)}
          </Button>
        )}
      </div>
      {open === 'draft' && drafts && <DraftBox drafts={drafts} />}
      {open === 'aside' && trace && <AsideBox trace={trace} onCancel={() => setOpen(null)} />}
    </>
  );
}

function AsideBox({ trace, onCancel }: { readonly trace: Trace; readonly onCancel: () => void }): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const [reason, setReason] = useState('');
  const frozen = isBusy(state) || state.result?.readOnly === true;
  return (
    <div className={styles.box}>
      <Field label={say(asideWords.reason)} size="small">
        <Textarea size="small" value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={frozen || reason.trim() === ''}
          onClick={() => void controller.setAside(trace, reason.trim())}
        >
          {say(asideWords.confirm)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say(commandWords.cancel)}
        </Button>
      </div>
    </div>
  );
}
