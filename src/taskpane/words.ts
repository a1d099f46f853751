import { text, type Text } from '../engine/index';

/** Every sentence of the pane that is not the engine's or the use cases' own: Chinese first, English second. */

export const brand = text('绩效自评助手', 'Performance Sheet Assistant');

export const commandWords = {
  checkSheet: text('检查本表', 'Check sheet'),
  checkWorkbook: text('检查全部工作表', 'Check all'),
  recheck: text('重新检查', 'Check again'),
  mark: text('标记到表格', 'Mark cells'),
  clearMarks: text('清除标记', 'Clear marks'),
  undo: text('撤销', 'Undo'),
  retry: text('重试', 'Try again'),
  close: text('关闭', 'Dismiss'),
  next: text('下一条', 'Next finding'),
  previous: text('上一条', 'Previous finding'),
  reload: text('重新加载', 'Reload'),
  copy: text('复制', 'Copy'),
  copied: text('已复制', 'Copied'),
  cancel: text('取消', 'Cancel'),
} as const;

export const viewWords = {
  label: text('查看', 'View'),
  findings: text('问题', 'Findings'),
  scores: text('得分', 'Scores'),
  recompute: text('重算得分', 'Recompute'),
  more: text('更多', 'More'),
  create: text('生成下年表', 'Create next year'),
  reports: text('汇总表和检查报告', 'Summary and report'),
  history: text('改动记录', 'Changes made'),
  help: text('帮助', 'Help'),
  settings: text('设置', 'Settings'),
  rules: text('检查规则', 'Rules'),
  news: text('有新功能', 'news'),
} as const;

export const stateWords = {
  reading: text('正在读取表格…', 'Reading the sheets…'),
  checking: (done: number, of: number): Text => text(`正在检查 ${done}/${of} 份表`, `Checking form ${done} of ${of}`),
  editingHint: text(
    '如正在编辑单元格，请先按 Enter 完成输入。',
    'If you are editing a cell, press Enter to finish first.',
  ),
  applying: text('正在写入…', 'Writing…'),
  undoing: text('正在撤销…', 'Undoing…'),
  marking: text('正在标记…', 'Marking…'),
  clearing: text('正在清除标记…', 'Clearing marks…'),
  noting: text('正在记录…', 'Noting…'),
  preparing: text('正在读取和核对…', 'Reading and checking…'),
  creating: text('正在生成…', 'Making the sheets…'),
  sampling: text('正在插入示例工作表…', 'Adding the sample sheet…'),
  selfChecking: text('正在自检，请不要操作工作簿…', 'Self-check running; please leave the workbook alone…'),
  removing: text('正在删除刚生成的表…', 'Taking the new sheets away…'),
  loading: text('正在加载…', 'Loading…'),
  emptyTitle: text('表格是空的', 'Nothing on the sheet yet'),
  emptySheet: text(
    '本表没有内容。填好绩效表后再检查，或检查全部工作表。',
    'This sheet is blank. Fill in a form and check again, or check all sheets.',
  ),
  emptyWorkbook: text(
    '工作簿里还没有内容。打开或填好绩效表后再检查。',
    'The workbook is blank. Open or fill in a form, then check again.',
  ),
  ownTitle: text('这里没有要检查的表', 'Nothing to check here'),
  own: text(
    '汇总表和检查报告由检查结果生成，不作检查。请切换到绩效表，或检查全部工作表。',
    'Summary and report are made of a check and are not checked themselves. Go to a form, or check all sheets.',
  ),
  noFormTitle: text('没有找到绩效表', 'No performance form found'),
  noForm: text(
    '可识别：绩效自评表、绩效目标申报表、绩效目标表。请确认表头完整，再重新检查。',
    'Recognised: self-evaluations, target declarations and target tables. Make sure the headings are complete, then check again.',
  ),
  cleanTitle: text('未发现问题', 'No findings'),
  clean: text('已检查的规则均未发现问题。', 'None of the rules that could be checked found anything.'),
  cleanButUndetermined: (count: number): Text =>
    text(
      `另有 ${count} 处资料不全，无法判断，请人工核对。`,
      `${count} more could not be judged for lack of data; please look at them yourself.`,
    ),
  cleanButSetAside: (count: number): Text =>
    text(`另有 ${count} 条已注明理由，不作为问题。`, `${count} more were set aside with a reason.`),
  filteredOut: text('当前筛选下没有问题。', 'No findings under this filter.'),
  stale: text('表格已改动，结果可能过期。', 'The sheet has changed since; results may be out of date.'),
  staleSettings: text(
    '设置已改动，结果按原设置得出。',
    'Settings have changed; these results rest on the former ones.',
  ),
  settingsRefused: (count: number): Text =>
    text(
      `上次保存的设置有 ${count} 处不能使用，现按默认设置检查；详见“设置”。`,
      `${count} of the settings kept cannot be used; the usual ones hold. See Settings.`,
    ),
  readOnly: text(
    '工作簿为只读：可以检查，不能写入或标记。',
    'The workbook is read-only: it can be checked, not written or marked.',
  ),
  protectedSheets: (names: readonly string[]): Text =>
    text(
      `受保护，只能检查，不能写入：${names.join('、')}`,
      `Protected, can be checked but not written: ${names.join(', ')}`,
    ),
  truncated: (names: readonly string[]): Text =>
    text(
      `工作表${quoted(names)}过大，只检查了读取到的部分。`,
      `Too large to read whole, only part was checked: ${names.join(', ')}.`,
    ),
  marksLeft: text(
    '文件中留有标记，保存或上报前可清除。',
    'Marks are still in the file; clear them before saving or submitting.',
  ),
  crashed: text('窗格出错，请重新加载。', 'The pane failed; please reload it.'),
} as const;

