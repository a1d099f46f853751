import { practice } from '../../policy/sources';
import { unitInName } from '../../sheet/figure';
import { plain as digits } from '../../scoring/rounding';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { theQuantifiedRows, type QuantifiedSubject } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD15',
  title: text('指标值没有单位', 'Target without a unit'),
  topic: '形式',
  severity: 'hint',
  law: [practice('production-practice')],
  remedy: text('请把单位写入指标值，如“≥95(%)”。', 'Please write the unit behind the figure, as in “≥95(%)”.'),

  given: theQuantifiedRows,
  needs: [],
  check: ({ rows }) => {
    const bare = rows.filter(lacksUnit);
    const [first, ...others] = bare;
    if (!first) return undefined;
    const numbers = bare.map(({ ordinal }) => ordinal).join('、');
    const unit = unitInName(normalise(first.name.shown));
    const { operator, assumed, value } = first.aim.value;
    const example = `${assumed ? '' : operator}${digits(value)}(${unit === '' ? '单位' : unit})`;
    return {
      at: first.aim.at,
      because: others.map(({ aim }) => aim.at),
      says: text(
        `第${numbers}项的指标值没有写单位，或单位只写在指标名称里。`,
        `The targets of no. ${numbers} carry no unit, or only in the name.`,
      ),
      remedy: text(
        `单位写入指标值，如第${first.ordinal}项写“${example}”。`,
        `Please write the unit behind the figure: no. ${first.ordinal} as “${example}”.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标       | 指标值     |
    | 参会观众数     | >=500(人)  |
    | 资金到位率     | =100%      |
    | 景气指数       | ≥60        |
    | 在全市的排名   | ≤3         |
    | 管理制度健全性 | 健全       |`,
  violates: indicators`
    | 三级指标       | 指标值    |
    | 资金到位率(%)  | ⟦=100⟧  |
    | 参会观众数     | >=500     |
    | 参会满意度     | ≥85(%)    |`,
});

/** Numbers that count nothing. */
const UNITLESS = /(?:指数|系数|排名|名次|位次|得分|评分|分值|分数|比值|之比|比例|倍数|版本|年份|pH值?)$/i;

/** A unit that stands in a column of its own is a unit; one that stands in the name is not in the target. */
function lacksUnit({ name, aim }: QuantifiedSubject): boolean {
  const { unit } = aim.value;
  if (unit !== '' && unit !== unitInName(normalise(name.shown))) return false;
  return unit === '' ? !UNITLESS.test(bareName(name.shown)) : !normalise(aim.shown).includes(normalise(unit));
}
