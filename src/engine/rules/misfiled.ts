import { isExecutionRow } from '../scoring/execution';
import { valueOf } from '../sheet/cell';
import type { Indicator } from '../sheet/form';
import { bareName, direction } from '../words/reverse-names';
import { unitClass } from '../words/units';
import type { Severity } from './finding';
import { level1Of, level2Of } from './taxonomy';

/** An indicator under a second level that measures something else. */
export interface Misfiled {
  /** The second level that would fit, as forms print it. */
  readonly home: string;
  readonly homeEn: string;
  readonly severity: Exclude<Severity, 'error'>;
}

interface Seen {
  readonly name: string;
  /** Class of the target's unit; '' for a target in words. */
  readonly unit: string;
  readonly isReverse: boolean;
}

const quantity = { home: '数量指标', homeEn: 'quantity' };
const quality = { home: '质量指标', homeEn: 'quality' };
const timeliness = { home: '时效指标', homeEn: 'timeliness' };
const satisfaction = { home: '满意度指标', homeEn: 'satisfaction' };
const ecology = { home: '生态效益指标', homeEn: 'ecological benefit' };
const social = { home: '社会效益指标', homeEn: 'social benefit' };

const COUNTS = new Set(['people', 'attendances', 'visits', 'events', 'items', 'documents', 'courses']);
const SPANS = new Set(['seconds', 'days', 'workdays']);

/** Names that count: the unit and the head noun say so both. */
const COUNT_NAME =
  /(?:人数|人次|家数|次数|场次|数量|件数|份数|篇数|期数|项数|个数|项目数|企业数|专家数|媒体数|阅读量|浏览量|点击量|到会数)$/;
/** Counts that do tell quality: 获奖数, 高水平论文数, 优良工程数 … */
const QUALITY_COUNT =
  /合格|优(?!化)|良|达标|通过(?:验|评|审|率|数|复)|验收|获奖|奖|高水平|高质量|高层次|高级|核心|重点|重大|示范|认证|认定|精品|一流|知名|权威|国家级|省级|市级|专利|论文|标准|著作权|资质|采纳|批示|转化|有效|成功|复审|抽检|质量|检查|检测|督导|巡查|整改|收录|引用/;
const SATISFIED = /满意(?:度|率)$/;
const TIMELY = /(?:及时(?:率|性)|按时完成率|按期完成率|准时率|如期完成率)$|^(?:完成及时性)$/;
const SOUND = /(?:合格率|达标率|优良率|准确率|优秀率|正确率)$/;
const PERIODIC = /频|每|周期|次\/|月度|季度|年度|当月|按月|按季|定期|及时|按时|逾期|延期|提前|进度|节点/;
const PROMPT = /(?:响应|修复|处理|办理|办结|解决|到达|恢复)(?:时间|时长|时限)$/;
const ECOLOGICAL =
  /生态|环境|环保|绿|节能|节水|节电|节约|能耗|油耗|电耗|水耗|水|污|排放|碳|减排|垃圾|废|噪|空气|大气|土壤|森林|林|植被|植树|草|湿地|河|湖|海|物种|生物多样|动物|野生|鸟|鱼|农药|化肥|清洁|卫生|资源|再生|循环|回收|无纸|电子化|低碳|新能源|电动|光伏|耗|尘|臭|辐射|消杀|公园|景观|美化|沼气|秸秆|粪|治理/;
const NOT_ECOLOGICAL = /(?:客户|用户|企业|人员|学员)(?:人?数|数量)$|设施.*(?:完善|配套)|配套设施|(?:安全|责任)事故/;
const VOICES = /投诉|表扬|好评|锦旗|感谢|评价|信访|举报|建议|意见|纠纷|满意|回访|不良|差评|退/;
const REACH =
  /媒体|报道|宣传|转载|阅读|点击|浏览|关注|专利|论文|标准|批示|采纳|获奖|投诉|事故|案件|转化|应用|签约|合作|复制|推广|示范/;
const WORK_DONE = /^(?:服务|走访|接待|受理|评审|举办|开展|组织|培训|调研|召开)/;
const ATTENDED = /(?:阅读|参会|参加|参与|参训|参培|培训|到会|浏览|点击)(?:人数|人次|量)$/;

/**
 * Where the indicator belongs by its name and unit, when both speak against the second level it stands under. Only clear
 * words count; a row that could stand in either place is left alone, and 完成率 may stand under 数量 (the evaluation
 * framework of the 2020 method puts 实际完成率 there). The execution rate has a rule of its own.
 */
