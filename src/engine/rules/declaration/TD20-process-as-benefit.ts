import { cite } from '../../policy/sources';
import { valueOf } from '../../sheet/cell';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { isCarried } from '../carried';
import { indicators } from '../example';
import { eachLiveIndicator } from '../given';
import { rule } from '../rule';
import { level1Of } from '../taxonomy';

export default rule({
  id: 'TD20',
  title: text('以过程代替效益', 'Work done instead of its benefit'),
  topic: '指标值合理性',
  severity: 'hint',
  law: [cite('mof-2020-10', 'derived')],
  remedy: text(
    '效益应写工作带来的结果，如受益人数、成果应用、成本节约。',
    'A benefit is what the work brings: people served, results used, cost saved.',
  ),

  given: eachLiveIndicator,
  needs: ['level1', 'name'],
  check: ({ level1, name, target, row }, { grid }) => {
    const key = bareName(name.value);
    if (level1Of(level1.value) !== 'benefit' || !PROCESS.test(key) || isCarried(level1, row, grid)) return undefined;
    // 写明了次数、份数的，由TD21提出。
    const aim = valueOf(target);
    if (aim?.kind === 'quantity' && aim.unit !== '%') return undefined;
    return {
      at: name.at,
      because: [level1.at],
      says: text(`“${name.shown}”是要做的工作，不是效益。`, `“${name.shown}” is work to be done, not its benefit.`),
    };
  },

  complies: indicators`
    | 一级       | 二级           | 三级指标             | 指标值       |
    | 效益指标   | 社会效益指标   | 带动就业             | 有效带动     |
    | 效益指标   | 可持续影响指标 | 长效管理机制健全性   | 健全         |
    | 效益指标   | 社会效益指标   | 提升培训学员创业能力 | 有所提升     |
    | 影响力目标 | 部门协助       | 建立合作机制         | 形成合作机制 |
    | 产出指标   | 时效指标       | 制定实施方案         | 3月底前      |`,
  violates: indicators`
    | 一级     | 二级           | 三级指标             | 指标值   |
    | 效益指标 | 社会效益指标   | ⟦召开成果推介会议⟧ | 按时召开 |
    | 效益指标 | 可持续影响指标 | ⟦制定年度工作方案⟧ | 完成     |`,
});

/** The name begins with a verb of work and ends with what the work makes. */
const PROCESS =
  /^(?:召开|举办|组织|开展|制定|制订|编制|起草|印发|撰写|签订|完成)[\u4e00-\u9fff“”《》、]{0,24}(?:会议|座谈会|推进会|例会|方案|计划|办法|文件|通知|合同|培训|培训班|活动|检查|调研|报告|论坛|讲座|沙龙|验收|采购|招标|工作)$/;
