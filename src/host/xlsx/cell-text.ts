import type { Scalar } from '../../engine/sheet/grid';
import { escapeXml, toXstring } from './xml';

/** A calculated value; an error is no text. */
export type CellValue = Scalar | { readonly error: string };

/** The error a text names (ECMA-376-1 §18.17.3): a cell never holds such a text as text, for Excel reads it as the error. */
export function errorIn(text: string): string | undefined {
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!)$/.test(text)
    ? text
    : undefined;
}

/** What a cell is to hold. */
export type Content =
  | { readonly kind: 'value'; readonly value: Scalar }
  /** `formula` without “=”; `cached` is what it shows until Excel calculates. */
  | { readonly kind: 'formula'; readonly formula: string; readonly cached?: CellValue }
  /** Keeps the formula that stands there and renews its value. */
  | { readonly kind: 'cached'; readonly value: CellValue };

/**
 * A `c` element: `tag` is its opening tag without `t`, `formula` the `f` that stood there. A text is written inline, so no
 * text can become a formula and the shared strings of the file stay as they are.
 */
export function cellText(prefix: string, tag: string, content: Content, formula: string): string {
  const value = content.kind === 'formula' ? (content.cached ?? null) : content.value;
  if (content.kind === 'value') {
    if (value === null) return tag.replace(/>$/, '/>');
    if (typeof value === 'string') {
      if (errorIn(value)) return `${withType(tag, 'e')}${cachedText(prefix, value)}</${prefix}c>`;
      const text = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(toXstring(value))}</${prefix}t></${prefix}is>`;
      return `${withType(tag, 'inlineStr')}${text}</${prefix}c>`;
    }
  }
  const own = content.kind === 'formula' ? `<${prefix}f>${escapeXml(toXstring(content.formula))}</${prefix}f>` : '';
  const inside = (content.kind === 'cached' ? formula : own) + cachedText(prefix, value);
  return `${withType(tag, typeOf(value))}${inside}</${prefix}c>`;
}

function typeOf(value: CellValue): string {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'object' && value !== null ? 'e' : 'n';
}

function cachedText(prefix: string, value: CellValue): string {
  if (value === null) return '';
  const text =
    typeof value === 'object'
      ? value.error
      : typeof value === 'boolean'
        ? value
          ? '1'
          : '0'
        : toXstring(String(value));
  return `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
}

/** `n` is the default and stays unsaid. */
function withType(tag: string, type: string): string {
  return type === 'n' ? tag : tag.replace(/>$/, ` t="${type}">`);
}

/** An opening tag without some of its attributes. */
export function withoutAttributes(tag: string, names: readonly string[]): string {
  return tag.replace(new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
}
