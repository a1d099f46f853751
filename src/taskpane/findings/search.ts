import { a1, type Address, type Finding, type Language, type Text, type Trace } from '../../engine/index';
import type { Search } from './list-state';

/** What a finding can be found by, in the language it is read in. The first three stand in its row. */
export interface Fields {
  readonly says: string;
  readonly title: string;
  readonly place: string;
  readonly rule: string;
  readonly project: string;
  readonly indicator: string;
}

/** `trace` knows the project and the indicator. */
export function fieldsOf(finding: Finding, trace: Trace | undefined, language: Language): Fields {
  const in_ = (one: Text): string => one[language];
  return {
    says: in_(finding.says),
    title: in_(finding.title),
    place: placeOf(finding.at),
    rule: finding.rule,
    project: trace?.project ?? '',
    indicator: trace?.indicator?.replace(/#\d+$/, '') ?? '',
  };
}

export const placeOf = (at: Address): string => `${at.sheet}!${a1(at)}`;

/** The words looked for; all must be found. Wide and narrow, capital and small letters are the same. */
export const wordsOf = (search: Search): readonly string[] =>
  search.typed
    .split(/\s+/)
    .map(fold)
    .filter(word => word !== '');

export function isFound(fields: Fields, words: readonly string[]): boolean {
  const texts = (Object.values(fields) as string[]).map(plain);
  return words.every(word => texts.some(text => holds(text, word)));
}

/** Fields that stand in no row of their own but hold a word that the row lacks. */
export function foundBeside(fields: Fields, words: readonly string[]): readonly ('rule' | 'project' | 'indicator')[] {
  const seen = [fields.says, fields.title, fields.place].map(plain);
  const unseen = words.filter(word => !seen.some(text => holds(text, word)));
  return (['rule', 'project', 'indicator'] as const).filter(key =>
    unseen.some(word => holds(plain(fields[key]), word)),
  );
}

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** The text cut where the words begin and end. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const { text: folded, from } = withOrigins(text);
  const isIn = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (const at of placesOf(folded, word)) isIn.fill(true, from[at], from[at + word.length] ?? text.length);
  const cut: { text: string; found: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = cut[cut.length - 1];
    if (last && last.found === isIn[at]) last.text += text[at]!;
    else cut.push({ text: text[at]!, found: isIn[at]! });
  }
  return cut;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** “H6” is the cell, not the beginning of H61. */
const isCell = (word: string): boolean => /^[a-z]{1,3}[1-9]\d*$/.test(word);

function* placesOf(folded: string, word: string): Generator<number> {
  const cell = isCell(word);
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    if (cell && (/[a-z]/.test(folded[at - 1] ?? '') || /\d/.test(folded[at + word.length] ?? ''))) continue;
    yield at;
  }
}

const holds = (folded: string, word: string): boolean => placesOf(folded, word).next().done === false;

/** The folded text, and for each of its characters where it came from. */
function withOrigins(text: string): { readonly text: string; readonly from: readonly number[] } {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const char of text) {
    const same = fold(char);
    for (let n = 0; n < same.length; n++) from.push(at);
    folded += same;
    at += char.length;
  }
  return { text: folded, from };
}

/** Folded once: thousands of findings are looked through again with every letter typed. */
function plain(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_REMEMBERED) folded.clear();
  const made = fold(text);
  folded.set(text, made);
  return made;
}

const folded = new Map<string, string>();
const MOST_REMEMBERED = 20_000;
