import { text, type Text } from '../text';

/**
 * How sure we are that the law says so:
 * `stated` – written there; `derived` – follows from it, from the form itself or from arithmetic;
 * `practice` – custom, a local reading, or what production systems enforce. Practice may warn; it is never an error.
 */
export type Basis = 'stated' | 'derived' | 'practice';

/** How a person is told. */
const basisWords: Record<Basis, Text> = {
  stated: text('条文规定', 'stated in the document'),
  derived: text('由条文或表内勾稽推出', 'follows from the document or the form itself'),
  practice: text('惯例', 'customary practice'),
};

/** A document and what it is cited for. `clause` stays empty until a person has checked the article against the original. */
export interface Citation {
  /** Key of `sources.ts`. */
  readonly source: string;
  readonly title: string;
  readonly clause: string;
  readonly basis: Basis;
}

/** The basis as it is told beside its document; a custom says in its (Chinese) title that it is one. */
export function basisTold({ title, basis }: Citation): Text {
  const { zh, en } = basisWords[basis];
  return text(basis === 'practice' && title.includes(zh) ? '' : zh, en);
}

/** A value that knows where it comes from. */
export interface Cited<T> {
  readonly value: T;
  readonly law: Citation;
  /** Of a compound value: the parts that a later layer set, by name, each with its own source. */
  readonly parts?: Readonly<Record<string, Citation>>;
}

/** Everyone who had a hand in the value: its own source first. */
export const lawsOf = ({ law, parts }: Cited<unknown>): readonly Citation[] => [law, ...Object.values(parts ?? {})];
