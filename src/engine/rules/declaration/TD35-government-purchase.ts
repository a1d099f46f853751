import { practice } from '../../policy/sources';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { head } from '../example';
import { thePlan } from '../given-plan';
import { rule } from '../rule';

export default rule({
  id: 'TD35',
  title: text('是否含政府购买服务', 'Government purchase of services'),
  topic: '形式',
  severity: 'warning',
  law: [practice('review-practice')],
  remedy: text('请核对是否含有政府购买服务。', 'Please check whether services are bought.'),

  given: thePlan,
  needs: [],
  check: ({ fields }) => {
    const flag = fields.governmentPurchase;
    if (flag?.kind !== 'value' || !/^(?:否|无|不含|没有|N|No)$/i.test(normalise(flag.value))) return undefined;
    const { overview, plan, projectName, annualGoal, goals } = fields;
    for (const cell of [overview, plan, projectName, annualGoal, goals]) {
      const word = cell?.kind === 'value' ? boughtIn(normalise(cell.value)) : undefined;
      if (cell && word !== undefined)
        return {
          at: flag.at,
          because: [cell.at],
          says: text(
            `填“${flag.shown}”，但文字中有“${word}”。`,
            `“${flag.shown}” is said, yet the text names “${word}”.`,
          ),
        };
    }
    return undefined;
  },

  complies: head`
    | 是否含有政府购买服务 | 否 |
    | 项目概况             | 受主管部门委托开展市容绿化专题调研，与物业公司协调场地，研讨研发外包服务。 |`,
  violates: head`
    | 是否含有政府购买服务 | ⟦否⟧ |
    | 项目概况             | 园区物业管理服务：绿化养护、保洁保安、设备设施管理。 |`,
});

/** Services that are bought as a rule; 绿化市容 is a department, 受…委托 is work that was taken on, 服务外包 an industry. */
const BOUGHT =
  /物业(?:管理|服务|费|维护|外包)|保洁(?:保安|服务|外包|费|、)|保安(?:服务|外包|费|、)|绿化(?:养护|维护|服务|、)|(?:委托|聘请)(?:第三方|专业|社会|外部|具有资质)[\u4e00-\u9fff]{0,8}|购买服务/;
const NO_PURCHASE = /(?:不|未|无需?|非)(?:再)?(?:委托|外包|购买服务|聘请)/;

const boughtIn = (words: string): string | undefined =>
  BOUGHT.exec(words.replace(NO_PURCHASE, ''))?.[0].replace(/、$/, '');
