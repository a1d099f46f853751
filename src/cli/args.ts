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

export type Read = { readonly ok: true; readonly value: Arguments } | { readonly ok: false; readonly why: Text };

/** Reads the command line. A wrong option, policy or settings file is one sentence. */
export async function readArguments(argv: readonly string[]): Promise<Read> {
  const parsed = parse(argv);
  if ('why' in parsed) return { ok: false, why: parsed.why };
  const { values, positionals } = parsed;
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en')
    return refuse(`--lang 只能是 zh 或 en，不能是 ${values.lang}。`, `--lang is zh or en, not ${values.lang}.`);
  const settings = await settingsOf(values);
  if ('why' in settings) return { ok: false, why: settings.why };
  const [command = values.help === true ? 'help' : '', ...paths] = positionals;
  return {
    ok: true,
    value: {
      command: values.help === true ? 'help' : values.version === true ? 'version' : command,
      paths,
      language: values.lang ?? 'zh',
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

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('.')[0] : '';
    return {
      why: text(`命令写法有误：${detail}。用 jixiao --help 查看用法。`, `Wrong usage: ${detail}. See jixiao --help.`),
    };
  }
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
const refuse = (zh: string, en: string): Read => ({ ok: false, ...because(zh, en) });
