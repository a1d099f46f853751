import { normalise } from '../sheet/normal-text';

const WORK = /^(?:\d[.、)])?(?:已|积极|持续)?(?:开展|举办|组织|引导|召开|发布|走访|举行|完成|推出|建成|新增|服务)/;
const CAUSE =
  /因|由于|受|导致|致使|未|尚|待|不足|不够|不高|不强|不多|不全|滞后|延期|推迟|延迟|取消|减少|偏差|偏低|偏少|较低|较少|困难|仍|欠|缺|差距|有限|难|问题|变化|变更|调整|扣分|从严/;

/** The text tells what was done and neither a cause nor a gap: 举办推介会两场，走访园区。 */
export function describesWorkOnly(text: string): boolean {
  if (text.length > 2000) return false;
  const key = normalise(text);
  return WORK.test(key) && !CAUSE.test(key);
}
