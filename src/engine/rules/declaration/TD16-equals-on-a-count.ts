import { practice } from '../../policy/sources';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { bareName, direction } from '../../words/reverse-names';
import { unitClass } from '../../words/units';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { isHeldDown } from '../operator-direction';
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
    if (operator !== '=' || assumed || value.lte(1) || !maybeExceeded(name.value, unit, value)) return undefined;
    return {
      at: aim.at,
      because: [name.at],
      says: text(
        `“${name.shown}”可以超额完成，指标值的符号却写“=”（${aim.shown}）。`,
        `“${name.shown}” may be exceeded, yet its target is written with “=” (${aim.shown}).`,
      ),
      remedy: text(
        `如允许超额完成，建议改为“${aim.shown.replace(/[=＝]+/, '≥')}”。`,
        `If more is welcome, please write “${aim.shown.replace(/[=＝]+/, '≥')}”.`,
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

/** A monthly or quarterly thing has its number from the calendar; what is bought, built or paid out from a contract or a list. */
const FIXED_NAMES =
  /标准|制度|体系|平台|系统|购置|采购|购买|配备|建设|新建|改造|修缮|维修|维护|安装|租赁|补助|补贴|发放|聘用|编制|在编|在职|退休|户籍|缴纳|办公|保障人数|供养|下达|拨付|每[月季年周日]|月报|季报|年报|月刊|季刊|期刊|专刊|大会|年会/;
const FIXED_UNITS = /^(?:期|月次|套|台|辆|台套|座|幢|栋|间|所|处|部|艘|门|课时|学时|天|年|个?月)$/;
const CALENDAR = [12, 24, 52, 365, 366];

function maybeExceeded(name: string, unit: string, value: Decimal): boolean {
  const key = bareName(name);
  const way = direction(name);
  if (way === 'less' || isHeldDown(key)) return false;
  const kind = unitClass(unit);
  if (kind === 'percent') return way === 'more' && value.lt(new Decimal(100)) && /(?:率|满意度|知晓度)$/.test(key);
  if (FIXED_NAMES.test(key) || FIXED_UNITS.test(unit) || CALENDAR.some(number => value.eq(number))) return false;
  return (
    ['people', 'attendances', 'visits', 'events'].includes(kind) ||
    (['items', 'documents'].includes(kind) && way === 'more')
  );
}
