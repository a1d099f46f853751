import { labelKey } from '../../sheet/normal-text';
import { homesOf, level1Of } from '../../rules/taxonomy';
import { readDecimal } from '../../sheet/reading';
import type { Operator } from '../../sheet/target';
import { text, type Text } from '../../text';
import type { Method, Template, TemplateIndicator, UsualTarget } from './template';

export const templateSchema = 'jixiao/template@1';

export type TemplateRead =
  { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly Text[] };

type Json = Readonly<Record<string, unknown>>;

const KEYS = ['schema', 'id', 'name', 'purpose', 'outcome', 'projectNature', 'projectCategory', 'indicators'];
const ROW_KEYS = ['level1', 'level2', 'name', 'target', 'method', 'evidence'];
const METHODS: readonly Method[] = ['直接证明', '情况统计', '情况说明', '问卷调查', '趋势判断'];
const OPERATORS: readonly Operator[] = ['≥', '>', '=', '≤', '<'];
/** No form holds more. */
const MOST_ROWS = 200;

/**
 * Foreign JSON as a template. Everything wrong with it is told at once, one sentence each, with the number of the row; nothing
 * is guessed and nothing unknown is passed over.
 */
export function readTemplate(json: unknown): TemplateRead {
  if (!isObject(json))
    return fail([
      text(
        `模板文件应是一个 JSON 对象，schema 为 "${templateSchema}"。`,
        `A template is one JSON object with the schema "${templateSchema}".`,
      ),
    ]);
  const rows = Array.isArray(json.indicators) ? (json.indicators as readonly unknown[]) : [];
  const problems = [
    ...strangers('模板', json, KEYS),
    ...(json.schema === templateSchema
      ? []
      : [
          text(
            `schema 应为 "${templateSchema}"，文件中为 ${quoted(json.schema)}。`,
            `schema is "${templateSchema}", not ${quoted(json.schema)}.`,
          ),
        ]),
    ...(typeof json.id === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(json.id)
      ? []
      : [
          text(
            `id 应由小写字母、数字和连字符组成，最多40个字符，文件中为 ${quoted(json.id)}。`,
            `id is made of a–z, 0–9 and hyphens, at most 40, not ${quoted(json.id)}.`,
          ),
        ]),
    ...line('name（模板名称）', json.name, 60, true),
    ...line('purpose（项目内容）', json.purpose, 400, false),
    ...line('outcome（预期成效）', json.outcome, 400, false),
    ...line('projectNature（项目性质）', json.projectNature, 60, false),
    ...line('projectCategory（项目类别）', json.projectCategory, 60, false),
    ...(Array.isArray(json.indicators) && rows.length > 0 && rows.length <= MOST_ROWS
      ? rows.flatMap((row, index) => rowProblems(row, index + 1))
      : [
          text(`indicators 应是1至${MOST_ROWS}个指标的列表。`, `indicators is a list of 1 to ${MOST_ROWS} indicators.`),
        ]),
  ];
  return problems.length > 0 ? fail(problems) : { ok: true, template: made(json, rows as readonly Json[]) };
}

