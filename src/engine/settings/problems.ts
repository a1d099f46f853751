import { text, type Text } from '../text';
import type { Adjustable } from './adjustable';

/** One sentence for each thing that a settings file can have wrong: which key, what is allowed, what stands there. */

export const notAnObject = text(
  '设置文件应是一个 JSON 对象，如 {"policy":"shanghai","scores":"formula"}。',
  'Settings are one JSON object such as {"policy":"shanghai","scores":"formula"}.',
);

export const wrongSchema = (expected: string, given: unknown): Text =>
  text(
    `schema 应为 "${expected}"，文件中为 ${quoted(given)}；可能由其他程序或更新的版本导出。`,
    `schema is "${expected}", not ${quoted(given)}; another program or a later version may have written the file.`,
  );

export const unknownKey = (where: string, key: string, known: readonly string[]): Text =>
  text(
    `${where === '' ? '' : `${where} 中`}有不认识的项 ${quoted(key)}，可用：${known.join('、')}。`,
    `Unknown key ${quoted(key)}${where === '' ? '' : ` in ${where}`}; known: ${known.join(', ')}.`,
  );

export const notASection = (key: string, given: unknown): Text =>
  text(
    `${key} 应是一组“名称: 值”（写在花括号内），文件中为 ${quoted(given)}。`,
    `${key} is an object of names and values, not ${quoted(given)}.`,
  );

export const notOneOf = (key: string, allowed: readonly string[], given: unknown): Text =>
  text(
    `${key} 只能是 ${allowed.map(quoted).join('、')}，不能是 ${quoted(given)}。`,
    `${key} is one of ${allowed.map(quoted).join(', ')}, not ${quoted(given)}.`,
  );

export const notATitle = (given: unknown): Text =>
  text(
    `source.title 应是1至100个字的一行名称，文件中为 ${quoted(given)}。`,
    `source.title is one line of 1 to 100 characters, not ${quoted(given)}.`,
  );

export const neverAnError = (id: string): Text =>
  text(
    `rules.${id} 不能设为 "error"：该规则依据惯例，只能是 "off"、"on"、"warning"、"hint"。`,
    `rules.${id} cannot be "error": it rests on custom; it is "off", "on", "warning" or "hint".`,
  );

export function notAcceptable({ key, shape }: Adjustable, given: unknown): Text {
  if (shape.kind === 'choice')
    return notOneOf(
      `${key}（${shape.label.zh}）`,
      shape.options.map(option => option.value),
      given,
    );
  const { label, unit, min, max, places, mayBeOff } = shape;
  const kind =
    places === 0 ? text('整数', 'a whole number') : text('最多两位小数的数', 'a number of at most two decimals');
  return text(
    `${key}（${label.zh}${unit === '' ? '' : `，单位：${unit}`}）应是 ${min} 至 ${max} 之间的${kind.zh}，写在引号内${mayBeOff ? '，或 "off"（不设）' : ''}；文件中为 ${quoted(given)}。`,
    `${key} (${label.en}) is ${kind.en} from ${min} to ${max}, in quotes${mayBeOff ? ', or "off"' : ''}; the file has ${quoted(given)}.`,
  );
}

const LONGEST_QUOTE = 40;

/** As it stands in the file, cut where it is long. */
function quoted(given: unknown): string {
  const json = given === undefined ? '空' : JSON.stringify(given);
  return json.length > LONGEST_QUOTE ? `${json.slice(0, LONGEST_QUOTE)}…` : json;
}
