import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  defaultSettings,
  policyIds,
  readSettings,
  text,
  type Language,
  type Settings,
  type Text,
} from '../engine/index';

export interface Arguments {
  readonly command: string;
  readonly paths: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly force: boolean;
  readonly out: string | undefined;
  readonly settings: Settings;
  /** Of `new`, as typed. */
  readonly making: Making;
}

export interface Making {
  readonly kind?: string;
  readonly year?: string;
  readonly template?: string;
  readonly from?: string;
  readonly sheet?: string;
  readonly layout?: string;
}

export type Read =
  | { readonly ok: true; readonly value: Arguments }
  | { readonly ok: false; readonly why: Text; readonly language: Language };

/** Reads the command line. A wrong option, policy or settings file is one sentence. */
export async function readArguments(argv: readonly string[]): Promise<Read> {
  const language = languageIn(argv);
  const parsed = parse(argv);
  if ('why' in parsed) return { ok: false, why: parsed.why, language };
  const { values, positionals } = parsed;
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en')
    return {
      ok: false,
      language,
      ...because(`--lang 只能是 zh 或 en，不能是 ${values.lang}。`, `--lang is zh or en, not ${values.lang}.`),
    };
  const settings = await settingsOf(values);
  if ('why' in settings) return { ok: false, why: settings.why, language };
  const [command = values.help === true ? 'help' : '', ...paths] = positionals;
  return {
    ok: true,
    value: {
      command: values.help === true ? 'help' : values.version === true ? 'version' : command,
      paths,
      language,
      json: values.json === true,
      force: values.force === true,
      out: values.out,
      settings: settings.value,
      making: makingOf(values),
    },
  };
}

const options = {
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  out: { type: 'string', short: 'o' },
  policy: { type: 'string' },
  settings: { type: 'string' },
  scores: { type: 'string' },
  kind: { type: 'string' },
  year: { type: 'string' },
  template: { type: 'string' },
  from: { type: 'string' },
  sheet: { type: 'string' },
  layout: { type: 'string' },
} as const;

const MAKING = ['kind', 'year', 'template', 'from', 'sheet', 'layout'] as const;

const makingOf = (values: Making): Making =>
  Object.fromEntries(MAKING.flatMap(key => (values[key] === undefined ? [] : [[key, values[key]]])));

/** The language is known before anything else is understood: what is wrong with the rest is said in it. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'zh';
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return wrongOption(error as NodeJS.ErrnoException);
  }
}

/** Node names the option in its message: “Unknown option '--polcy'”, “Option '-o, --out <value>' argument missing”. */
function wrongOption({ code, message }: NodeJS.ErrnoException): { readonly why: Text } {
  const option = (/--[\w-]+/.exec(message) ?? /-\w/.exec(message))?.[0] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return because(
      `没有 ${option} 这个选项，用 jixiao --help 查看用法。`,
      `There is no option ${option}; see jixiao --help.`,
    );
  const needsNone = /does not take/.test(message);
  return needsNone
    ? because(`选项 ${option} 后面不带值。`, `The option ${option} takes no value.`)
    : because(
        `选项 ${option} 后面缺少值，用 jixiao --help 查看用法。`,
        `The option ${option} needs a value; see jixiao --help.`,
      );
}

interface SettingOptions {
  readonly policy?: string;
  readonly settings?: string;
  readonly scores?: string;
}

/** The file, and what was named on the command line on top of it. */
async function settingsOf({ policy, settings: path, scores }: SettingOptions): Promise<Found<Settings>> {
  if (policy !== undefined && !policyIds.includes(policy))
    return because(
      `没有名为 ${policy} 的口径，可用：${policyIds.join('、')}。`,
      `There is no policy ${policy}; known: ${policyIds.join(', ')}.`,
    );
  if (scores !== undefined && !isScores(scores))
    return because(
      `--scores 只能是 arithmetic 或 formula，不能是 ${scores}。`,
      `--scores is arithmetic or formula, not ${scores}.`,
    );
  const named = { ...(policy !== undefined && { policy }), ...(scores !== undefined && { scores }) };
  if (path === undefined) return { value: { ...defaultSettings, ...named } };
  const file = await readJson(path);
  if ('why' in file) return file;
  const own = readSettings(file.value);
  const read = own.ok ? readSettings({ ...own.settings, ...named }) : own;
  return read.ok ? { value: read.settings } : { why: problemsIn(path, read.problems) };
}

type Found<T> = { readonly value: T } | { readonly why: Text };

/** A JSON file. `what` names it: 设置文件, 模板文件. */
export async function readJson(
  path: string,
  what: Text = text('设置文件', 'settings file'),
  example = '{"policy":"shanghai"}',
): Promise<Found<unknown>> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    return because(`${what.zh}无法读取：${path}`, `Cannot read the ${what.en} ${path}`);
  }
  try {
    // 记事本存盘时会在开头加上字节顺序标记。
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return because(
      `${what.zh} ${path} 不是 JSON，应如 ${example}。`,
      `The ${what.en} ${path} is not JSON such as ${example}.`,
    );
  }
}

const problemsIn = (path: string, problems: readonly Text[]): Text =>
  text(
    [`设置文件 ${path} 有 ${problems.length} 处不对：`, ...problems.map(({ zh }) => `  ${zh}`)].join('\n'),
    [`The settings file ${path} has ${problems.length} problem(s):`, ...problems.map(({ en }) => `  ${en}`)].join('\n'),
  );

const isScores = (value: string): value is Settings['scores'] => value === 'arithmetic' || value === 'formula';
const because = (zh: string, en: string): { why: Text } => ({ why: text(zh, en) });
