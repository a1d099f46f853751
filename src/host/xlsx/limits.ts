/** What a file may ask of the machine. A form is a few kilobytes; these bounds only stop what could freeze a browser tab. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts together after inflating. */
  readonly expandedBytes: number;
  /** Bytes of any one part after inflating. */
  readonly partBytes: number;
  /** Inflated : compressed, asked only of parts beyond `ratioFrom` bytes: repetitive sheets reach 100, a bomb 1000. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Rows and columns of a sheet that are read; the rest is reported as truncated. */
  readonly rows: number;
  readonly cols: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 100 * MB,
  expandedBytes: 400 * MB,
  partBytes: 200 * MB,
  ratio: 400,
  ratioFrom: 16 * MB,
  rows: 100_000,
  cols: 1_024,
};

/** “100 MB”, for the sentence a person reads. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}
