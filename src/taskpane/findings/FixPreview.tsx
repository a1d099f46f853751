import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { addressKey } from '../../engine/index';
import { Bar } from '../parts/Bar';
import { usePane } from '../pane';
import { EditPreview } from '../recompute/EditPreview';
import { fixable, fixShown } from './fix-shown';
import type { Fixing } from './fix-state';
import { fixWords } from './fix-words';

const useStyles = makeStyles({
  title: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  back: { justifySelf: 'start' },
  box: { display: 'grid', gap: '8px', minWidth: 0 },
});

/** When the list comes back the focus goes to where a person left it, unless it has gone elsewhere meanwhile. */
export function useFocusBackOnList(isFixing: boolean): void {
  const was = useRef(isFixing);
  useEffect(() => {
    if (was.current && !isFixing && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[role=tree] [tabindex="0"]')?.focus();
    was.current = isFixing;
  }, [isFixing]);
}

/** 改正: in place of the list, what would be written for the chosen findings; Escape or 返回 leads back, and nothing is written. */
export function FixPreview({ fixing }: { readonly fixing: Fixing }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  // The person asked for another picture: the focus goes with it, or it would be lost with the button.
  useEffect(() => title.current?.focus(), []);
  const forms = fixShown(state, fixing);
  const close = (): void => dispatch({ kind: 'fixing', action: { kind: 'closed' } });
  const { length: count } = fixable(state, fixing.findings);
  const left = fixing.findings.length - count;
  const cells = new Set(fixing.findings.map(({ at }) => addressKey(at)));
  const moves = forms.some(({ edits }) => edits.some(({ at }) => !cells.has(addressKey(at))));
  return (
    <div
      className={styles.box}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={close}>
        {say(fixWords.back)}
      </Button>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {say(fixWords.title(fixing.title, count))}
      </h2>
      <EditPreview
        forms={forms}
        isTaken={edit => !fixing.leftOut.has(addressKey(edit.at))}
        onTake={(edits, on) => dispatch({ kind: 'fixing', action: { kind: 'ticked', edits, on } })}
        onApply={() => void controller.fix.apply()}
      >
        {moves && <Bar tone="info">{say(fixWords.follows)}</Bar>}
        {left > 0 && <Bar tone="info">{say(fixWords.left(left))}</Bar>}
      </EditPreview>
    </div>
  );
}
