import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Edit, FormReview } from '../../engine/index';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { recomputeWords } from './recompute-words';
import { editKind, editKinds } from './edit-kind';
import { EditTable } from './EditTable';
import { Tick } from './Tick';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    columnGap: '8px',
    padding: '6px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kinds: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  told: { flexBasis: '100%', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface EditPreviewProps {
  readonly forms: readonly { readonly review: FormReview; readonly edits: readonly Edit[] }[];
  readonly isTaken: (edit: Edit) => boolean;
  readonly onTake: (edits: readonly Edit[], on: boolean) => void;
  readonly onApply: () => void;
  /** What a person should know of what is ticked; stands above the button. */
  readonly children?: ReactNode;
}

/** Every change before it is written: before and after, each with its tick and its reason, and the button that writes. */
export function EditPreview({ forms, isTaken, onTake, onApply, children }: EditPreviewProps): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const proposed = forms.flatMap(({ edits }) => edits);
  const taken = proposed.filter(isTaken).length;
  const formulas = proposed.filter(edit => edit.wasFormula && !edit.becomesFormula && isTaken(edit)).length;
  const kinds = editKinds
    .map(kind => ({
      kind,
      edits: forms.flatMap(({ review, edits }) => edits.filter(edit => editKind(review, edit) === kind)),
    }))
    .filter(({ edits }) => edits.length > 0);
  const frozen = isBusy(state) || state.result?.readOnly === true;
  return (
    <>
      <p className={styles.intro}>{say(recomputeWords.intro)}</p>
      {kinds.length > 1 && (
        <div role="group" aria-label={say(recomputeWords.byKind)} className={styles.kinds}>
          {kinds.map(({ kind, edits }) => (
            <Tick key={kind} label={say(recomputeWords.kinds[kind])} edits={edits} isTaken={isTaken} onTake={onTake} />
          ))}
        </div>
      )}
      {forms.map(
        ({ review, edits }, index) =>
          edits.length > 0 && <EditTable key={index} review={review} edits={edits} isTaken={isTaken} onTake={onTake} />,
      )}
      {children}
      <div className={styles.foot}>
        {formulas > 0 && <div className={styles.told}>{say(recomputeWords.formulas(formulas))}</div>}
        <Tick label={say(recomputeWords.all)} edits={proposed} isTaken={isTaken} onTake={onTake} />
        <Button appearance="primary" disabledFocusable={frozen || taken === 0} onClick={onApply}>
          {say(recomputeWords.apply(taken))}
        </Button>
      </div>
    </>
  );
}
