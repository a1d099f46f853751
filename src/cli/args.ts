import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { defaultSettings, policyIds, type Language, type Settings, type Text, text } from '../engine/index';

export interface Arguments {
  readonly command: string;
  readonly paths: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly force: boolean;
  readonly out: string | undefined;
  readonly settings: Settings;
}

export type Read = { readonly ok: true; readonly value: Arguments } | { readonly ok: false; readonly why: Text };

/** Reads the command line. A wrong option, policy or settings file is one sentence. */
export async function readArguments(argv: readonly string[]): Promise<Read> {
  const parsed = parse(argv);
  if ('why' in parsed) return { ok: false, why: parsed.why };
  const { values, positionals } = parsed;
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en')
    return refuse(`--lang 只能是 zh 或 en，不能是 ${values.lang}。`, `--lang is zh or en, not ${values.lang}.`);
  const settings = await readSettings(values);
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
} as const;

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

async function readSettings(values: {
  policy?: string;
  settings?: string;
  scores?: string;
}): Promise<{ value: Settings } | { why: Text }> {
  let settings = defaultSettings;
  if (values.settings !== undefined) {
    const file = await readSettingsFile(values.settings);
    if ('why' in file) return file;
    settings = { ...settings, ...file.value };
  }
  if (values.policy !== undefined) settings = { ...settings, policy: values.policy };
  if (values.scores !== undefined) {
    if (!isScores(values.scores))
      return because(
        `--scores 只能是 arithmetic 或 formula，不能是 ${values.scores}。`,
        `--scores is arithmetic or formula, not ${values.scores}.`,
      );
    settings = { ...settings, scores: values.scores };
  }
  if (!policyIds.includes(settings.policy))
    return because(
      `没有名为 ${settings.policy} 的口径，可用：${policyIds.join('、')}。`,
      `There is no policy ${settings.policy}; known: ${policyIds.join(', ')}.`,
    );
  return { value: settings };
}

async function readSettingsFile(path: string): Promise<{ value: Partial<Settings> } | { why: Text }> {
  const bad = because(
    `设置文件无法读取：${path}，应为 JSON，如 {"policy":"shanghai"}。`,
    `Cannot read the settings file ${path}; it is JSON such as {"policy":"shanghai"}.`,
  );
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return bad;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return bad;
  const unknown = Object.keys(parsed).filter(key => key !== 'policy' && key !== 'scores');
  if (unknown.length > 0)
    return because(
      `设置文件 ${path} 中有不认识的项：${unknown.join('、')}。`,
      `Unknown settings in ${path}: ${unknown.join(', ')}.`,
    );
  const { policy, scores } = parsed as { policy?: unknown; scores?: unknown };
  if ((policy !== undefined && typeof policy !== 'string') || (scores !== undefined && !isScores(scores))) return bad;
  return { value: { ...(policy === undefined ? {} : { policy }), ...(isScores(scores) ? { scores } : {}) } };
}

const isScores = (value: unknown): value is Settings['scores'] => value === 'arithmetic' || value === 'formula';
const because = (zh: string, en: string): { why: Text } => ({ why: text(zh, en) });
const refuse = (zh: string, en: string): Read => ({ ok: false, ...because(zh, en) });
