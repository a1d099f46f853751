import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';

export type Appearance = 'light' | 'dark' | 'contrast';

/** Chinese system fonts before the generic one: Fluent's own list ends in Latin faces. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const themes: Record<Appearance, FluentTheme> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/**
 * Forced colours win; then the luminance of Office's own background, where the host tells it (Excel on the web does
 * not); then what the browser prefers.
 */
export function appearance(officeBackground: string | undefined, matches: (query: string) => boolean): Appearance {
  if (matches('(forced-colors: active)')) return 'contrast';
  const luminance = officeBackground === undefined ? undefined : luminanceOf(officeBackground);
  if (luminance !== undefined) return luminance < 0.5 ? 'dark' : 'light';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Of “#262626”, from 0 (black) to 1; undefined for anything else. Rec. 601 weights are enough to tell dark from light. */
function luminanceOf(colour: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return undefined;
  const [red, green, blue] = [match[1]!, match[2]!, match[3]!].map(part => Number(`0x${part}`) / 255);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
