import type { Cell } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import { normalise } from '../sheet/reading';
import { remembered } from '../sheet/remembered';

/**
 * The first and second levels of the indicator table, as the forms of 财预〔2020〕10号 and 财预〔2021〕101号 print them,
 * with the older words of local forms. Compared without 指标 and 目标.
 */
export type Level1 = 'cost' | 'output' | 'benefit' | 'satisfaction' | 'management' | 'influence' | 'execution';

const level1Words: Readonly<Record<string, Level1>> = {
  成本: 'cost',
  产出: 'output',
  效益: 'benefit',
  效果: 'benefit',
  满意度: 'satisfaction',
  服务对象满意度: 'satisfaction',
  投入与管理: 'management',
  投入和管理: 'management',
  影响力: 'influence',
  预算执行: 'execution',
  预算执行率: 'execution',
  预算执行情况: 'execution',
  项目产出: 'output',
  项目效益: 'benefit',
  项目效果: 'benefit',
};

/** 决策 and 过程 of the forms for evaluation by others (财预〔2020〕10号 附件): how the project was run, neither output nor benefit. */
const CONDUCT = /^(?:项目)?(?:决策|过程|投入|管理)$/;

const level2Homes: readonly { readonly words: RegExp; readonly homes: readonly Level1[] }[] = [
  { words: /^(?:数量|质量|时效|进度)$/, homes: ['output'] },
  // 2021年以前成本列在产出之下，其后自成一级。
  { words: /^成本$/, homes: ['output', 'cost'] },
  { words: /^(?:经济|社会|生态环境)成本$/, homes: ['cost', 'output'] },
  { words: /^(?:经济|社会|生态|环境|生态环境)效益$/, homes: ['benefit'] },
  { words: /^(?:可持续影响|可持续发展)$/, homes: ['benefit', 'influence'] },
  // 2020年及以前的表样把满意度列在效果（效益）之下。
  {
    words: /^(?:满意度|(?:服务对象|受益对象|社会公众或服务对象|服务对象或社会公众)满意度)$/,
    homes: ['satisfaction', 'benefit'],
  },
];

export const level1Names: Readonly<Record<Level1, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  management: '投入与管理',
  influence: '影响力目标',
  execution: '预算执行率',
};

/** Also without the weight that some forms print behind the word (数量指标（20分）) and the level in front of it (产出数量). */
const bare = remembered((word: string): string =>
  normalise(word)
    .replace(/[(]?\d+(?:\.\d+)?分[)]?$/, '')
    .replace(/(?:指标|目标)$/, '')
    .replace(/^产出(?=(?:数量|质量|时效|进度|成本)$)/, ''),
);

/** Undefined for a word that no published form prints. */
export const level1Of = (word: string): Level1 | undefined => {
  const key = bare(word);
  return Object.prototype.hasOwnProperty.call(level1Words, key) ? level1Words[key] : undefined;
};

/** Whether the row stands under 决策 or 过程. */
export const isConduct = ({ level1 }: { readonly level1: Cell<string> }): boolean =>
  level1.kind === 'value' && CONDUCT.test(bare(level1.value));

/** The first levels under which a second level may stand; undefined for a word that no published form prints. */
export const homesOf = (word: string): readonly Level1[] | undefined => {
  const key = bare(word);
  return level2Homes.find(({ words }) => words.test(key))?.homes;
};

/** 数量, 质量, 时效 … without 指标. */
export const level2Of = (word: string): string => bare(word);

/** The first level under which a row is weighed. 满意度 is weighed apart, also on forms that print it below 效益. */
export function levelOf({ level1, level2 }: Pick<Indicator, 'level1' | 'level2'>): Level1 | undefined {
  if (level2.kind === 'value' && /满意度$/.test(level2Of(level2.value))) return 'satisfaction';
  return level1.kind === 'value' ? level1Of(level1.value) : undefined;
}
