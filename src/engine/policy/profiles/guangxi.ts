import { Decimal } from '../../sheet/units';
import { amend, amendParts } from '../amend';
import { national2021 } from '../editions/national-2021';
import { practice } from '../sources';

const local = practice('guangxi');

/** Known at second hand and without its year. A surplus of 30 % must be explained; so must every deduction, 定性 rows included. */
export const guangxi = amend(national2021, {
  id: 'guangxi',
  title: '广西口径',
  fiscalYears: null,
  checkedOn: '2026-11-01',

  // 超过30%即须说明，没有只作提示的一档。
  overFulfilment: amendParts(
    national2021.overFulfilment,
    { hint: new Decimal('1.30'), warning: new Decimal('1.30') },
    local,
  ),
  zeroTargetOver: { value: new Decimal(30), law: local },
  deductionReason: { value: { severity: 'warning', qualities: 'each' }, law: local },
});
