import { percent, points } from '../../sheet/units';
import { text } from '../../text';
import { amend, amendGrades, amendParts } from '../amend';
import { national2021 } from '../editions/national-2021';
import { practice } from '../sources';

const local = practice('sichuan');

/** The requirements of 2025, known at second hand. */
export const sichuan = amend(national2021, {
  id: 'sichuan',
  title: '四川省口径（2025年）',
  fiscalYears: { from: 2025, to: 2025 },
  checkedOn: '2026-11-01',

  weights: {
    value: {
      execution: points(0),
      management: points(20),
      cost: points(10),
      output: points(40),
      benefit: points(20),
      satisfaction: points(10),
    },
    law: local,
  },
  // 该地没有给出缺成本或缺满意度指标时的分值。
  otherWeights: [],
  grades: amendGrades(national2021.grades, { 中: points(70) }, local),
  reasonLength: amendParts(national2021.reasonLength, { longest: 100 }, local),

  executionByMonth: {
    value: [
      { month: 4, rate: percent(25) },
      { month: 6, rate: percent(40) },
      { month: 8, rate: percent(60) },
      { month: 10, rate: percent(80) },
    ],
    law: local,
  },
  notes: [
    { value: text('自评不得委托第三方机构。', 'A self-evaluation may not be given to a third party.'), law: local },
    {
      value: text(
        '财政部门复核调低自评等次的，自评得分按 90%、80%、70% 折算。',
        'If the finance department lowers the grade, the self-score is multiplied by 90, 80 or 70 %.',
      ),
      law: local,
    },
    {
      value: text(
        '自评结果在决算批复后 20 日内公开。',
        'Results are published within 20 days of the approval of the final accounts.',
      ),
      law: local,
    },
    { value: text('存在问题不超过 200 字。', 'Problems take at most 200 characters.'), law: local },
    {
      value: text(
        '绩效目标完成进度与预算执行进度相差超过 10 个百分点的，给予预警。',
        'A gap of more than 10 points between progress and execution is warned about.',
      ),
      law: local,
    },
  ],
});