/** As `readTemplate` reads it: one file that a unit keeps and passes on. */
export function writeTemplate(template: Template): string {
  const { id, name, purpose, outcome, projectNature, projectCategory, indicators } = template;
  const json = {
    schema: templateSchema,
    id,
    name: name.zh,
    purpose,
    outcome,
    projectNature,
    projectCategory,
    indicators,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function rowProblems(row: unknown, number: number): readonly Text[] {
  const where = `第${number}个指标`;
  if (!isObject(row)) return [text(`${where}应是一个对象。`, `Indicator ${number} is an object.`)];
  return [
    ...strangers(where, row, ROW_KEYS),
    ...levelProblems(where, row),
    ...line(`${where}的 name（三级指标）`, row.name, 200, true),
    ...targetProblems(where, row.target),
    ...(METHODS.includes(row.method as Method)
      ? []
      : [
          text(
            `${where}的 method（取值方式）只能是${METHODS.join('、')}，文件中为 ${quoted(row.method)}。`,
            `method of indicator ${number} is one of ${METHODS.join(', ')}, not ${quoted(row.method)}.`,
          ),
        ]),
    ...line(`${where}的 evidence（佐证资料）`, row.evidence, 400, false),
  ];
}

function levelProblems(where: string, { level1, level2 }: Json): readonly Text[] {
  const first = typeof level1 === 'string' ? level1Of(level1) : undefined;
  const homes = typeof level2 === 'string' ? homesOf(level2) : undefined;
  if (first && homes?.includes(first)) return [];
  if (first && homes)
    return [
      text(
        `${where}的“${String(level2)}”不属于“${String(level1)}”。`,
        `“${String(level2)}” does not stand under “${String(level1)}”.`,
      ),
    ];
  return [
    text(
      `${where}的 level1、level2 应是表样上的一级、二级指标（如产出指标、数量指标），文件中为 ${quoted(level1)}、${quoted(level2)}。`,
      `level1 and level2 are levels of the forms, not ${quoted(level1)} and ${quoted(level2)}.`,
    ),
  ];
}

function targetProblems(where: string, target: unknown): readonly Text[] {
  const wrong = text(
    `${where}的 target（指标值）应如 {"operator":"≥","value":"200","unit":"人"} 或 {"words":"11月底前完成"}，文件中为 ${quoted(target)}。`,
    `target is {"operator":"≥","value":"200","unit":"人"} or {"words":"…"}, not ${quoted(target)}.`,
  );
  if (!isObject(target)) return [wrong];
  if ('words' in target)
    return typeof target.words === 'string' &&
      target.words.trim() !== '' &&
      target.words.length <= 200 &&
      Object.keys(target).length === 1
      ? []
      : [wrong];
  const { operator, value, unit } = target;
  const isRight =
    OPERATORS.includes(operator as Operator) &&
    typeof value === 'string' &&
    readDecimal(value) !== undefined &&
    typeof unit === 'string' &&
    unit.length <= 12 &&
    !/[()（）\n]/.test(unit) &&
    Object.keys(target).length === 3;
  return isRight ? [] : [wrong];
}

function made(json: Json, rows: readonly Json[]): Template {
  const said = (key: string): string => (typeof json[key] === 'string' ? json[key] : '');
  return {
    id: said('id'),
    name: text(said('name'), said('name')),
    purpose: said('purpose'),
    outcome: said('outcome'),
    projectNature: said('projectNature'),
    projectCategory: said('projectCategory'),
    indicators: rows.map((row): TemplateIndicator => ({
      level1: labelKey(String(row.level1)),
      level2: labelKey(String(row.level2)),
      name: String(row.name).trim(),
      target: row.target as UsualTarget,
      method: row.method as Method,
      evidence: typeof row.evidence === 'string' ? row.evidence : '',
    })),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fail = (problems: readonly Text[]): TemplateRead => ({ ok: false, problems });

const strangers = (where: string, object: Json, known: readonly string[]): readonly Text[] =>
  Object.keys(object)
    .filter(key => !known.includes(key))
    .map(key =>
      text(
        `${where}中有不认识的项 ${quoted(key)}，可用：${known.join('、')}。`,
        `Unknown key ${quoted(key)}; known: ${known.join(', ')}.`,
      ),
    );

/** One text; may be left out unless `required`. */
function line(what: string, given: unknown, longest: number, required: boolean): readonly Text[] {
  if (given === undefined && !required) return [];
  const isRight = typeof given === 'string' && given.length <= longest && (!required || given.trim() !== '');
  return isRight
    ? []
    : [
        text(
          `${what}应是${required ? '1至' : '不超过'}${longest}个字的文字，文件中为 ${quoted(given)}。`,
          `${what} is a text of at most ${longest} characters, not ${quoted(given)}.`,
        ),
      ];
}

function quoted(given: unknown): string {
  const json = given === undefined ? '空' : JSON.stringify(given);
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
