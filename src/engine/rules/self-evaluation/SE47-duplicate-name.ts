import { practice } from '../../policy/sources';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { indicators } from '../example';
import { theIndicatorTable, type IndicatorSubject } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'SE47',
  title: text('指标重名', 'Two indicators of one name'),
  topic: '形式',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text('指标名称重复，请合并或区分。', 'Please merge the two or tell them apart.'),

  given: theIndicatorTable,
  needs: [],
  check: ({ rows }) => {
    const earlier = new Map<string, IndicatorSubject>();
    return rows.flatMap(row => {
      const key = keyOf(row);
      const first = earlier.get(key);
      if (key === '' || !first) {
        earlier.set(key, row);
        return [];
      }
      return [
        {
          at: row.name.at,
          because: [first.name.at],
          says: text(
            `第${row.ordinal}项与第${first.ordinal}项同名：“${row.name.shown}”。`,
            `No. ${row.ordinal} has the name of no. ${first.ordinal}: “${row.name.shown}”.`,
          ),
        },
      ];
    });
  },

  complies: indicators`
    | 三级指标     |
    | 培训课程满意度 |
    | 课程满意度   |`,
  violates: indicators`
    | 三级指标        |
    | 专栏阅读人数    |
    | ⟦专栏 阅读人数⟧ |`,
});

/** A name merged over several rows is one name. */
const keyOf = ({ name, row }: IndicatorSubject): string =>
  name.kind === 'value' && name.at.row === row ? normalise(name.value) : '';
