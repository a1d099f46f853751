/** Why a year (or a number that grows with the years) was left as it stands. */
export type LeftBecause =
  /** In 《》: the title of a document or a publication. */
  | 'title'
  /** 〔2018〕34号. */
  | 'document-number'
  /** 自2019年以来, 2023年印发: the text looks back. */
  | 'history'
  /** 2021-2025年. */
  | 'span'
  /** Neither the form's year nor the one after it. */
  | 'other-year'
  /** 第十六届: whether the series goes on is for a person to say. */
  | 'ordinal'
  /** “十四五”, where the new year lies outside it. */
  | 'five-year-plan';

export interface LeftYear {
  /** As written. */
  readonly said: string;
  readonly because: LeftBecause;
  /** What it would become if the person says so. */
  readonly next?: string;
}
