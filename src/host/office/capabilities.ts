import type { Problem } from '../../app/ports';

/** Sets of the Excel API in the order they appeared; 1.14 is Excel LTSC 2021, the oldest Excel this program runs in. */
export type ExcelApi = '1.14' | '1.17' | '1.18' | '1.19' | '1.20';

export const BASELINE: ExcelApi = '1.14';

/** Whether this Excel has the members of a set. False outside Excel. */
export function supports(set: ExcelApi): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', set);
}

/** The problem to report instead of working with an Excel below the baseline. */
export function tooOld(): Problem | undefined {
  return supports(BASELINE) ? undefined : { kind: 'excel-too-old', needs: `ExcelApi ${BASELINE}` };
}
