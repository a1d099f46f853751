import { practice } from '../../policy/sources';
import { a1, type Address } from '../../sheet/address';
import type { Cell } from '../../sheet/cell';
import { rawCell } from '../../sheet/grid';
import { text, type Text } from '../../text';
import { eachCell } from '../cells-read';
import { indicators } from '../example';
import { rule, type Context, type Violation } from '../rule';

/** Marks that no one sees and that keep a search from finding the word; tags left over from a web form. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const TAG = /<\/?(?:p|br|div|span|font|b|strong)(?:\s[^<>]*)?\/?>|&(?:nbsp|lt|gt|amp);/i;
const WIDE = /[０-９％．]/;

export default rule({
  id: 'SE60',
  title: text('书写格式不一', 'Untidy text'),
  topic: '形式',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text('建议统一格式（不改数值）。', 'Please consider one format; the values stay as they are.'),

  given: context => {
    const cells = eachCell(context).map(({ cell }) => cell);
    return cells.length > 0 ? [{ cells }] : [];
  },
  needs: [],
  check: ({ cells }, context) =>
    [
      mixedDecimals(context),
      together(
        cells.filter(({ shown }) => UNSEEN.test(shown)),
        text('含有看不见的字符', 'holds characters that cannot be seen'),
      ),
      together(
        cells.filter(({ shown }) => TAG.test(shown)),
        text('残留网页标签', 'holds tags of a web page'),
      ),
      together(
        context.form.indicators
          .flatMap(({ target, actual, weight, score }) => [target, actual, weight, score])
          .flatMap(cell => (cell && WIDE.test(cell.shown) ? [cell] : [])),
        text('数字用了全角', 'has full-width digits'),
      ),
      numbersAsText(context),
    ].flatMap(one => (one ? [one] : [])),

  complies: indicators`
    | 三级指标     | 指标值      | 完成值     |
    | 活动场次     | ≥10.00(场)  | 12(场)     |
    | 课时         | ≥2.50(小时) | 2.50(小时) |
    | （一）满意度 | ≥90.00(%)   | 95.00(%)   |`,
  violates: indicators`
    | 三级指标     | 指标值        | 完成值      |
    | 活动场次     | ≥10.00(场)    | 12.00(场)   |
    | 服务可用时间 | ⟦=365(天)⟧  | 365.00(天)  |
    | 满意度       | ≥90.00(%)     | ⟦９５(%)⟧ |`,
});

/** 365(天) beside 350.00(天): decimals that say nothing, printed here and not there. Told once, at the rarer way of writing. */
function mixedDecimals({ form }: Context): Violation | undefined {
  const targets = form.indicators.flatMap(({ target }) =>
    target.kind === 'value' && target.value.kind === 'quantity' && /\d/.test(target.shown) ? [target] : [],
  );
  const bare = targets.filter(({ shown }) => !/\d\.\d/.test(shown));
  const padded = targets.filter(({ shown }) => /\d\.0+(?!\d)/.test(shown));
  if (bare.length === 0 || padded.length === 0) return undefined;
  const [odd, usual] = bare.length > padded.length ? [padded, bare] : [bare, padded];
  const [first, ...others] = odd;
  return {
    at: first!.at,
    because: others.map(({ at }) => at),
    says: text(
      `指标值小数位数写法不一：${samplesOf(odd)}与${samplesOf(usual)}并存。`,
      `The targets mix two ways of writing: ${samplesOf(odd)} beside ${samplesOf(usual)}.`,
    ),
  };
}

const samplesOf = (cells: readonly Cell<unknown>[]): string =>
  [...new Set(cells.map(({ shown }) => shown))].slice(0, 2).join('、');

function together(cells: readonly Cell<unknown>[], what: Text): Violation | undefined {
  const [first, ...others] = cells;
  if (!first) return undefined;
  const places = cells
    .slice(0, 5)
    .map(({ at }) => a1(at))
    .join('、');
  const rest = cells.length > 5 ? `等${cells.length}处` : '';
  return {
    at: first.at,
    because: others.map(({ at }) => at),
    says: text(`${places}${rest}${what.zh}。`, `${places}${cells.length > 5 ? ' …' : ''} ${what.en}.`),
  };
}

/** A score typed as text among scores that are numbers: no sum formula counts it. */
function numbersAsText({ form, grid }: Context): Violation | undefined {
  // 分值印在名称里的（培训人数（10分）），本来就是文字。
  const scores = form.indicators.flatMap(({ name, weight, score }) =>
    [weight, score].flatMap(cell => (cell?.kind === 'value' && cell.at.col !== name.at.col ? [cell.at] : [])),
  );
  const isText = (at: Address): boolean => typeof rawCell(grid, at.row, at.col)?.value === 'string';
  const texts = scores.filter(isText);
  const [first, ...others] = texts;
  if (!first || texts.length === scores.length) return undefined;
  return {
    at: first,
    because: others,
    says: text(
      `分值、得分中有${texts.length}个数字是文本格式，求和公式不会计入。`,
      `${texts.length} weight(s) or score(s) are stored as text; a sum formula leaves them out.`,
    ),
  };
}
