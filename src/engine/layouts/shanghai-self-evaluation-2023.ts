import { text } from '../text';
import type { Layout } from './layout';
import { shanghaiSelfEvaluation2024 } from './shanghai-self-evaluation-2024';

/** The year before: another title, no line for the year, and a total row that prints its two figures without a label. */
export const shanghaiSelfEvaluation2023: Layout = {
  ...shanghaiSelfEvaluation2024,
  id: 'shanghai-self-evaluation-2023',
  name: text('上海 2023 年度项目支出绩效自评价', 'Shanghai project self-evaluation, 2023'),
  titles: ['财政项目支出绩效自评价', '财政项目支出绩效自评价表'],
  yearLine: false,
  totalLabel: '',
};
