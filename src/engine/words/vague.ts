import { normalise } from '../sheet/normal-text';
import { remembered } from '../sheet/remembered';

const DEGREE =
  '有效|显著|明显|进一步|持续|不断|逐步|较好|良好|稳步|积极|大力|全面|切实|充分|有所|有一定|一定程度|较大|较大程度|得到|基本|着力|更加|非常|很|较|比较';
const EFFECT =
  '促进|提升|提高|改善|加强|优化|增强|保障|推动|推进|实现|扩大|完善|上升|增长|发展|带动|满足|发挥|支持|确保|增加|降低|减少|正常运行|运行正常|实现预期|达到预期|达到要求|符合要求';
const STATE =
  '高|较高|强|较强|好|较好|优|优良|良|良好|优秀|健全|完善|齐全|准确|规范|合规|合理|及时|正常|安全|稳定|平稳|有序|符合|明显|显著|有效|充分|长期|长效|可持续|持续|完备|到位|满意|重要|大|较大|多|不断';
const OBJECT = '服务|水平|能力|效率|效果|效益|效能|质量|环境|影响力|作用|素质|程度|功能|成效|预期';
const VAGUE = new RegExp(`^(?:${DEGREE}|、|,|和|与|并|且){0,4}(?:${EFFECT}|${STATE}){1,3}(?:了|的|地|${OBJECT}){0,3}$`);

/**
 * The target is nothing but a word of effect or state: 有效促进, 提高, 健全, 有一定提升. Not vague: anything that holds a
 * number, a document, or an object of its own (“报告数据及结论能实际应用”).
 */
export const isVague = remembered((text: string): boolean => {
  if (text.length > 60) return false;
  const key = normalise(text).replace(/[。;,.!]+$/, '');
  if (/\d|[一二三四五六七八九十百]{1,3}[个项家次份级等]/.test(key) && !/^有?一定/.test(key)) return false;
  return key
    .split(/[,;、。]/)
    .filter(part => part !== '')
    .reduce((all, part, _i, parts) => all && parts.length <= 4 && VAGUE.test(part), key !== '');
});
