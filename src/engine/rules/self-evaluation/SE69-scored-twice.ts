import { practice } from '../../policy/sources';
import { shownOf, valueOf } from '../../sheet/cell';
import { text } from '../../text';
import { isContrast } from '../../words/contrasts';
import { apart } from '../../words/likeness';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { theRowsAndTexts } from '../whole-sheet';
import type { IndicatorSubject } from '../given';
import { nearDuplicates } from '../near-duplicates';
import { rule } from '../rule';

/** Words that half of all names hold. */
const COMMON =
  /活动|项目|企业|服务|培训|会议|完成|开展|组织|举办|建设|管理|工作|人员|人数|数量|次数|场次|合格率|满意度|及时|率$|数$|提升|提高|促进|保障|科技|创新|发展|宣传|相关|专业|参加|参与|报告|论文|专利|课程|讲座|论坛|沙龙|文章|推文|平台|系统|设备|走访|调研|产品|成果|技术|研究|中心|基地|建立|形成|编制|制定/g;

export default rule({
  id: 'SE69',
  title: text('近似重复的指标', 'Nearly the same indicator twice'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text(
    '同一事项重复计分的，请合并；不是同一事项的，请把名称区分开。',
    'Please merge the two if they are one thing, or tell the names apart.',
  ),

  given: theRowsAndTexts,
  needs: [],
  check: ({ rows }) => {
    // 完全同名的，由指标重名一条提出。
    const named = nearDuplicates(rows).flatMap(({ by, first, second }) => (by === 'name' ? [] : [{ first, second }]));
    const counted = sameFigures(rows).filter(({ second }) => !named.some(pair => pair.second === second));
    return [...named, ...counted].map(({ first, second }) => ({
      at: second.name.at,
      because: [first.name.at, first.target.at, second.target.at],
      says: text(
        `第${second.ordinal}项“${second.name.shown}”（${second.target.shown}）与第${first.ordinal}项“${first.name.shown}”（${first.target.shown}）近似，可能重复计分。`,
        `No. ${second.ordinal} “${second.name.shown}” (${second.target.shown}) is close to no. ${first.ordinal} “${first.name.shown}” (${first.target.shown}): it may count twice.`,
      ),
    }));
  },

  complies: indicators`
    | 三级指标               | 指标值     | 完成值     |
    | 线上培训参加学员人数   | ≥100(人)   | 120(人)    |
    | 线下培训参加学员人数   | ≥100(人)   | 120(人)    |
    | 一期工程验收合格率     | ≥95(%)     | 100(%)     |
    | 二期工程验收合格率     | ≥95(%)     | 100(%)     |
    | 管理人员到课率         | ≥90(%)     | 95(%)      |
    | 总裁班到课率           | ≥90(%)     | 95(%)      |
    | 组织政策培训           | ≥10(场)    | 12(场)     |
    | 组织路演活动           | ≥10(场)    | 12(场)     |`,
  violates: indicators`
    | 三级指标                     | 指标值      | 完成值      |
    | 专业媒体数                   | ≥3.00(家)   | 10.00(家)   |
    | ⟦媒体报道⟧                 | ≥3.00(家)   | 10.00(家)   |
    | 青少年科普研学活动参加人次   | ≥100(人次)  | 160(人次)   |
    | ⟦青少年科普研学活动的参加人次⟧ | ≥90(人次) | 160(人次)   |`,
});

interface Pair {
  readonly first: IndicatorSubject;
  readonly second: IndicatorSubject;
}

/** Rows that share a noun, a target and an actual value that would not agree by chance. */
function sameFigures(rows: readonly IndicatorSubject[]): readonly Pair[] {
  const seen = new Map<string, IndicatorSubject[]>();
  return rows.flatMap(second => {
    const figures = isTelling(second) ? figuresOf(second) : undefined;
    if (figures === undefined) return [];
    const alike = seen.get(figures) ?? [];
    seen.set(figures, [...alike, second]);
    const first = alike.find(earlier => sharesNoun(shownOf(earlier.name), shownOf(second.name)));
    return first ? [{ first, second }] : [];
  });
}

function figuresOf({ target, actual }: IndicatorSubject): string | undefined {
  const [t, a] = [valueOf(target), valueOf(actual)];
  if (t?.kind !== 'quantity' || a?.kind !== 'quantity') return undefined;
  return [t.operator, t.value.toString(), t.unit, a.value.toString(), a.unit].join(' ');
}

/** Figures that would not agree by chance: a count that is not the target itself. */
function isTelling({ target, actual }: IndicatorSubject): boolean {
  const [t, a] = [valueOf(target), valueOf(actual)];
  return t?.kind === 'quantity' && a?.kind === 'quantity' && t.unit !== '%' && t.unit !== '' && !a.value.eq(t.value);
}

/** Two characters in a row that are no everyday word of indicator names. */
function sharesNoun(a: string, b: string): boolean {
  // 同名的由指标重名一条提出；括号里写的多半正是两项的区别。
  if (/[(（]/.test(a + b) || bareName(a) === bareName(b)) return false;
  const rest = apart(bareName(a), bareName(b));
  if (isContrast(rest.a, rest.b)) return false;
  const [left, right] = [bareName(a).replace(COMMON, '|'), bareName(b).replace(COMMON, '|')];
  for (let from = 0; from + 2 <= left.length; from += 1) {
    const pair = left.slice(from, from + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && right.includes(pair)) return true;
  }
  return false;
}
