import { text, type Text } from '../../engine/index';

/** What the list of findings says of itself: its filters, its order, its keys. */

export const listWords = {
  filterTopic: text('按类别筛选', 'Filter by topic'),
  scope: text('检查范围', 'Scope'),
  thisSheet: text('本表', 'This sheet'),
  workbook: text('整个工作簿', 'Workbook'),
  recheck: text('重新检查（F9）', 'Check again (F9)'),
  next: text('下一条（F8）', 'Next finding (F8)'),
  previous: text('上一条（Shift+F8）', 'Previous finding (Shift+F8)'),
  nextLabel: text('下一条', 'Next finding'),
  previousLabel: text('上一条', 'Previous finding'),
  filters: text('筛选和分组', 'Filter and group'),
  search: text('搜索问题', 'Search findings'),
  searchHint: text('搜索', 'Search'),
  searchTitle: text(
    '搜索内容、项目、指标、单元格、工作表、规则（Ctrl+F）',
    'Search words, project, indicator, cell, sheet, rule (Ctrl+F)',
  ),
  clearSearch: text('清除搜索', 'Clear search'),
  groupBy: text('分组', 'Group by'),
  bySeverity: text('按严重程度', 'By severity'),
  bySheet: text('按工作表', 'By sheet'),
  byRule: text('按规则', 'By rule'),
  clearFilters: text('清除筛选', 'Clear filters'),
  nothingHere: (sheet: string): Text =>
    text(
      `本表“${sheet}”不是绩效表，没有可检查的内容。`,
      `“${sheet}” is no performance form; there is nothing to check.`,
    ),
  shown: (shown: number, of: number): Text => text(`显示 ${shown} 条，共 ${of} 条`, `${shown} of ${of} findings shown`),
  count: (count: number): Text => text(`${count} 条`, count === 1 ? '1 finding' : `${count} findings`),
  others: (count: number): Text => text(`＋同源 ${count}`, `+${count} same root`),
  stepped: (at: number, of: number): Text => text(`第 ${at} 条，共 ${of} 条`, `Finding ${at} of ${of}`),
  steppedTo: (at: number, of: number, says: Text, place: string): Text =>
    text(`第 ${at} 条，共 ${of} 条：${says.zh}，${place}`, `Finding ${at} of ${of}: ${says.en}, ${place}`),
  rule: text('规则', 'Rule'),
  project: text('项目', 'Project'),
  indicator: text('指标', 'Indicator'),
  colon: text('：', ': '),
  unjudged: (count: number): Text =>
    text(`${count} 条规则不能判断`, count === 1 ? '1 rule could not judge' : `${count} rules could not judge`),
} as const;

/** Each key with what it does; the first three stand in sight. */
export const keyWords = {
  title: text('快捷键', 'Keys'),
  inSight: [
    ['F8', text('下一条', 'next')],
    ['Shift+F8', text('上一条', 'previous')],
    ['F9', text('重新检查', 'check again')],
  ],
  more: [
    ['Ctrl+F', text('搜索；Esc 清除，回车到下一条', 'search; Esc clears, Enter goes on')],
    ['↑ ↓ Home End', text('在列表中移动', 'move in the list')],
    ['→ ←', text('展开、收起；再按到下级、上级', 'open, close; again: go in, go out')],
    ['Enter / Space', text('定位到单元格', 'go to the cell')],
    ['*', text('展开（再按收起）同级各项', 'open, then close, all on this level')],
    ['A–Z 0–9', text('键入单元格、规则或内容的开头，跳到该条', 'type a cell, rule or words to jump there')],
  ],
} as const satisfies { readonly title: Text; readonly [part: string]: Text | readonly (readonly [string, Text])[] };
