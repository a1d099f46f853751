import { normalise } from '../sheet/normal-text';

const MONEY = /支出|执行|预算|结余|结转|资金|经费|付款|支付|拨款|款项|尾款|质保金/;
const CAUSE =
  /因(?!素|子|此|而|地制宜)|由于|鉴于|缘于|导致|致使|所致|受[^,;。]{0,12}影响|核减|调减|压减|(?:资金|经费|预算|成本|支出|费用)(?:有所)?(?:节约|节省)|(?:节约|节省)了?(?:资金|经费|成本|支出|费用|财政|预算|开支|\d)|延期|推迟|延后|延迟|滞后|取消|未到(?:期|付款|支付)|尚未|跨年|分期|尾款|质保金|招标|中标价|采购(?:流程|周期|结余)|流程较|周期较|机构改革|合并|政策(?:调整|变化)|需求(?:变化|调整)|疫情|按实际|据实|按合同|实际发生/;

/**
 * Some sentence names why money was not spent: a cause word together with 支出, 执行, 预算, 结余 or 资金. It says nothing
 * about whether the cause is a good one. Linear in the length of the text.
 */
export function hasUnspentCause(text: string): boolean {
  return normalise(text.replace(/\n/g, '。'))
    .replace(/基因|病因|诱因|起因|因特网/g, '')
    .split(/[。;!?]/)
    .some(sentence => MONEY.test(sentence) && CAUSE.test(sentence));
}
