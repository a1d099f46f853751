import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../engine/index';
import { usePane } from '../pane';
import { countsOf } from '../shown';
import type { State } from '../state';
import { noticeText } from './notice-text';
import { resultWords, stateWords } from '../words';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader what a sighted person sees change. Problems have their own alert. */
export function LiveRegion(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const words = announcement(state);
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {words ? say(words) : ''}
    </div>
  );
}

function announcement(state: State): Text | undefined {
  const { task, result, notice } = state;
  if (task.kind === 'reading') return stateWords.reading;
  if (notice) return noticeText(notice);
  if (task.kind !== 'reviewed' || !result) return undefined;
  if (result.review.forms.length === 0)
    return result.review.unrecognised.every(sheet => sheet.blank) ? stateWords.emptyTitle : stateWords.noFormTitle;
  const counts = countsOf(state);
  return resultWords.counts(counts.error, counts.warning, counts.hint);
}
