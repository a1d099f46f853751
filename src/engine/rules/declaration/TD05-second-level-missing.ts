import { cite } from '../../policy/sources';
import { text } from '../../text';
import { indicators } from '../example';
import { thePlan, type Plan } from '../given';
import { headingOver } from '../heading';
import { cannotTell, rule } from '../rule';
import { level1Of, level2Of } from '../taxonomy';

const wanted = [
  { word: /^数量$/, zh: '数量指标', en: 'quantity', severity: 'warning' },
  { word: /^质量$/, zh: '质量指标', en: 'quality', severity: 'warning' },
  { word: /^(?:时效|进度)$/, zh: '时效指标', en: 'timeliness', severity: 'hint' },
] as const;

export default rule({
  id: 'TD05',
  title: text('产出指标缺类', 'Output lacks a second level'),
  topic: '核心指标缺失',
  severity: 'warning',
  law: [cite('mof-2021-101', 'stated')],
  remedy: text('请补充缺少的二级指标。', 'Please add the missing second level.'),

  given: thePlan,
  needs: [],
  check: ({ rows }, { grid }) => {
    const outputs = rows.filter(isOutput);
    const [first] = rows;
    // 没有产出指标的，由TD04提出。
    if (!first || outputs.length === 0) return undefined;
    const at = headingOver(first.level2.at, grid);
    if (outputs.some(({ level2 }) => level2.kind !== 'value'))
      return cannotTell(
        at,
        text('有的二级指标空着，无法判断是否缺类。', 'Some second levels are blank, so a gap cannot be told.'),
      );
    const present = outputs.map(({ level2 }) => (level2.kind === 'value' ? level2Of(level2.value) : ''));
    return wanted
      .filter(({ word }) => !present.some(level => word.test(level)))
      .map(({ zh, en, severity }) => ({
        at,
        milder: severity,
        says: text(`产出指标中没有${zh}。`, `The output has no ${en} indicator.`),
        remedy: text(`请补充${zh}，确不适用的请说明。`, `Please add a ${en} indicator, or say why none applies.`),
      }));
  },

  complies: indicators`
    | 一级       | 二级     | 三级指标     | 指标值     |
    | 产出目标   | 数量     | 参会观众数   | >=500(人)  |
    | 产出目标   | 质量     | 内容符合率   | >=95(%)    |
    | 产出目标   | 时效     | 议程完成率   | >=95(%)    |
    | 影响力目标 | 人力资源 | 人员稳定性   | 稳定       |`,
  violates: indicators`
    | 一级       | ⟦二级⟧   | 三级指标     | 指标值     |
    | 产出指标   | 数量指标   | 新建服务站数 | ≥6.00(个)  |
    | 产出指标   | 时效指标   | 完成及时率   | =100(%)    |`,
});

const isOutput = ({ level1 }: Plan['rows'][number]): boolean =>
  level1.kind === 'value' && level1Of(level1.value) === 'output';
