import type { Operator } from '../../sheet/target';
import type { Text } from '../../text';

/** 取值方式, as 财预〔2021〕101号 names them: where the figure comes from. */
export type Method = '直接证明' | '情况统计' | '情况说明' | '问卷调查' | '趋势判断';

/** The usual target: a figure with its sign, or words (a date, a standard). */
export type UsualTarget =
  { readonly operator: Operator; readonly value: string; readonly unit: string } | { readonly words: string };

export interface TemplateIndicator {
  /** “产出指标”. */
  readonly level1: string;
  /** “数量指标”. */
  readonly level2: string;
  readonly name: string;
  readonly target: UsualTarget;
  readonly method: Method;
  /** 佐证资料. */
  readonly evidence: string;
}

/** What a type of project usually promises. Data only; a unit may keep its own as a JSON file. */
export interface Template {
  readonly id: string;
  readonly name: Text;
  /** What the project is for: the first sentence of the goal. */
  readonly purpose: string;
  /** What it leads to: the last sentence of the goal. */
  readonly outcome: string;
  readonly projectNature: string;
  readonly projectCategory: string;
  readonly indicators: readonly TemplateIndicator[];
}

type Row = Omit<TemplateIndicator, 'level1' | 'level2'>;

/** A counted indicator. */
export const counted = (
  name: string,
  operator: Operator,
  value: string,
  unit: string,
  method: Method,
  evidence: string,
): Row => ({ name, target: { operator, value, unit }, method, evidence });

/** An indicator in words: a date, or a state with a standard to judge it by. */
export const worded = (name: string, words: string, method: Method, evidence: string): Row => ({
  name,
  target: { words },
  method,
  evidence,
});

/** Rows of one second level. */
export const under = (level1: string, level2: string, rows: readonly Row[]): readonly TemplateIndicator[] =>
  rows.map(row => ({ level1, level2, ...row }));

export const quantity = (...rows: readonly Row[]): readonly TemplateIndicator[] => under('产出指标', '数量指标', rows);
export const quality = (...rows: readonly Row[]): readonly TemplateIndicator[] => under('产出指标', '质量指标', rows);
export const timeliness = (...rows: readonly Row[]): readonly TemplateIndicator[] =>
  under('产出指标', '时效指标', rows);
export const cost = (...rows: readonly Row[]): readonly TemplateIndicator[] => under('成本指标', '经济成本指标', rows);
export const economic = (...rows: readonly Row[]): readonly TemplateIndicator[] =>
  under('效益指标', '经济效益指标', rows);
export const social = (...rows: readonly Row[]): readonly TemplateIndicator[] =>
  under('效益指标', '社会效益指标', rows);
export const ecological = (...rows: readonly Row[]): readonly TemplateIndicator[] =>
  under('效益指标', '生态效益指标', rows);
export const lasting = (...rows: readonly Row[]): readonly TemplateIndicator[] =>
  under('效益指标', '可持续影响指标', rows);
export const satisfaction = (...rows: readonly Row[]): readonly TemplateIndicator[] =>
  under('满意度指标', '服务对象满意度指标', rows);
