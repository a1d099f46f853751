import { text, type FormDraft, type NewKind, type Text } from '../../engine/index';
import type { AmountKey, Choice, FundKey, Step } from './declare-state';

/** What 生成下年表 says; loaded with it. */

export const stepWords: Record<Step, Text> = {
  source: text('来源', 'Source'),
  project: text('项目与资金', 'Project'),
  indicators: text('指标', 'Indicators'),
  preview: text('预览与生成', 'Preview'),
};

export const kindWords: Record<NewKind, Text> = {
  declaration: text('绩效目标申报表', 'Target declaration'),
  'self-evaluation': text('绩效自评表', 'Self-evaluation'),
};

export const choiceWords: Record<Choice, Text> = {
  all: text('全部自评表一次生成', 'All self-evaluations at once'),
  sheet: text('本工作簿里的某张表', 'One form of this workbook'),
  template: text('项目模板', 'A project template'),
  file: text('导入模板文件', 'A template file'),
};

export const declareWords = {
  steps: text('步骤', 'Steps'),
  intro: text(
    '另建新表，不改动已有工作表；生成前可预览，生成后可撤销。',
    'Adds new sheets and changes none; preview first, undo afterwards.',
  ),
  kind: text('要生成的表', 'Form to make'),
  year: text('预算年度', 'Fiscal year'),
  yearWrong: text('请填四位年度，如 2027。', 'Four digits, as in 2027.'),
  from: text('来源', 'Made from'),
  all: (kind: NewKind, year: string): Text =>
    kind === 'declaration'
      ? text(`为全部自评表生成${year}年度申报表`, `Declarations for ${year} from all self-evaluations`)
      : text(`为全部申报表生成${year}年度自评表`, `Self-evaluations for ${year} from all declarations`),
  allAbout: text('没有这类表时，取其他可识别的绩效表。', 'Where there are none, other forms are used.'),
  source: text('来源表', 'Form'),
  template: text('模板', 'Template'),
  chooseFile: text('选择模板文件（JSON）', 'Choose a template file (JSON)'),
  fileRead: (name: Text, count: number): Text =>
    text(`已读入“${name.zh}”，${count} 项指标。`, `“${name.en}” read, ${count} indicators.`),
  fileRefused: text('模板未导入：', 'Template not read:'),
  notJson: text('文件不是有效的 JSON。', 'The file is no valid JSON.'),
  noForms: text('工作簿中没有可用作来源的绩效表。', 'The workbook holds no form to start from.'),
  next: text('下一步', 'Next'),
  back: text('上一步', 'Back'),
  preview: text('预览', 'Preview'),
  amountsIn: (unit: FormDraft['unit']): Text => text(`资金（单位：${unit}）`, `Funds (in ${unit})`),
  both: (yuan: string, wan: string): Text => text(`${yuan} 元 = ${wan} 万元`, `${yuan} 元 = ${wan} 万元`),
  was: (was: string, cell: string): Text => text(`原表 ${was}（${cell}）`, `was ${was} (${cell})`),
  amountWrong: text('请填不小于 0 的数字，不写单位。', 'A figure of 0 or more, without unit.'),
  sums: text('总额由分项自动相加。', 'Totals add up by themselves.'),
  leftYears: (list: string): Text => text(`仍有旧年份或届次：${list}`, `Still of another year: ${list}`),
  indicators: (count: number): Text => text(`共 ${count} 项指标`, count === 1 ? '1 indicator' : `${count} indicators`),
  undoTable: text('撤销上一步修改', 'Undo last change'),
  add: text('添加指标', 'Add indicator'),
  nth: (ordinal: number): Text => text(`第 ${ordinal} 项`, `No. ${ordinal}`),
  up: (name: string): Text => text(`上移：${name}`, `Move up: ${name}`),
  down: (name: string): Text => text(`下移：${name}`, `Move down: ${name}`),
  remove: (name: string): Text => text(`删除：${name}`, `Remove: ${name}`),
  level1: text('一级指标', 'Level 1'),
  level2: text('二级指标', 'Level 2'),
  name: text('三级指标', 'Indicator'),
  sign: text('符号', 'Sign'),
  number: text('指标值', 'Target'),
  unit: text('计量单位', 'Unit'),
  words: text('文字', 'Words'),
  weight: text('分值', 'Weight'),
  origin: (cell: string): Text => text(`来自 ${cell}。`, `From ${cell}. `),
  asks: text('请核对', 'Please check'),
  edited: (suggested: string): Text => text(`已改，原建议 ${suggested}`, `changed; suggested ${suggested}`),
  willMake: (count: number): Text =>
    text(
      `将新建 ${count} 张工作表，排在当前表之后；重名时自动加序号，不覆盖任何表。`,
      `${count} new sheets behind the active one; a taken name gets a number, nothing is replaced.`,
    ),
  sheet: (name: string): Text => text(`工作表“${name}”`, `Sheet “${name}”`),
  counts: (kind: NewKind, rows: number): Text =>
    text(`${kindWords[kind].zh}，${rows} 项指标`, `${kindWords[kind].en}, ${rows} indicators`),
  old: (count: number): Text => text(`仍带旧年份或届次的文字（${count}）`, `Texts still of another year (${count})`),
  ifNext: (next: string): Text => text(`，顺延为“${next}”`, `, “${next}” if it goes on`),
  amounts: (count: number): Text => text(`金额（${count}）`, `Amounts (${count})`),
  targets: (count: number): Text => text(`指标值及来由（${count}）`, `Targets and why (${count})`),
  dropped: (count: number): Text => text(`未带入新表（${count}）`, `Left out (${count})`),
  questions: (count: number): Text => text(`请核对（${count}）`, `Please check (${count})`),
  remaining: (count: number): Text => text(`新表还待处理（${count}）`, `Still open on the new sheet (${count})`),
  howMade: text('生成方法', 'How it was made'),
  take: (title: string): Text => text(`生成 ${title}`, `Make ${title}`),
  editOne: (title: string): Text => text(`先修改再生成：${title}`, `Edit first: ${title}`),
  edit: text('先修改', 'Edit first'),
  create: text('生成', 'Create'),
  createCount: (count: number): Text => text(`生成 ${count} 张表`, `Create ${count} sheets`),
  made: (names: readonly string[]): Text =>
    text(
      `已生成 ${names.length} 张新表：${names.join('、')}`,
      `${names.length} new ${names.length === 1 ? 'sheet' : 'sheets'}: ${names.join(', ')}`,
    ),
  checkNew: text('检查新表', 'Check new sheets'),
  undo: text('撤销', 'Undo'),
} as const;