export const resultWords = {
  counts: (errors: number, warnings: number, hints: number): Text =>
    text(
      `发现 ${errors} 个错误，${warnings} 个警告，${hints} 个提示`,
      `${errors} errors, ${warnings} warnings, ${hints} hints`,
    ),
  wholeWorkbook: text('全部工作表', 'All sheets'),
  forms: (count: number): Text => text(`${count} 份表`, count === 1 ? '1 form' : `${count} forms`),
  checkedAt: (time: string): Text => text(`${time} 检查`, `checked ${time}`),
  lastChecked: (time: string): Text => text(`上次检查 ${time}`, `last checked ${time}`),
  comparing: text('正在核对表格有无改动…', 'comparing with the sheets…'),
  staleBadge: text('已过期', 'Out of date'),
  filterSeverity: text('按严重程度筛选', 'Filter by severity'),
  filterSheet: text('工作表', 'Sheet'),
  allSheets: (count: number): Text => text(`全部工作表（${count}）`, `All sheets (${count})`),
  position: (at: number, of: number): Text => text(`${at}/${of}`, `${at}/${of}`),
  list: text('检查结果', 'Findings'),
  details: text('为什么', 'Why'),
  detailsOf: (says: string): Text => text(`为什么：${says}`, `Why: ${says}`),
  basis: text('依据', 'Basis'),
  remedy: text('改法', 'Remedy'),
  rule: text('规则', 'Rule'),
  seeAlso: text('相关单元格', 'Related cells'),
  sameRoot: (count: number): Text => text(`同源问题 ${count} 条`, `${count} more with the same root`),
  sameRootOf: (count: number, says: string): Text =>
    text(`同源问题 ${count} 条：${says}`, `${count} more with the same root: ${says}`),
  undetermined: (count: number): Text => text(`无法判断（${count}）`, `Could not be judged (${count})`),
  undeterminedWhy: text(
    '资料空缺或无法读取，既不算通过，也不算问题。',
    'Data is missing or unreadable: neither passed nor wrong.',
  ),
  unrecognised: (count: number): Text => text(`未识别的工作表（${count}）`, `Sheets not recognised (${count})`),
  nearest: (layout: Text, missing: readonly string[]): Text =>
    missing.length === 0
      ? text(`最接近“${layout.zh}”`, `nearest is “${layout.en}”`)
      : text(`最接近“${layout.zh}”，缺${quoted(missing)}`, `nearest is “${layout.en}”, lacking ${missing.join(', ')}`),
  resemblesNone: text('不像任何一种绩效表', 'resembles no performance form'),
  blankSheet: text('空白', 'blank'),
} as const;

export const gateWords = {
  tooOld: text(
    '此版本的 Excel 过旧，不能使用绩效自评助手。请升级到 Office LTSC 2021、Microsoft 365 或更新版本，或改用命令行 jixiao。',
    'This Excel is too old for the assistant. Upgrade to Office LTSC 2021, Microsoft 365 or later, or use the jixiao command line.',
  ),
  notExcel: text(
    '请在 Excel 中打开：插入 › 我的加载项 › 绩效自评助手。',
    'Open this inside Excel: Insert › My Add-ins › Performance Sheet Assistant.',
  ),
} as const;

function quoted(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join('、');
}
