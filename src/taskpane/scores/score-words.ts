import { text, type Text } from '../../engine/index';

/** What the score card says; loaded with it. Figures come as they are printed. */
export const cardWords = {
  form: text('查看哪份表', 'Form'),
  previous: text('上一份', 'Previous form'),
  next: text('下一份', 'Next form'),
  nth: (at: number, of: number): Text => text(`第 ${at} 份，共 ${of} 份`, `form ${at} of ${of}`),
  differsMark: text('有不一致', 'differs'),
  unnamedLevel: text('（未填一级指标）', '(no first level)'),
  computedTotal: text('计算总分', 'Computed total'),
  points: text('分', 'points'),
  asPrinted: (total: string, grade: string): Text => text(`表中 ${total} ${grade}`, `printed ${total} ${grade}`),
  agrees: text('与计算一致', 'agrees with the computation'),
  printedMore: (by: string): Text => text(`表中多 ${by} 分`, `${by} too many on the form`),
  printedLess: (by: string): Text => text(`表中少 ${by} 分`, `${by} too few on the form`),
  gradeDiffers: text('等级不一致', 'the grade differs'),
  notPrinted: text('表中未填总分', 'the form has no total'),
  lacking: (grade: string, by: string, from: string): Text =>
    text(`距“${grade}”还差 ${by} 分（${grade}：${from} 分及以上）`, `${by} short of “${grade}” (from ${from} points)`),
  best: (grade: string, from: string, margin: string): Text =>
    text(
      `已是最高等级“${grade}”（${from} 分及以上），高出 ${margin} 分`,
      `the best grade, “${grade}” (from ${from}), by ${margin}`,
    ),
  cap: (rate: string, from: string, below: string, most: string, grade: string): Text =>
    text(
      `执行率 ${rate}%。有的地方规定执行率 ${from}%–${below}% 的，总分不超过 ${most} 分，即等级至多为“${grade}”。`,
      `Execution ${rate} %. Some places cap the total at ${most} for a rate of ${from}–${below} %: “${grade}” at best.`,
    ),
  capExceeded: text(
    '计算总分高于此数，上报前请了解当地要求。',
    'The computed total is above that; ask what holds here before submitting.',
  ),
  capKept: text('计算总分未超过此数。', 'The computed total is within that.'),
  forInformation: text('仅供参考，不影响本表得分。', 'For information: it does not change the score.'),
  undetermined: text('总分和等级无法确定：', 'Total and grade cannot be determined: '),
  levels: text('按一级指标', 'By first level'),
  level: text('一级指标', 'First level'),
  obtained: text('得分', 'Score'),
  full: text('分值', 'Weight'),
  usual: (weight: string): Text => text(`通行分值 ${weight}`, `usual weight ${weight}`),
  usualLaw: text('通行分值依据', 'Usual weights'),
  indicators: (count: number): Text => text(`${count} 项`, count === 1 ? '1 indicator' : `${count} indicators`),
  withdrawn: (count: number): Text => text(`另 ${count} 项不适用`, `${count} more withdrawn`),
  count: text('指标数', 'Indicators'),
  usualColumn: text('通行分值', 'Usual'),
  noWeights: text('本表没有分值栏。', 'This form gives its indicators no weights.'),
  figures: text('表中与计算', 'Printed and computed'),
} as const;