export const fieldWords: Partial<Record<keyof FormDraft['fields'], Text>> = {
  projectName: text('项目名称', 'Project name'),
  projectNature: text('项目性质', 'Nature'),
  projectCategory: text('项目类别', 'Category'),
  department: text('主管部门', 'Department'),
  implementingUnit: text('实施单位', 'Implementing unit'),
  startDate: text('计划开始日期', 'Start'),
  endDate: text('计划完成日期', 'End'),
  projectGoal: text('项目总目标', 'Project goal'),
  annualGoal: text('年度总目标', 'Annual goal'),
  expectedGoal: text('预期目标', 'Expected goal'),
};

export const amountWords: Partial<Record<AmountKey, Text>> = {
  projectTotal: text('项目资金总额', 'Project total'),
  projectFiscal: text('项目财政资金', 'Fiscal funds of the project'),
  projectOther: text('项目其他资金', 'Other funds of the project'),
  annualTotal: text('年度资金总额', 'Annual total'),
  annualCurrent: text('当年财政拨款', 'Current appropriation'),
  annualCarryover: text('上年结转资金', 'Carried over'),
  annualOther: text('其他资金', 'Other funds'),
};

export const fundWords: Record<FundKey, Text> = {
  total: text('年度资金总额', 'Annual total'),
  current: text('当年财政拨款', 'Current appropriation'),
  carryover: text('上年结转资金', 'Carried over'),
  other: text('其他资金', 'Other funds'),
};
