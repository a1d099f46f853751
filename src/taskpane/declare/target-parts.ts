/** “≥200.00(人)” in its three boxes; without a sign it is words, which one box holds. */
export type TargetParts =
  | { readonly kind: 'figure'; readonly operator: Sign; readonly number: string; readonly unit: string }
  | { readonly kind: 'words'; readonly words: string };

export const signs = ['≥', '>', '=', '≤', '<'] as const;
export type Sign = (typeof signs)[number];

const FIGURE = /^\s*([≥>=≤<])\s*([\d,.]*)\s*(?:\(([^()]*)\)|([^\d\s(),.~-][^()]*)?)\s*$/;

/** What is not a sign, one figure and a unit stays words, to the letter. */
export function targetParts(target: string): TargetParts {
  const match = FIGURE.exec(
    target.replace(/（/g, '(').replace(/）/g, ')').replace(/＞/g, '>').replace(/＜/g, '<').replace(/＝/g, '='),
  );
  const operator = signs.find(sign => sign === match?.[1]);
  if (!match || !operator) return { kind: 'words', words: target };
  return { kind: 'figure', operator, number: match[2] ?? '', unit: match[3] ?? match[4] ?? '' };
}

/** As the person has left it in the boxes. */
export function joined(parts: TargetParts): string {
  if (parts.kind === 'words') return parts.words;
  return `${parts.operator}${parts.number}${parts.unit === '' ? '' : `(${parts.unit})`}`;
}

/** As the forms print it: a figure has two decimals at least; every digit typed is kept. A sign alone is no target. */
export function printedTarget(target: string): string {
  const parts = targetParts(target);
  if (parts.kind === 'words') return parts.words.trim();
  const number = parts.number.replace(/,/g, '').replace(/\.$/, '');
  if (number === '') return '';
  const [whole = '', places = ''] = number.split('.');
  return joined({ ...parts, number: `${whole}.${places.padEnd(2, '0')}`, unit: parts.unit.trim() });
}
