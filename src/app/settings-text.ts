import { readSettings, text, writeSettings, type Settings, type SettingsRead } from '../engine/index';

/** A settings file as text, pasted, chosen or kept: the settings, or everything wrong with it, one sentence each. */
export function settingsFromText(content: string): SettingsRead {
  let json: unknown;
  try {
    // 记事本存盘时会在开头加上字节顺序标记。
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problems: [notJson] };
  }
  return readSettings(json);
}

const notJson = text('内容不是 JSON，应如 {"policy":"shanghai"}。', 'This is not JSON such as {"policy":"shanghai"}.');

/** The settings as the file that people keep and pass on. */
export const settingsToText = (settings: Settings): string => writeSettings(settings);
