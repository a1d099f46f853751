/** An error as Excel reports it: a code that is never localised and the member that failed (“Range.values”). */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    readonly location: string,
    readonly says = code,
  ) {
    super(`${code} at ${location}: ${says}`);
  }
}

export const invalidArgument = (location: string, says: string) => new ExcelError('InvalidArgument', location, says);
export const itemNotFound = (location: string) => new ExcelError('ItemNotFound', location);
export const accessDenied = (location: string, says: string) => new ExcelError('AccessDenied', location, says);
