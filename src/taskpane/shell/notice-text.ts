import { a1, type Text } from '../../engine/index';
import { ignoreWords } from '../findings/fix-words';
import { madeText, nothingToReport } from '../reports/reports-words';
import type { Notice } from '../task';
import { noticeWords } from './notice-words';

/** What a finished action says. */
export function noticeText(notice: Notice): Text {
  switch (notice.kind) {
    case 'applied':
      return noticeWords.applied(notice.count);
    case 'undone':
      return noticeWords.undone(notice.count);
    case 'created':
      return noticeWords.created(notice.count);
    case 'removed':
      return noticeWords.removed(notice.count);
    case 'marked':
      return noticeWords.marked(notice.count);
    case 'cell-clean':
      return noticeWords.cellClean(a1(notice.at));
    case 'sample':
      return noticeWords.sample(notice.sheet);
    case 'no-finding':
      return noticeWords.noFinding;
    case 'made':
      return madeText(notice.made);
    case 'nothing-to-report':
      return nothingToReport;
    case 'cleared':
      return noticeWords.cleared;
    case 'forgotten':
      return noticeWords.forgotten;
    case 'nothing-to-undo':
      return noticeWords.nothingToUndo;
    case 'set-aside':
      return noticeWords.setAside;
    case 'brought-back':
      return noticeWords.broughtBack;
    case 'rule-off':
      return ignoreWords.done(notice.rule);
    case 'rule-on':
      return ignoreWords.restored(notice.rule);
    case 'stopped':
      return noticeWords.stopped;
    case 'settings-not-kept':
      return noticeWords.settingsNotKept;
  }
}
