import { practice } from '../../policy/sources';
import { text } from '../../text';
import { asATarget } from '../as-a-target';
import { indicators } from '../example';
import { isExceedable } from '../exceedable';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD16',
  title: text('“=”用于可超额的指标', '“=” on what may be exceeded'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [practice('production-practice')],
  remedy: text('如允许超额完成，建议改为“≥”。', 'If more is welcome, please write “≥”.'),

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: ({ name, aim }) => {
    const { operator, assumed, value, unit } = aim.value;
    // 没有写符号的，是按老习惯只填数；写“=1”的，是一份报告、一个平台，没有超额可言。
    if (operator !== '=' || assumed || !isExceedable(name.value, unit, value)) return undefined;
    const written = asATarget(aim);
    return {
      at: aim.at,
      because: [name.at],
      says: text(
        `“${name.shown}”可以超额完成，指标值的符号却写“=”（${written}）。`,
        `“${name.shown}” may be exceeded, yet its target is written with “=” (${written}).`,
      ),
      remedy: text(
        `如允许超额完成，建议改为“${written.replace(/[=＝]+/, '≥')}”。`,
        `If more is welcome, please write “${written.replace(/[=＝]+/, '≥')}”.`,
      ),
    };
  },

  complies: indicators`
    | 三级指标         | 指标值         |
    | 服务企业数       | ≥300.00(家)    |
    | 发展白皮书       | =1.00(份)      |
    | 成果合格率       | =100.00(%)     |
    | 简讯刊印         | =12.00(期)     |
    | 安全事故数       | =0.00(起)      |
    | 购置公务车辆数   | =2.00(辆)      |
    | 平台可用时间     | =365(天)       |`,
  violates: indicators`
    | 三级指标         | 指标值            |
    | 宣传讲座场次     | ⟦=4.00(次)⟧     |
    | 服务对象满意度   | ⟦=90.00(%)⟧     |`,
});
