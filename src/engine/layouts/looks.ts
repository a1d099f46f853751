import type { Look } from './look';

/** Levels of the forms since 财预〔2020〕10号 and 财预〔2021〕101号. */
const LEVELS: Look['levels'] = {
  first: ['成本指标', '产出指标', '效益指标', '满意度指标'],
  second: [
    ...['经济成本指标', '社会成本指标', '生态环境成本指标', '数量指标', '质量指标', '时效指标', '成本指标'],
    ...['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标'],
  ],
};

const selfEvaluation: Look = {
  titleFont: '宋体',
  font: '宋体',
  widths: [9, 10, 20, 12, 15, 17, 9, 10, 20],
  year: year => `(${year} 年度)`,
  headHeight: 22,
  head: [
    [{ field: 'projectName', label: [0, 1], value: [2, 8] }],
    [
      { field: 'department', label: [0, 1], value: [2, 4] },
      { field: 'implementingUnit', label: [5, 5], value: [6, 8] },
    ],
  ],
  funds: {
    kind: 'table',
    label: [0, 1],
    row: [2, 2],
    columns: { initialBudget: 3, annualBudget: 4, executed: 5, weight: 6, rate: 7, score: 8 },
  },
  goals: {
    label: [0, 0],
    places: [
      ['expectedGoal', [1, 4]],
      ['actualResult', [5, 8]],
    ],
  },
  table: [
    ['level1', [0, 0]],
    ['level2', [1, 1]],
    ['name', [2, 3]],
    ['target', [4, 4]],
    ['actual', [5, 5]],
    ['weight', [6, 6]],
    ['score', [7, 7]],
    ['reason', [8, 8]],
  ],
  money: '#,##0.00',
  total: { label: [0, 5] },
  grade: { label: [0, 1], value: [2, 8] },
  levels: LEVELS,
};

const declaration: Look = {
  titleFont: '宋体',
  font: '宋体',
  widths: [10, 15, 18, 18, 14, 12, 16],
  year: year => `(${year} 年度)`,
  headHeight: 18.65,
  head: [
    [
      { field: 'projectName', label: [0, 0], value: [1, 2] },
      { field: 'projectNature', label: [3, 3], value: [4, 4] },
      { field: 'projectCategory', label: [5, 5], value: [6, 6] },
    ],
    [
      { field: 'department', label: [0, 0], value: [1, 2] },
      { field: 'implementingUnit', label: [3, 3], value: [4, 6] },
    ],
    [
      { field: 'startDate', label: [0, 0], value: [1, 2] },
      { field: 'endDate', label: [3, 3], value: [4, 6] },
    ],
  ],
  funds: {
    kind: 'amounts',
    label: { place: 'beside', columns: [0, 0] },
    lines: [
      [
        { key: 'projectTotal', label: [1, 1], value: [2, 2] },
        { key: 'annualTotal', label: [3, 3], value: [4, 6] },
      ],
      [
        { key: 'projectFiscal', label: [1, 1], value: [2, 2] },
        { key: 'annualCurrent', label: [3, 3], value: [4, 6] },
      ],
      [{ key: 'annualCarryover', label: [3, 3], value: [4, 6] }],
      [
        { key: 'projectOther', label: [1, 1], value: [2, 2] },
        { key: 'annualOther', label: [3, 3], value: [4, 6] },
      ],
    ],
  },
  goals: {
    label: [0, 0],
    places: [
      ['projectGoal', [1, 2]],
      ['annualGoal', [3, 6]],
    ],
  },
  tableSide: { text: '绩效指标', columns: [0, 0] },
  table: [
    ['level1', [1, 1]],
    ['level2', [2, 2]],
    ['name', [3, 4]],
    ['target', [5, 6]],
  ],
  money: '#,##0.00',
  levels: LEVELS,
};

const targetTable: Look = {
  titleFont: '宋体',
  font: '宋体',
  widths: [20, 24, 26, 30],
  year: year => `(${year}年度)`,
  headHeight: 22,
  head: [
    [{ field: 'applicant', label: [0, 3], value: [0, 3] }],
    [
      { field: 'projectName', label: [0, 0], value: [1, 1] },
      { field: 'projectCategory', label: [2, 2], value: [3, 3] },
    ],
    [
      { field: 'startDate', label: [0, 0], value: [1, 1] },
      { field: 'endDate', label: [2, 2], value: [3, 3] },
    ],
    [
      { field: 'governmentPurchase', label: [0, 0], value: [1, 1] },
      { field: 'performanceType', label: [2, 2], value: [3, 3] },
    ],
    ...(['overview', 'basis', 'necessity', 'safeguards', 'plan', 'goals'] as const).map(field => [
      { field, label: [0, 0], value: [1, 3] } as const,
    ]),
  ],
  funds: {
    kind: 'amounts',
    label: { place: 'above', columns: [0, 3] },
    lines: [
      [
        { key: 'totalBudget', label: [0, 0], value: [1, 1] },
        { key: 'annualBudget', label: [2, 2], value: [3, 3] },
      ],
      [
        { key: 'lastYearBudget', label: [0, 0], value: [1, 1] },
        { key: 'lastYearExecuted', label: [2, 2], value: [3, 3] },
      ],
    ],
  },
  tableTitle: year => `${year}年绩效目标`,
  table: [
    ['level1', [0, 0]],
    ['level2', [1, 1]],
    ['name', [2, 2]],
    ['target', [3, 3]],
  ],
  money: '#,##0',
  levels: {
    first: ['投入与管理', '产出目标', '效果目标', '影响力目标'],
    second: [
      ...['投入管理', '财务管理', '实施管理', '数量', '质量', '时效', '社会效益', '满意度', '长效管理', '人力资源'],
      ...['部门协助', '信息共享'],
    ],
  },
};

/** 财预〔2020〕10号 附件: a title in 黑体, a label down the side of the table, no grade. */
const national: Look = {
  ...selfEvaluation,
  titleFont: '黑体',
  widths: [8, 10, 13, 15, 9, 14, 14, 8, 9, 19],
  year: year => `（${year} 年度）`,
  head: [
    [{ field: 'projectName', label: [0, 2], value: [3, 9] }],
    [
      { field: 'department', label: [0, 2], value: [3, 5] },
      { field: 'implementingUnit', label: [6, 6], value: [7, 9] },
    ],
  ],
  funds: {
    kind: 'table',
    label: [0, 2],
    row: [3, 3],
    columns: { initialBudget: 4, annualBudget: 5, executed: 6, weight: 7, rate: 8, score: 9 },
  },
  goals: {
    label: [0, 0],
    places: [
      ['expectedGoal', [1, 5]],
      ['actualResult', [6, 9]],
    ],
  },
  tableSide: { text: '绩效指标', columns: [0, 0] },
  table: [
    ['level1', [1, 1]],
    ['level2', [2, 2]],
    ['name', [3, 4]],
    ['target', [5, 5]],
    ['actual', [6, 6]],
    ['weight', [7, 7]],
    ['score', [8, 8]],
    ['reason', [9, 9]],
  ],
  rate: '0.00"%"',
  total: { label: [0, 6] },
};

/** By layout id. A published form without a look is read and not written. */
export const looks: Readonly<Record<string, Look>> = {
  'shanghai-self-evaluation-2024': selfEvaluation,
  'shanghai-self-evaluation-2023': selfEvaluation,
  'national-self-evaluation-2020': national,
  'shanghai-declaration-2026': declaration,
  'shanghai-target-table-2020': targetTable,
};
