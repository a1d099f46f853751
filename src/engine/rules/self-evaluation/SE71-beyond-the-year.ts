import { byTheForm } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { Decimal } from '../../sheet/units';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { head, indicators } from '../example';
import { eachQuantifiedIndicator } from '../given';
import { rule } from '../rule';

const TWO = new Decimal(2);
/** Terms that a contract, a design or a record fixes, and time that has already passed: these can be checked at once. */
const FIXED =
  /质保|保修|保证|质量保障|合同|协议|服务期|授权|许可|租赁|租期|保存|存档|归档|保管|设计|理论|规划期|有效期|累计|已|连续|历史|从业|资质|办学|成立|维保|保险|年龄|学制|工龄|建档/;
const USED = /使用(?:年限|寿命|时间|期限)|寿命/;
const NEW = /购置|新购|采购|购买|新建|建成|新增|更新|安装|新车/;

export default rule({
  id: 'SE71',
  title: text('年内无法验证', 'Cannot be seen within the year'),
  topic: '指标可衡量',
  severity: 'warning',
  law: [byTheForm],
  remedy: text(
    '请改为当年可以核实的指标；已有依据的，请注明。',
    'Please use what can be checked this year, or name what the figure rests on.',
  ),

  given: eachQuantifiedIndicator,
  needs: ['name', 'actual'],
  check: ({ name, aim, actual, due, reason }, { form }) => {
    const { unit, operator, value } = aim.value;
    if (unit !== '年' || operator === '≤' || operator === '<' || value.lt(TWO)) return undefined;
    const said = actual.value;
    if (said.kind !== 'quantity' || said.unit !== '年' || said.value.lt(TWO) || due?.attainment === 'unmet')
      return undefined;
    const key = bareName(name.value);
    if (FIXED.test(key) || (reason?.kind === 'value' && FIXED.test(reason.value))) return undefined;
    const { projectName, expectedGoal, actualResult } = form.fields;
    const texts = normalise([projectName, expectedGoal, actualResult].map(cell => valueOf(cell) ?? '').join('。'));
    const isNew = USED.test(key) && NEW.test(`${key}${texts}`);
    return {
      at: actual.at,
      because: [aim.at, ...(isNew ? [projectName?.at, actualResult?.at] : [])],
      milder: isNew ? 'warning' : 'hint',
      says: isNew
        ? text(
            `“${name.shown}”指标值${aim.shown}，完成值${actual.shown}，而所购资产本年才投入使用。`,
            `“${name.shown}”: target ${aim.shown}, actual ${actual.shown}, while the asset was only acquired this year.`,
          )
        : text(
            `“${name.shown}”指标值${aim.shown}，完成值${actual.shown}，以年计的效果在一个年度内无法验证。`,
            `“${name.shown}”: target ${aim.shown}, actual ${actual.shown}; years of effect cannot be seen within one.`,
          ),
    };
  },

  complies: indicators`
    | 三级指标         | 指标值     | 完成值    |
    | 软件质保期       | =2.00(年)  | 2.00(年)  |
    | 设备质量保证     | ≥3.00(年)  | 3.00(年)  |
    | 档案保存年限     | ≥10.00(年) | 10.00(年) |
    | 连续举办年限     | ≥5.00(年)  | 6.00(年)  |
    | 项目建设周期     | ≤2.00(年)  | 2.00(年)  |
    | 可持续影响       | ≥1.00(年)  | 1.00(年)  |`,
  violates: [
    head`
      | 项目名称     | 交通工具购置及更新         |
      | 实际完成情况 | 采购一辆新能源车并验收登记 |`,
    indicators`
      | 三级指标           | 指标值     | 完成值         |
      | 公务用车使用年限   | ≥8.00(年)  | ⟦8.00(年)⟧   |
      | 可持续影响         | >10.00(年) | ⟦15.00(年)⟧  |`,
  ],
});
