import type { Decimal } from '../sheet/units';
import { bareName, direction } from '../words/reverse-names';
import { unitClass } from '../words/units';
import { isHeldDown } from './operator-direction';

/** A monthly thing has its number from the calendar; what is bought, built or paid out from a contract or a list; more is no success. */
const FIXED_NAMES =
  /标准|制度|体系|平台|系统|购置|采购|购买|配备|建设|新建|改造|修缮|维修|维护|安装|租赁|补助|补贴|发放|聘用|编制|在编|在职|退休|户籍|缴纳|办公|保障人数|供养|下达|拨付|每[月季年周日]|月报|季报|年报|月刊|季刊|期刊|专刊|大会|年会/;
const FIXED_UNITS = /^(?:期|版|月次|套|台|辆|台套|座|幢|栋|间|所|处|部|艘|门|课时|学时|天|日|年|个?月)$/;
const CALENDAR = [12, 24, 52, 365, 366];

/** Whether more than the figure would be welcome, so that “=” asks for too much exactness. One thing (=1份) is no quantity. */
export function isExceedable(name: string, unit: string, value: Decimal): boolean {
  const key = bareName(name);
  const way = direction(name);
  if (way === 'less' || isHeldDown(key) || value.lte(1)) return false;
  const kind = unitClass(unit);
  if (kind === 'percent') return way === 'more' && value.lt(100) && /(?:率|满意度|知晓度)$/.test(key);
  if (FIXED_NAMES.test(key) || FIXED_UNITS.test(unit) || CALENDAR.some(number => value.eq(number))) return false;
  return (
    ['people', 'attendances', 'visits', 'events'].includes(kind) ||
    (['items', 'documents'].includes(kind) && way === 'more')
  );
}
