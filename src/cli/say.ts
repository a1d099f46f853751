import type { Language } from '../engine/index';

/** Words and marks in the language of the terminal. */

export const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);
export const colon = (language: Language): string => say(language, '：', ': ');
export const inBrackets = (words: string, language: Language): string =>
  words === '' ? '' : say(language, `（${words}）`, ` (${words})`);
