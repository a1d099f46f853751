import { practice } from '../../policy/sources';
import { text } from '../../text';
import { funds, head } from '../example';
import { thePlan } from '../given-plan';
import { rule } from '../rule';

export default rule({
  id: 'TD09',
  title: text('总额或总目标未填', 'Project total or project goal blank'),
  topic: '形式',
  severity: 'hint',
  law: [practice('shanghai-practice')],
  remedy: text('如系统要求，请补填。', 'Please fill it in if your system asks for it.'),

  given: thePlan,
  needs: [],
  check: ({ fields, amounts }) =>
    [
      { cell: amounts.projectTotal, zh: '项目资金总额', en: 'project total' },
      { cell: fields.projectGoal, zh: '项目总目标', en: 'project goal' },
    ].flatMap(({ cell, zh, en }) =>
      cell?.kind === 'blank'
        ? [
            {
              at: cell.at,
              says: text(`${zh}未填写。`, `The ${en} is blank.`),
              remedy: text(`如系统要求，请补填${zh}。`, `Please fill in the ${en} if your system asks for it.`),
            },
          ]
        : [],
    ),

  complies: [
    head`
      | 项目总目标 | 三年内建成覆盖各区的科技服务站。 |`,
    funds`
      | 资金         | 金额         |
      | 项目资金总额 | 1,500,000.00 |`,
  ],
  violates: [
    head`
      | 项目总目标 | ⟦⟧ |`,
    funds`
      | 资金         | 金额   |
      | 项目资金总额 | ⟦⟧   |`,
  ],
});
