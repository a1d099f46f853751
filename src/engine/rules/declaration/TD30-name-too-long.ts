import { practice } from '../../policy/sources';
import { text } from '../../text';
import { bareName } from '../../words/reverse-names';
import { indicators } from '../example';
import { eachIndicator } from '../given';
import { rule } from '../rule';

export default rule({
  id: 'TD30',
  title: text('指标名称过长', 'Name too long'),
  topic: '形式',
  severity: 'hint',
  law: [practice('review-practice')],
  reads: ['nameLength'],
  remedy: text(
    '指标名称宜为一个词组，任务的细节写在目标或说明里。',
    'A name should be a phrase; details belong in the goal or in a remark.',
  ),

  given: eachIndicator,
  needs: ['name'],
  check: ({ name, row }, { policy }) => {
    // 跨行合并的名称只说一次。
    const length = name.at.row === row ? [...bareName(name.value)].length : 0;
    return length > policy.nameLength.value
      ? {
          at: name.at,
          says: text(`指标名称有${length}个字，像一句话。`, `The name has ${length} characters, like a sentence.`),
        }
      : undefined;
  },

  complies: indicators`
    | 三级指标                                                         |
    | 在权威媒体、专业媒体及自媒体发布宣传报道                         |
    | 采集项目数（用于概念验证、双创、技术转移、招商、投融资对接等用途） |`,
  violates: indicators`
    | 三级指标 |
    | ⟦除寒暑假以外每月开展一次面向青少年的基础性科普研学活动并且每季度组织一次参观交流⟧ |`,
});
