import { normalise } from '../sheet/normal-text';

const SHORT =
  /待(?:进一步)?(?:完善|改进|提高|提升|加强|优化|改善|解决)|有待|尚未|尚不|尚需|尚有|仍(?:在|有|需|存在|不|未|待|处于)|不足|不够|欠缺|欠佳|滞后|延期|推迟|延迟|未(?:能|按|达|完成|实现|及时|到位|落实|如期|全部)|偏差较|较差|差距|存在(?:一定|部分|较)?[^,。;]{0,8}(?:问题|困难|缺陷|短板|偏差)|部分偏差|部分未/;
/** Words of shortfall that report none. */
const NONE =
  /(?:不存在|没有|无|未发现|未发生|未出现|未产生|从未|未超|未突破)[^,。;]{0,12}|未来|未雨绸缪|估计不足|预计不足|预估不足|预测不足|考虑不足|(?:弥补|补齐|解决|克服|改变|消除)了?[^,。;]{0,10}(?:不足|短板|滞后|困难|问题)|仍(?:保持|然保持|能|按|继续)/g;
/** The surplus is explained, not a shortfall. */
const SURPLUS = /超额|超出|超过|高于|多于|(?:目标|指标值?|计划)(?:值)?(?:偏低|较低|保守|设置较?低)/;

/** The text admits that something is not as it should be: 尚未…, 有待完善, 仍在适配. Improvement in general does not. */
export function admitsShortfall(text: string): boolean {
  if (text.length > 2000) return false;
  const key = normalise(text);
  return !SURPLUS.test(key) && SHORT.test(key.replace(NONE, ''));
}
