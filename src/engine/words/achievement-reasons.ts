import { normalise } from '../sheet/normal-text';

const ACHIEVED =
  /超额|超过(?:目标|预期|指标|计划)|超出(?:目标|预期|指标)|(?:完成|达成|达到)(?:了)?(?:指标|目标|任务|预期|年度)|圆满完成|全部完成|如期完成|按期完成|已达成|^达成|^完成|实际(?:完成|开展|举办|组织|培训|发放|达到|服务|参加|参会|走访)[^,。;]{0,16}\d/;
const SHORTFALL =
  /未|尚|待|不足|不够|滞后|延期|推迟|延迟|取消|减少|偏差|偏低|仍|欠|缺|困难|部分完成|部分达成|调整|有限|影响(?!力)|受限/;

/** The text reports success (“实际完成14份，超额完成。”) instead of explaining a shortfall. */
export function isAchievementReason(text: string): boolean {
  if (text.length > 2000) return false;
  const key = normalise(text);
  return ACHIEVED.test(key) && !SHORTFALL.test(key.replace(/未来|未雨绸缪/g, ''));
}
