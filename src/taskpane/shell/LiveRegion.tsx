import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../engine/index';
import { usePane } from '../pane';
import { listWords } from '../findings/list-words';
import { placeOf } from '../findings/search';
import { countsOf, findingsShown, positionOf } from '../shown';
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
export default function LiveRegion(): ReactNode {
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
  const { task, result, notice, list } = state;
  if (task.kind === 'reading') return stateWords.reading;
  if (result && list.news) return newsOf(state, list.news);
  if (notice) return noticeText(notice);
  if (task.kind !== 'reviewed' || !result) return undefined;
  if (result.review.forms.length === 0)
    return result.review.unrecognised.every(sheet => sheet.blank) ? stateWords.emptyTitle : stateWords.noFormTitle;
  const counts = countsOf(state);
  return resultWords.counts(counts.error, counts.warning, counts.hint);
}

function newsOf(state: State, news: 'stepped' | 'filtered'): Text | undefined {
  const findings = findingsShown(state);
  const at = positionOf(state);
  if (news === 'filtered') return listWords.shown(findings.length, allOf(state));
  const finding = findings[at ?? -1];
  if (at === null || !finding) return undefined;
  // In the tree the row that gets the focus is read by itself.
  const isRead = document.activeElement?.getAttribute('role') === 'treeitem';
  return isRead
    ? listWords.stepped(at + 1, findings.length)
    : listWords.steppedTo(at + 1, findings.length, finding.says, placeOf(finding.at));
}

const allOf = ({ result }: State): number =>
  result?.review.forms.reduce((sum, form) => sum + form.findings.length, 0) ?? 0;
