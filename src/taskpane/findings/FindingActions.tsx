import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { draftsFor, type Finding, type Trace } from '../../engine/index';
import { usePane } from '../pane';
import { asideWords, draftWords } from './reviewer-words';
import { findingsShown, formOf } from '../shown';
import { isBusy } from '../state';
import { commandWords } from '../words';
import { DraftBox } from './DraftBox';
import { fixable } from './fix-shown';
import { fixWords, ignoreWords } from './fix-words';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
  box: { display: 'grid', gap: '6px', marginTop: '8px' },
});

/** What a person can answer to a finding: put it right, explain it on the sheet, set it aside with a reason, or not be asked again. */
export function FindingActions({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { state, controller, say } = usePane();
  const [open, setOpen] = useState<'draft' | 'aside' | null>(null);
  const review = formOf(state, finding);
  const trace = review?.traces.get(finding);
  const drafts = review && draftsFor(review, finding);
  const toggle = (one: 'draft' | 'aside'): void => setOpen(open === one ? null : one);
  return (
    <>
      <div className={styles.actions}>
        <FixButtons finding={finding} />
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
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy(state)}
          onClick={() => void controller.fix.ignore(finding.rule)}
        >
          {say(ignoreWords.action)}
        </Button>
      </div>
      {open === 'draft' && drafts && <DraftBox drafts={drafts} />}
      {open === 'aside' && trace && <AsideBox trace={trace} onCancel={() => setOpen(null)} />}
    </>
  );
}

/** Both lead to the preview: nothing is written by these buttons. */
function FixButtons({ finding }: { readonly finding: Finding }): ReactNode {
  const { state, controller, say } = usePane();
  if (fixable(state, [finding]).length === 0) return null;
  const ofRule = findingsShown(state).filter(({ rule }) => rule === finding.rule);
  const { length: count } = fixable(state, ofRule);
  const frozen = isBusy(state) || state.result?.readOnly === true;
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={frozen}
        onClick={() => controller.fix.preview([finding])}
      >
        {say(fixWords.one)}
      </Button>
      {count > 1 && (
        <Button
          size="small"
          disabledFocusable={frozen}
          onClick={() => controller.fix.preview([finding, ...ofRule.filter(one => one !== finding)])}
        >
          {say(fixWords.all(count))}
        </Button>
      )}
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
