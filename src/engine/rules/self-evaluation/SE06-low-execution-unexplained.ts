import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { printed2 } from '../../scoring/rounding';
import { normalise } from '../../sheet/reading';
import { text } from '../../text';
import { hasUnspentCause } from '../../words/causes';
import { funds, head } from '../example';
import { theExecution } from '../given-funds';
import { cannotTell, rule } from '../rule';
import { trueRate } from '../true-rate';

/** The work is said to be unfinished, without a word on the money. */
const UNFINISHED =
  /仍需|仍要|尚需|还需|还要|仍待|有待|由于|(?<!原)因(?!此|素|而|子)|导致|滞后|延期|推迟|延后|尚未|未能|未完成|部分完成|进展缓慢/;
/** What will be done about it. */
const MEASURE =
  /下一步|今后|明年|下年|次年|后续(?:将|要|加)|改进措施|整改|(?:将|拟)(?:进一步)?(?:加快|加强|督促|优化|细化|提前|推进|完善|尽快|合理)|加快(?:推进|支付|执行)|督促/;
/** Money saved, cut or paid by use asks for no measure. */
const SETTLED = /节约|节省|核减|调减|压减|据实|按实际|收回|上缴|退回/;

export default rule({
  id: 'SE06',
  title: text('执行率低未说明原因', 'Low execution without an explanation'),
  topic: '说明',
  severity: 'warning',
  law: [cite('review-practice', 'practice')],
  remedy: text(
    '请在实际完成情况中说明资金未支出的原因和改进措施。',
    'Please say under the actual results why the money was not spent and what will be done about it.',
  ),
  reads: ['executionLow'],

  given: theExecution,
  needs: ['rate', 'annualBudget'],
  check: ({ rate, annualBudget, fields, rows }, { policy, due }) => {
    const spent = trueRate(due) ?? asPrinted(rate);
    if (annualBudget.value.lte(0) || spent.gte(policy.executionLow.value)) return undefined;
    const { actualResult } = fields;
    const reasons = rows.flatMap(({ reason }) => (reason?.kind === 'value' ? [reason.value] : []));
    if (!actualResult && reasons.length === 0)
      return cannotTell(
        rate.at,
        text('表中没有实际完成情况一栏，无法判断是否已说明。', 'The form has no field for the actual results.'),
      );
    const result = actualResult?.kind === 'value' ? actualResult.value : '';
    const words = normalise([result, ...reasons].join('。'));
    const isExplained = [result, ...reasons].some(hasUnspentCause);
    if (isExplained && (MEASURE.test(words) || SETTLED.test(words))) return undefined;
    const isPartial = isExplained || UNFINISHED.test(normalise(result));
    const says = isExplained
      ? text('说明了原因，未见改进措施', 'a cause is given, but no measure')
      : isPartial
        ? text(
            '提到进度，未说明资金未支出的原因和改进措施',
            'the progress is mentioned, but neither cause nor measure for the money',
          )
        : text('未见资金未支出的原因', 'nothing says why the money was not spent');
    return {
      at: rate.at,
      because: [actualResult?.at],
      ...(isPartial && { milder: 'hint' as const }),
      says: text(
        `预算执行率${printed2(spent)}%，实际完成情况中${says.zh}。`,
        `The execution rate is ${printed2(spent)} %; ${says.en}.`,
      ),
    };
  },

  complies: [
    head`
      | 实际完成情况 | 全年举办培训六场。因采购流程较长，预算未全部支出，下一步将提前启动采购。 |`,
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 执行率 |
      | 总额 | 100.00     | 74.01      | 74.01  |`,
  ],
  violates: [
    head`
      | 实际完成情况 | 全年举办培训六场，服务企业二百家。 |`,
    funds`
      | 资金 | 全年预算数 | 全年执行数 | 执行率    |
      | 总额 | 100.00     | 74.01      | ⟦74.01⟧ |`,
  ],
});
