import type { Outcome, Problem } from '../../app/ports';
import { failed } from '../../app/ports';
import { BASELINE, tooOld } from './capabilities';

/**
 * Excel's errors as problems. Codes are the same in every language, messages are not: a message is never shown
 * (learn.microsoft.com: application-specific-api-error-handling).
 */

interface ExcelFailure {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** By shape, not by class: the library may live in another frame. */
export function isExcelFailure(error: unknown): error is ExcelFailure {
  return typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string';
}

export const codeOf = (error: unknown): string | undefined => (isExcelFailure(error) ? error.code : undefined);

/** An error that Excel raised; anything else is a bug of ours and is thrown on. */
export function problemOf(error: unknown): Problem {
  if (!isExcelFailure(error)) throw error;
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'cell-being-edited' };
    case 'WriteNotSupportedWhenModalDialogOpen':
      return { kind: 'dialog-open' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
      return { kind: 'excel-too-old', needs: `ExcelApi ${BASELINE}` };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { kind: 'too-large', what: '一次读写的内容', limit: '5 MB' };
    default:
      return { kind: 'host-failed', code: error.code, detail: error.debugInfo?.errorLocation ?? '' };
  }
}

/**
 * One conversation with Excel. A cell that is being edited delays it until the user has pressed Enter (Excel waits, and so
 * does the promise) instead of failing it.
 */
export async function converse<T>(work: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const old = tooOld();
  if (old) return failed(old);
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    return failed(problemOf(error));
  }
}
