import { normalise } from '../sheet/normal-text';

const MONEY = /预算|资金|经费|拨款|金额|支出|费用|财政/;
/** Words of a changed budget. */
const ADJUSTED = /调整|追加|调增|调减|核增|追减|压减|压缩|调剂|收回|统筹|结转/;
/** Words that change a budget only where the budget is named: 核减金额 may as well be a settled bill. */
const CHANGED = /核减|削减|增加|减少|新增|核定|变更|上缴/;

/** Some sentence says that the budget was changed and how: 年中调减, 追加预算. Linear in the length of the text. */
export function hasAdjustmentCause(text: string): boolean {
  return normalise(text.replace(/\n/g, '。'))
    .split(/[。;!?]/)
    .some(
      sentence =>
        (MONEY.test(sentence) && ADJUSTED.test(sentence)) || (sentence.includes('预算') && CHANGED.test(sentence)),
    );
}
