import { normalise } from '../sheet/normal-text';
import { remembered } from '../sheet/remembered';

const WORDS: ReadonlySet<string> = new Set([
  '待定',
  '待填',
  '待填写',
  '待补',
  '待补充',
  '待确认',
  '请填写',
  '此处填写',
  '未定',
  'TBD',
  'tbd',
  '【】',
  '()',
]);

/** XX, ×××, ***, ___: alone, or where the number of a value such as “≥XX(人)” should stand. */
const BLANKED =
  /^[≥>=≤<]{0,3}(?:[xX×✕╳]{2,}|[*]+|[_]{2,})(?:\([^()]{0,6}\)|[%个项人次家场份篇名位年月日天分元万]{0,3})$/;

/** The whole text only holds a place for a value: XX, ××, *, 待定, ≥XX%. */
export const isPlaceholder = remembered((text: string): boolean => {
  if (text.length > 200) return false;
  const key = normalise(text);
  return WORDS.has(key) || WORDS.has(key.replace(/^[(【]|[)】]$/g, '')) || BLANKED.test(key);
});
