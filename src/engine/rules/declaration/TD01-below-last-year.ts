import { practice } from '../../policy/sources';
import { plain } from '../../scoring/rounding';
import { text } from '../../text';
import { bareName, direction } from '../../words/reverse-names';
import { convert } from '../../words/units';
import { beside, head, indicators } from '../example';
import { eachRowWithLastActual } from '../last-year';
import { rule } from '../rule';

export default rule({
  id: 'TD01',
  title: text('指标值低于上年实际', 'Target below what was reached before'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [practice('review-practice')],
  reads: ['crossYearTarget'],
  remedy: text(
    '请对照以前年度的实际完成情况核定指标值，确需调低的请说明理由。',
    'Please set the target by what was reached before, or say why it is lower.',
  ),

  given: eachRowWithLastActual,
  needs: ['name'],
  check: ({ name, aim, last, lastYear, lastAt }, { policy }) => {
    const { value: t, unit, operator } = aim.value;
    const a = convert(last.value, last.unit, unit);
    if (a === undefined || a.lte(0) || t.lte(0)) return undefined;
    const isReverse = operator === '≤' || operator === '<' || direction(name.value) === 'less';
    const share = isReverse ? a.div(t) : t.div(a);
    const { warning, hint } = policy.crossYearTarget.value;
    if (share.gte(hint)) return undefined;
    const isLow = share.lt(warning);
    // 比率上年做到98%、今年定95%，是留有余地，不是偏松。
    if (!isLow && (unit === '%' || /率$|满意度$/.test(bareName(name.value)))) return undefined;
    const shown = `${plain(a)}${unit === '' ? '' : `(${unit})`}`;
    return {
      at: aim.at,
      because: [name.at, lastAt],
      milder: isLow ? 'warning' : 'hint',
      says: text(
        `${lastYear}年实际为${shown}，本年指标值为${aim.shown}。`,
        `${shown} was reached in ${lastYear}; this year's target is ${aim.shown}.`,
      ),
      remedy: isReverse
        ? text(
            `${lastYear}年实际为${shown}，建议不高于${plain(a)}，确需放宽的请说明理由。`,
            `${shown} was reached in ${lastYear}; please ask for no more than ${plain(a)}, or say why.`,
          )
        : text(
            `${lastYear}年实际为${shown}，建议不低于${plain(a)}，确需调低的请说明理由。`,
            `${shown} was reached in ${lastYear}; please ask for no less than ${plain(a)}, or say why.`,
          ),
    };
  },

  complies: [
    head`
      | 项目名称 | 科技服务站运行 |
      | 年度     | 2025           |`,
    indicators`
      | 三级指标     | 指标值       |
      | 服务企业数   | ≥320.00(家)  |
      | 故障响应时间 | ≤2.00(小时)  |
      | 服务满意度   | ≥90.00(%)    |
      | 新增平台数   | ≥1.00(个)    |`,
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 科技服务站运行 |
        | 年度     | 2024           |`,
      indicators`
        | 三级指标     | 指标值       | 完成值      |
        | 服务企业数   | ≥300.00(家)  | 320.00(家)  |
        | 故障响应时间 | ≤4.00(小时)  | 2.00(小时)  |
        | 服务满意度   | ≥90.00(%)    | 98.00(%)    |`,
    ),
  ],
  violates: [
    head`
      | 项目名称 | 科技服务站运行 |
      | 年度     | 2025           |`,
    indicators`
      | 三级指标     | 指标值           |
      | 服务企业数   | ⟦≥300.00(家)⟧  |
      | 培训人次     | ⟦≥100(人次)⟧   |
      | 故障响应时间 | ⟦≤4.00(小时)⟧  |`,
    ...beside(
      'self-evaluation',
      head`
        | 项目名称 | 科技服务站运行 |
        | 年度     | 2024           |`,
      indicators`
        | 三级指标     | 指标值       | 完成值      |
        | 服务企业数   | ≥300.00(家)  | 320.00(家)  |
        | 培训人次     | ≥100(人次)   | 480(人次)   |
        | 故障响应时间 | ≤4.00(小时)  | 2.00(小时)  |`,
    ),
  ],
});
