import { practice } from '../../policy/sources';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { isAchievementReason } from '../../words/achievement-reasons';
import { likeness } from '../../words/likeness';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { saysNothing } from '../reasons';
import { rule } from '../rule';

/** Too short to share a word with anything. */
const SHORTEST = 8;

export default rule({
  id: 'SE19',
  title: text('说明与指标无关', 'A remark that speaks of something else'),
  topic: '说明',
  severity: 'hint',
  law: [practice('review-practice')],
  remedy: text('请核对该说明是否填在正确的行。', 'Please check whether the remark stands in the right row.'),

  given: eachLiveIndicator,
  needs: ['name'],
  check: ({ name, target, reason }) => {
    if (reason?.kind !== 'value' || saysNothing(reason) || normalise(reason.value).length < SHORTEST) return undefined;
    if (isAchievementReason(reason.value)) return undefined;
    if (likeness(`${name.value}${target.shown}`, reason.value) > 0) return undefined;
    return {
      at: reason.at,
      because: [name.at],
      says: text(
        `说明“${reason.shown}”与指标“${name.shown}”没有共同的词。`,
        `The remark “${reason.shown}” shares no word with the indicator “${name.shown}”.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标     | 指标值  | 原因                       |
    | 行业研究报告 | ≥3(份)  | 两份报告已送审，一份待定稿 |
    | 培训场次     | ≥5(场)  | 场地调整                   |`,
  violates: indicators`
    | 三级指标     | 指标值  | 原因                               |
    | 行业研究报告 | ≥3(份)  | ⟦因设备到货较晚，安装调试未能结束⟧ |`,
});
