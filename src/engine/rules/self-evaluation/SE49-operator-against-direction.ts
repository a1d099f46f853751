import { byTheForm, practice } from '../../policy/sources';
import type { Operator } from '../../sheet/target';
import { Decimal } from '../../sheet/units';
import { text } from '../../text';
import { bareName, direction } from '../../words/reverse-names';
import { indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

const mirrored: Readonly<Partial<Record<Operator, Operator>>> = { '≤': '≥', '<': '>', '≥': '≤', '>': '<' };

export default rule({
  id: 'SE49',
  title: text('符号方向', 'Operator against the direction of the indicator'),
  topic: '指标值合理性',
  severity: 'warning',
  law: [byTheForm, practice('review-practice')],
  remedy: text('请核对指标值的符号。', 'Please check the sign of the target.'),

  given: eachQuantifiedIndicator,
  needs: ['name'],
  check: ({ name, aim }) => {
    const { operator, assumed, value } = aim.value;
    const way = direction(name.value);
    const because = [name.at];
    if (operator === '=')
      return !assumed && isSatisfaction(name.value) && value.lt(new Decimal(100))
        ? {
            at: aim.at,
            because,
            milder: 'hint',
            says: text(
              `“${name.shown}”的指标值为${aim.shown}，满意度一般写“≥”。`,
              `“${name.shown}” has the target ${aim.shown}; satisfaction is usually given with “≥”.`,
            ),
            remedy: text('请核对，符号一般为“≥”。', 'Please check; the usual sign is “≥”.'),
          }
        : undefined;
    const isUpper = operator === '≤' || operator === '<';
    if (way === 'unknown' || isUpper === (way === 'less') || value.isZero() || isOpen(bareName(name.value), way))
      return undefined;
    const proper = mirrored[operator]!;
    const [zh, en] = way === 'more' ? ['大', 'more'] : ['小', 'less'];
    return {
      at: aim.at,
      because,
      says: text(
        `“${name.shown}”一般越${zh}越好，指标值却为${aim.shown}。`,
        `For “${name.shown}” ${en} is usually better, yet the target is ${aim.shown}.`,
      ),
      remedy: text(`请核对，符号一般为“${proper}”。`, `Please check; the usual sign is “${proper}”.`),
    };
  },

  complies: indicators`
    | 三级指标         | 指标值        |
    | 服务企业人数     | ≥300.00(人)   |
    | 故障修复响应时间 | <12.00(小时)  |
    | 安全事故数       | =0.00(起)     |
    | 服务满意度       | ≥90.00(%)     |
    | 投诉处理及时率   | ≥95.00(%)     |
    | 展览时间         | ≥30(天)       |
    | 会议次数         | ≤10(次)       |`,
  violates: indicators`
    | 三级指标         | 指标值             |
    | 服务企业人数     | ⟦≤300.00(人)⟧    |
    | 故障修复响应时间 | ⟦≥12.00(小时)⟧   |
    | 服务满意度       | ⟦=85.00(%)⟧      |`,
});

/** Counts and amounts that are held down as often as not. */
const HELD_DOWN =
  /[水电气油耗费债]|会议|团组|接待|经费|支出|车辆|编外|聘用|排队|等待|缺陷|负面|未|不|违|超|剩余|结余|库存|[死亡病灾险罚案漏]|故障|投诉|占用|排放|浓度|污|噪|压减|控制|减少/;
/** Times that run while something good lasts, and bad things that are dealt with. */
const PROMPT = /响应|修复|处理|办理|审批|等待|解决|恢复|故障|处置|到达|完成|排队|办结|反馈|交付/;
const DEALT_WITH =
  /办理|查处|处理|处置|调解|化解|排查|整改|受理|审理|审结|破获|侦破|发现|治理|防治|消除|减少|降低|应对|演练|研发|投入/;

/** The name alone does not settle it. */
function isOpen(name: string, way: 'more' | 'less'): boolean {
  if (way === 'more') return HELD_DOWN.test(name) && !/(?:率|满意度)$/.test(name);
  return /(?:时间|时长|时限|周期|工期)$/.test(name) ? !PROMPT.test(name) : DEALT_WITH.test(name);
}

const isSatisfaction = (name: string): boolean => /满意(?:度|率)$/.test(bareName(name));