export function misfiled(row: Indicator): Misfiled | undefined {
  const [level2, name, target] = [valueOf(row.level2), valueOf(row.name), valueOf(row.target)];
  if (level2 === undefined || name === undefined || isExecutionRow(row)) return undefined;
  const key = bareName(name);
  const unit = target?.kind === 'quantity' ? target.unit : target?.kind === 'range' ? target.unit : '';
  const seen = { name: key, unit: unitClass(unit), isReverse: direction(key) === 'less' || isUpperLimit(row) };
  const home = homeOf(level2Of(level2), seen);
  // 2020年及以前的表样，满意度列在效果目标之下。
  const isOldForm = home?.home === satisfaction.home && level1Of(valueOf(row.level1) ?? '') === 'satisfaction';
  return isOldForm ? undefined : home;
}

const isUpperLimit = ({ target }: Indicator): boolean =>
  target.kind === 'value' &&
  target.value.kind === 'quantity' &&
  (target.value.operator === '≤' || target.value.operator === '<' || target.value.value.isZero());

function homeOf(level2: string, seen: Seen): Misfiled | undefined {
  switch (level2) {
    case '数量':
      return underQuantity(seen);
    case '质量':
      return underQuality(seen);
    case '时效':
    case '进度':
      return underTimeliness(seen);
    case '满意度':
    case '服务对象满意度':
    case '受益对象满意度':
    case '社会公众或服务对象满意度':
    case '服务对象或社会公众满意度':
      return underSatisfaction(seen);
    case '经济效益':
    case '社会效益':
    case '可持续影响':
    case '可持续发展':
      return underBenefit(level2, seen);
    case '生态效益':
    case '生态环境效益':
    case '环境效益':
      return underEcology(seen);
    default:
      return undefined;
  }
}

const warning = (home: Omit<Misfiled, 'severity'>): Misfiled => ({ ...home, severity: 'warning' });
const hint = (home: Omit<Misfiled, 'severity'>): Misfiled => ({ ...home, severity: 'hint' });

function underQuantity({ name, unit }: Seen): Misfiled | undefined {
  if (SATISFIED.test(name)) return warning(satisfaction);
  if (unit !== 'percent') return undefined;
  if (SOUND.test(name)) return warning(quality);
  return TIMELY.test(name) ? warning(timeliness) : undefined;
}

function underQuality({ name, unit, isReverse }: Seen): Misfiled | undefined {
  if (SATISFIED.test(name)) return hint(satisfaction);
  if (TIMELY.test(name)) return warning(timeliness);
  if (!COUNTS.has(unit) || isReverse || QUALITY_COUNT.test(name)) return undefined;
  return COUNT_NAME.test(name) && !/级/.test(name) ? warning(quantity) : hint(quantity);
}

function underTimeliness({ name, unit, isReverse }: Seen): Misfiled | undefined {
  if (SATISFIED.test(name)) return warning(satisfaction);
  if (unit === 'percent' && SOUND.test(name)) return warning(quality);
  if (unit === 'percent' && /(?:效果|成效|质量)$/.test(name)) return hint(quality);
  if (!['events', 'people', 'attendances', 'documents'].includes(unit) || isReverse) return undefined;
  return COUNT_NAME.test(name) && !PERIODIC.test(name) ? warning(quantity) : hint(quantity);
}

function underSatisfaction({ name, unit, isReverse }: Seen): Misfiled | undefined {
  if (PROMPT.test(name) && SPANS.has(unit)) return warning(timeliness);
  return COUNTS.has(unit) && !isReverse && !VOICES.test(name) ? hint(quantity) : undefined;
}

function underBenefit(level2: string, { name, unit, isReverse }: Seen): Misfiled | undefined {
  if (SATISFIED.test(name)) return hint(satisfaction);
  if (/^(?:可持续|社会)/.test(level2) && /绿化率$|排放(?:合格|达标)率$/.test(name)) return hint(ecology);
  if (level2 === '社会效益' && /(?:油耗|能耗|电耗|水耗)(?:减少|降低|下降|节约)(?:量|率)?$/.test(name))
    return hint(ecology);
  if (isReverse || !COUNTS.has(unit)) return undefined;
  if (level2 !== '社会效益' && unit !== 'events' && ATTENDED.test(name)) return hint(quantity);
  if (level2 === '经济效益' && WORK_DONE.test(name)) return hint(quantity);
  if (unit !== 'events' && unit !== 'documents') return undefined;
  if (REACH.test(name)) return /^可持续/.test(level2) && /媒体|报道|宣传/.test(name) ? hint(social) : undefined;
  return WORK_DONE.test(name) ? warning(quantity) : hint(quantity);
}

function underEcology(seen: Seen): Misfiled | undefined {
  const { name, unit } = seen;
  if (SATISFIED.test(name)) return hint(satisfaction);
  if (ECOLOGICAL.test(name) || !NOT_ECOLOGICAL.test(name)) return undefined;
  if (/事故/.test(name)) return hint(social);
  if (unit === '') return hint(quality);
  return COUNTS.has(unit) ? warning(quantity) : undefined;
}
