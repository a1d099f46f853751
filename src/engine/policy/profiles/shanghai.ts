import { amend } from '../amend';
import { national2020 } from '../editions/national-2020';
import { cite } from '../sources';

/** The printed sheets of Shanghai. Their written instructions were not available; what they do was read from the sheets. */
export const shanghai = amend(national2020, {
  id: 'shanghai',
  title: '上海市口径',
  fiscalYears: { from: 2018, to: 2027 },
  checkedOn: '2026-11-01',

  // 样表中四舍五入与截取结果不同的执行率，全部为截取。
  rateRounding: { value: { mode: 'truncate', places: 2 }, law: cite('shanghai-practice', 'practice') },
  costIndicators: { value: 'supported', law: cite('shanghai-practice', 'practice') },
});
