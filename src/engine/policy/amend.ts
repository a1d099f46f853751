import type { Citation, Cited } from './cited';
import type { Policy } from './policy';

/** A later edition or a local profile: the base with some values replaced, each with its own source. */
export function amend(
  base: Policy,
  changes: Partial<Policy> & Pick<Policy, 'id' | 'title' | 'fiscalYears' | 'checkedOn'>,
): Policy {
  return { ...base, ...changes, amends: base.id };
}

/** Some parts of a compound value replaced; the others keep the source they had. */
export function amendParts<T extends object>(base: Cited<T>, changes: Partial<T>, law: Citation): Cited<T> {
  const own = Object.fromEntries(Object.keys(changes).map(part => [part, law]));
  return { value: { ...base.value, ...changes }, law: base.law, parts: { ...base.parts, ...own } };
}

/** Some grades with another lower bound; the others keep the source they had. */
export function amendGrades(
  base: Policy['grades'],
  changes: Partial<Record<Policy['grades']['value'][number]['grade'], Policy['grades']['value'][number]['from']>>,
  law: Citation,
): Policy['grades'] {
  const own = Object.fromEntries(Object.keys(changes).map(grade => [grade, law]));
  return {
    value: base.value.map(band => ({ ...band, from: changes[band.grade] ?? band.from })),
    law: base.law,
    parts: { ...base.parts, ...own },
  };
}
