import type { HostCase } from '../../app/self-check';
import { applyingCases } from './applying';
import { markingCases } from './marking';
import { newSheetCases } from './new-sheets';
import { notebookCases } from './notebook';
import { readingCases } from './reading';

/** The one suite that every host must pass. */
export const hostCases: readonly HostCase[] = [
  ...readingCases,
  ...applyingCases,
  ...markingCases,
  ...newSheetCases,
  ...notebookCases,
];

/** Every key that a case writes into the notebook; whoever runs the cases forgets them afterwards. */
export const NOTE_KEYS: readonly string[] = ['self-check.settings', 'self-check.undo'];
