import { level1Of, level2Of } from '../rules/taxonomy';
import { normalise } from '../sheet/reading';
import { text, type Text } from '../text';

export type NewLevels =
  | { readonly kind: 'levels'; readonly level1: string; readonly level2: string }
  | { readonly kind: 'dropped'; readonly why: Text };

const OUTPUT: Readonly<Record<string, string>> = {
  数量: '数量指标',
  质量: '质量指标',
  时效: '时效指标',
  进度: '时效指标',
  成本: '成本指标',
};
const BENEFIT: Readonly<Record<string, string>> = {
  经济效益: '经济效益指标',
  社会效益: '社会效益指标',
  生态效益: '生态效益指标',
  环境效益: '生态效益指标',
  可持续影响: '可持续影响指标',
};

/**
 * Where a row of the 2020 target table stands on today's forms: 产出目标 → 产出指标, 效果目标 → 效益指标 or 满意度指标, 影响力目标 →
 * 可持续影响指标. 投入与管理 has no place any more: how the money came in and was managed is no longer an indicator.
 */
export function newLevels(level1: string, level2: string): NewLevels {
  const second = level2Of(level2);
  switch (level1Of(level1)) {
    case 'output':
      return levels('产出指标', OUTPUT[second] ?? level2);
    case 'benefit':
      return /满意度$/.test(second)
        ? levels('满意度指标', '服务对象满意度指标')
        : levels('效益指标', BENEFIT[second] ?? level2);
    case 'satisfaction':
      return levels('满意度指标', '服务对象满意度指标');
    case 'influence':
      return levels('效益指标', '可持续影响指标');
    case 'management':
      return {
        kind: 'dropped',
        why: text(
          '现行表样不设“投入与管理”，资金到位和管理制度不再作为指标。',
          'Today’s forms have no 投入与管理: how funds come in and are managed is no indicator.',
        ),
      };
    case 'cost':
    case 'execution':
    case undefined:
      return levels(level1, level2);
  }
}

const levels = (level1: string, level2: string): NewLevels => ({ kind: 'levels', level1, level2 });

/** Second levels that 影响力目标 printed; told when they are gathered under 可持续影响. */
export const isInfluence = (level2: string): boolean =>
  /^(?:长效管理|人力资源|部门协助|信息共享)/.test(normalise(level2));
