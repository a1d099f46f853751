import type { Basis, Citation } from './cited';

export interface Source {
  /** Number and title, as a reader looks it up; for custom, what was observed and that no text is known. */
  readonly title: string;
  /** null for custom and for what follows from the form itself. */
  readonly issuer: string | null;
  /** 文号, where the document has one. */
  readonly number: string | null;
  /** ISO date of issue, only where it is certain. */
  readonly date: string | null;
}

/** Every document and custom that anything here is cited for. Article numbers are added when a person has compared them with the original. */
export const sources = {
  'zf-2018-34': {
    title: '中发〔2018〕34号《中共中央 国务院关于全面实施预算绩效管理的意见》',
    issuer: '中共中央、国务院',
    number: '中发〔2018〕34号',
    date: null,
  },
  'mof-2015-88': {
    title: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
    issuer: '财政部',
    number: '财预〔2015〕88号',
    date: null,
  },
  'mof-2020-10': {
    title: '财预〔2020〕10号《项目支出绩效评价管理办法》',
    issuer: '财政部',
    number: '财预〔2020〕10号',
    date: null,
  },
  'mof-2021-6': {
    title: '财预〔2021〕6号（委托第三方机构参与预算绩效管理）',
    issuer: '财政部',
    number: '财预〔2021〕6号',
    date: null,
  },
  'mof-2021-101': {
    title: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
    issuer: '财政部',
    number: '财预〔2021〕101号',
    date: '2021-08-18',
  },
  'indicator-library': {
    title: '分行业分领域绩效指标体系（含共性项目）',
    issuer: '财政部',
    number: null,
    date: null,
  },
  'central-form-notes': {
    title: '中央部门项目支出绩效自评表填报说明（转引，未核对原文）',
    issuer: null,
    number: null,
    date: null,
  },
  'shanghai-forms': {
    title: '上海市财政项目支出绩效目标申报表、绩效自评表及填报说明（原文未取得，据印制表样）',
    issuer: null,
    number: null,
    date: null,
  },
  'shanghai-practice': {
    title: '上海市绩效自评表样表实际口径（惯例，未见成文）',
    issuer: null,
    number: null,
    date: null,
  },
  'production-practice': {
    title: '预算绩效管理信息系统通行口径（惯例，未见成文）',
    issuer: null,
    number: null,
    date: null,
  },
  'other-places': {
    title: '其他地区公开的自评要求（仅供参照，未核对原文）',
    issuer: null,
    number: null,
    date: null,
  },
  guangxi: {
    title: '广西壮族自治区绩效自评要求（转引，未核对原文）',
    issuer: null,
    number: null,
    date: null,
  },
  sichuan: {
    title: '四川省2025年绩效自评要求（转引，未核对原文）',
    issuer: null,
    number: null,
    date: null,
  },
  'chengdu-pidu': {
    title: '成都市郫都区绩效自评要求（转引，未核对原文）',
    issuer: null,
    number: null,
    date: null,
  },
  'review-practice': {
    title: '绩效自评复核、抽查中的通行做法（惯例，未见成文）',
    issuer: null,
    number: null,
    date: null,
  },
  form: {
    title: '表内勾稽关系',
    issuer: null,
    number: null,
    date: null,
  },
  'user-settings': {
    title: '使用者自行设定',
    issuer: null,
    number: null,
    date: null,
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;

/** A citation of a known source; an unknown id does not compile. Leave `clause` out until it has been compared with the original. */
export function cite(source: SourceId, basis: Basis, clause = ''): Citation {
  return { source, title: sources[source].title, clause, basis };
}

/** What is done without a text that says so. Practice may warn; it is never an error. */
export function practice(source: SourceId = 'production-practice'): Citation {
  return cite(source, 'practice');
}

/** What follows from the form itself or from arithmetic. */
export const byTheForm: Citation = cite('form', 'derived');
