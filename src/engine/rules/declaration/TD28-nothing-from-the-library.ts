import { practice } from '../../policy/sources';
import { text } from '../../text';
import { likeness } from '../../words/likeness';
import { indicators } from '../example';
import { theIndicatorTable } from '../given';
import { headingOver } from '../heading';
import { rule, type Given } from '../rule';

/** The table beside the library; without a library nobody is asked. */
const theTableAndLibrary: Given<{
  readonly rows: ReturnType<typeof theIndicatorTable>[number]['rows'];
  readonly library: readonly string[];
}> = context => {
  const { library } = context;
  return library && library.length > 0 ? theIndicatorTable(context).map(({ rows }) => ({ rows, library })) : [];
};

/** Names this alike are the same indicator in other words. */
const ALIKE = 0.5;
/** A handful of names says nothing about where they were taken from. */
const FEWEST = 5;

export default rule({
  id: 'TD28',
  title: text('未用指标库', 'Nothing taken from the indicator library'),
  topic: '形式',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text('可从指标库中选用名称规范的指标。', 'Please consider indicators from the library.'),

  given: theTableAndLibrary,
  needs: [],
  check: ({ rows, library }, { grid, form }) => {
    const named = rows.filter(row => row.name.kind === 'value');
    const [first] = named;
    if (!first || named.length < FEWEST) return undefined;
    const alike = (name: string): number => Math.max(...library.map(known => likeness(name, known)));
    if (named.some(row => alike(row.name.shown) >= ALIKE)) return undefined;
    const nearest = [...library]
      .sort(
        (a, b) =>
          Math.max(...named.map(row => likeness(row.name.shown, b))) -
          Math.max(...named.map(row => likeness(row.name.shown, a))),
      )
      .slice(0, 3)
      .join('、');
    return {
      at: headingOver(first.name.at, grid, form),
      says: text(
        `${named.length}项指标的名称都与指标库中的不同。`,
        `None of the ${named.length} indicators is named like one of the library.`,
      ),
      remedy: text(`可从指标库选用，如${nearest}。`, `Please consider indicators of the library, such as ${nearest}.`),
    };
  },

  complies: indicators`
    | 三级指标     | 指标值       |
    | 活动场次     | ≥10(场)      |
    | 参会企业数   | ≥100(家)     |
    | 白皮书       | ≥1(份)       |
    | 对接平台     | ≥1(个)       |
    | 嘉宾满意度   | ≥90(%)       |`,
  violates: indicators`
    | ⟦三级指标⟧ | 指标值       |
    | 甲类事项       | ≥10(件)      |
    | 乙类事项       | ≥10(件)      |
    | 丙类事项       | ≥10(件)      |
    | 丁类事项       | ≥10(件)      |
    | 戊类事项       | ≥10(件)      |`,
});
