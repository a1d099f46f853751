import type { FormDraft } from '../layouts/draft';

/**
 * A self-evaluation to try the assistant on: an invented project, filled in with the mistakes that are met most often
 * (a score above its weight, full marks for a target not reached, points taken off without a reason, far more done than
 * planned, a target nobody can measure, weights that do not add up to 100).
 */
export const sampleDraft: FormDraft = {
  kind: 'self-evaluation',
  layoutId: 'shanghai-self-evaluation-2024',
  fiscalYear: 2024,
  unit: '万元',
  fields: {
    projectName: '示例 科普宣传与培训',
    department: '示例主管部门',
    implementingUnit: '示例实施单位',
    expectedGoal: '1.举办科普培训20场，培训不少于1000人次；\n2.编印科普读本5000册；\n3.提高公众科学素质。',
    actualResult: '1.举办科普培训18场，培训1650人次；\n2.编印科普读本5000册。',
  },
  funds: {
    current: { initialBudget: '80.00', annualBudget: '76.00', executed: '71.50' },
    carryover: { initialBudget: '0.00', annualBudget: '0.00', executed: '0.00' },
    other: { initialBudget: '0.00', annualBudget: '0.00', executed: '0.00' },
  },
  indicators: [
    {
      ...{ level1: '产出指标', level2: '数量指标', name: '举办培训场次', target: '≥20.00(场)', actual: '18.00(场)' },
      ...{ weight: '10.00', score: '10.00' },
    },
    {
      ...{
        level1: '产出指标',
        level2: '数量指标',
        name: '培训人次',
        target: '≥1000.00(人次)',
        actual: '1650.00(人次)',
      },
      ...{ weight: '10.00', score: '10.00' },
    },
    {
      ...{
        level1: '产出指标',
        level2: '数量指标',
        name: '编印科普读本',
        target: '=5000.00(册)',
        actual: '5000.00(册)',
      },
      ...{ weight: '10.00', score: '12.00' },
    },
    {
      ...{ level1: '产出指标', level2: '质量指标', name: '培训合格率', target: '≥95.00(%)', actual: '90.00(%)' },
      ...{ weight: '10.00', score: '8.00' },
    },
    {
      ...{ level1: '产出指标', level2: '时效指标', name: '完成及时性', target: '及时', actual: '达成' },
      ...{ weight: '8.00', score: '8.00' },
    },
    {
      ...{ level1: '效益指标', level2: '社会效益指标', name: '公众科学素质', target: '有所提高', actual: '达成' },
      ...{ weight: '30.00', score: '30.00' },
    },
    {
      ...{ level1: '满意度指标', level2: '服务对象满意度指标', name: '参训人员满意度', target: '≥90.00(%)' },
      ...{ actual: '93.50(%)', weight: '10.00', score: '10.00' },
    },
  ],
};
