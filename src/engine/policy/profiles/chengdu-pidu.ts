import { Decimal, percent } from '../../sheet/units';
import { text } from '../../text';
import { amend, amendParts } from '../amend';
import { national2021 } from '../editions/national-2021';
import { practice } from '../sources';

const local = practice('chengdu-pidu');

/** Known at second hand and without its year. */
export const chengduPidu = amend(national2021, {
  id: 'chengdu-pidu',
  title: '成都市郫都区口径',
  fiscalYears: null,
  checkedOn: '2026-11-01',

  overFulfilment: amendParts(
    national2021.overFulfilment,
    { hint: new Decimal('1.30'), warning: new Decimal('1.30') },
    local,
  ),
  completionTooLow: amendParts(national2021.completionTooLow, { row: percent(70) }, local),
  executionLow: { value: percent(90), law: local },
  // 年中凡有调整，均须说明。
  budgetAdjustment: { value: percent(0), law: local },

  notes: [
    {
      value: text('完成率低于 70% 的指标，该地不得分。', 'There, an indicator completed below 70 % scores nothing.'),
      law: local,
    },
    {
      value: text(
        '重点履职指标完成值达到指标值 1.3 倍而无说明的，该地不得分。',
        'There, a key-duty indicator at 1.3 times its target and unexplained scores nothing.',
      ),
      law: local,
    },
  ],
});
