import { shownOf, valueOf } from '../sheet/cell';
import { cleaned } from '../sheet/normal-text';
import type { Indicator } from '../sheet/form';
import { text } from '../text';
import { numbersIn } from '../words/numbers-in';
import { isVague } from '../words/vague';
import { plain } from '../scoring/rounding';
import { reasonSaid } from './quoted';
import type { Rolling, TargetSuggestion } from './rolling';
import { moveYears } from './years';

/** A target in words, a date or a range of two limits: taken over with its years moved on. */
export function suggestWords(row: Indicator, { from, to }: Rolling): TargetSuggestion {
  const shown = cleaned(row.target.shown);
  const { text: target, moved } = moveYears(shown, from, to - from);
  const reached = shownOf(row.actual).trim();
  const level = valueOf(row.actual);
  const isUnmet = level?.kind === 'level' && level.level !== 'full';
  const said = reasonSaid(shownOf(row.reason));
  const result =
    reached === ''
      ? text('沿用原文字', 'As before')
      : text(`${from}年“${reached}”，沿用原文字`, `${from}: “${reached}”; as before`);
  const years = moved.length > 0 ? text('，年份已顺延', ', with the years moved on') : text('', '');
  const advice = isUnmet ? unmetAdvice : betterForm(row, target);
  return {
    target,
    change: target === shown ? 'kept' : 'restated',
    asks: isUnmet || advice.asks,
    why: text(
      `${result.zh}${years.zh}。${advice.zh}${said.zh}`,
      `${result.en}${years.en}. ${advice.en}${said.en}`.trim(),
    ),
  };
}

const unmetAdvice = {
  zh: '上年未完全达成，请确认今年的要求。',
  en: 'Not fully met; please check what to ask for. ',
  asks: true,
};

/** Words that a number or a standard should replace. */
function betterForm(row: Indicator, words: string): typeof unmetAdvice {
  const target = valueOf(row.target);
  if (target?.kind === 'text' && target.operator !== undefined)
    return { zh: '符号后没有数字，请写出具体数值。', en: 'A sign without a figure: please write one. ', asks: true };
  if (target?.kind !== 'text') return { zh: '', en: '', asks: false };
  const number = numbersIn(words).find(({ unit }) => unit !== '');
  if (number)
    return {
      zh: `文字中有数量，建议写成“≥${plain(number.value)}(${number.unit})”。`,
      en: `It holds a figure: “≥${plain(number.value)}(${number.unit})” can be measured. `,
      asks: true,
    };
  return isVague(words)
    ? {
        zh: '只有程度没有标准，请改为数值或写明判断标准。',
        en: 'Only a degree: please give a number or a standard. ',
        asks: true,
      }
    : { zh: '', en: '', asks: false };
}
