import { text, type Text } from '../../engine/text';

/** What the help page says; loaded with it. */

export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly Text[];
}

export const topics: readonly Topic[] = [
  {
    id: 'check',
    title: text('检查一张表', 'Check a sheet'),
    steps: [
      text('打开绩效表所在的工作表。', 'Go to the sheet with the form.'),
      text(
        '点“检查本表”；整个工作簿点“检查全部工作表”。',
        'Choose “Check sheet”, or “Check all” for the whole workbook.',
      ),
      text(
        '在“问题”中点一条，表格跳到对应单元格；展开可看依据、算法和改法。',
        'Choose a finding to go to its cell; open it for its basis, its arithmetic and its remedy.',
      ),
      text('改好后点“重新检查”。', 'After correcting, choose “Check again”.'),
    ],
  },
  {
    id: 'recompute',
    title: text('重算得分并写入', 'Recompute the scores and write them'),
    steps: [
      text(
        '点“重算得分”，看每一处的原值、新值和理由。',
        'Choose “Recompute” and look at each value before and after, and why.',
      ),
      text('取消勾选不想改的项。', 'Untick what shall stay as it is.'),
      text('点“应用”才写入；写入后可以撤销。', 'Nothing is written before “Apply”, and it can be undone.'),
    ],
  },
  {
    id: 'aside',
    title: text('核对后认为不必改', 'You looked, and it is right as it is'),
    steps: [
      text(
        '展开这条问题，点“不作为问题”，写明理由。',
        'Open the finding, choose to set it aside, and give the reason.',
      ),
      text(
        '它单独列出并随工作簿保存；单元格改动后会重新列为问题。',
        'It is listed apart and saved with the workbook; it comes back when its cell changes.',
      ),
    ],
  },
  {
    id: 'mark',
    title: text('把问题标到表格上', 'Mark the cells on the sheet'),
    steps: [
      text(
        '点“标记到表格”，有问题的单元格会叠加颜色，原有底色不变。',
        'Choose “Mark cells”: colours are laid over the cells, your own stay.',
      ),
      text('保存或上报前点“清除标记”。', 'Choose “Clear marks” before you save or submit.'),
    ],
  },
  {
    id: 'undo',
    title: text('撤回本助手的改动', 'Take back what the assistant wrote'),
    steps: [
      text('打开“更多 › 改动记录”。', 'Open “More › Changes made”.'),
      text(
        '每一项都可单独撤回；之后又被改过的单元格会先告诉您。',
        'Each change can be taken back on its own; cells changed since are told first.',
      ),
    ],
  },
  {
    id: 'next',
    title: text('生成下年表', 'Create next year’s forms'),
    steps: [
      text(
        '打开“更多 › 生成下年表”，选模板、某张表或全部自评表。',
        'Open “More › Create next year”; choose a template, a sheet or all self-evaluations.',
      ),
      text(
        '核对预览，确认后另建新表，不改动已有工作表。',
        'Look at the preview; new sheets are added, none that is there is changed.',
      ),
    ],
  },
];

export const helpWords = {
  title: text('帮助', 'Help'),
  find: text('查找帮助和规则', 'Search help and rules'),
  none: text('没有找到。换个词试试。', 'Nothing found. Try another word.'),
  found: (count: number): Text => text(`找到 ${count} 条`, `${count} found`),
  howTo: text('怎么用', 'How to'),
  keys: text('快捷键', 'Keyboard shortcuts'),
  inExcel: text('在表格中', 'On the sheet'),
  inPane: text('在窗格中', 'In the pane'),
  keyColumn: text('按键', 'Keys'),
  doesColumn: text('作用', 'What it does'),
  keysNote: text(
    '在网页版中，焦点在表格时有效。与其他加载项冲突时，Excel 会询问用哪一个。',
    'On the web they work while the sheet has the focus. Where another add-in uses the same keys, Excel asks which to take.',
  ),
  rules: text('检查规则', 'Rules'),
  allRules: (count: number): Text => text(`查看全部 ${count} 条检查规则`, `All ${count} rules`),
  rulesNote: text('每条规则的依据、改法和例表。', 'Each rule with its basis, its remedy and an example.'),
  selfCheck: text('自检', 'Self-check'),
  news: text('新功能', 'What’s new'),
  about: text('关于', 'About'),
  version: (version: string): Text => text(`版本 ${version}`, `Version ${version}`),
  privacy: text(
    '全部计算在本机完成。表格内容、检查结果和设置都不上传，也不收集使用情况。',
    'Everything is computed on this computer. No cell, finding or setting is sent anywhere, and no usage is collected.',
  ),
  needs: text(
    '需要 Excel 网页版、Microsoft 365、Office LTSC 2021 或更新版本。',
    'Needs Excel on the web, Microsoft 365, or Office LTSC 2021 and later.',
  ),
  sample: text('插入示例工作表', 'Insert a sample sheet'),
  sampleNote: text(
    '新建一张有常见错误的自评表，供试用；不改动已有工作表，可随时删除。',
    'Adds a self-evaluation with common mistakes to try things on; no other sheet is changed, and it can be deleted at any time.',
  ),
} as const;

export const selfCheckWords = {
  about: text(
    '在本机的 Excel 上逐项核对读取、写入、标记、新建和撤销是否正常，约需一分钟。',
    'Tries reading, writing, marking, adding and undoing on this very Excel, one by one; takes about a minute.',
  ),
  ask: text(
    '会新建几张临时工作表，完成后删除；不改动现有内容；此操作会清空 Excel 的撤销记录。期间请不要操作工作簿，建议在空白工作簿中进行。',
    'It adds a few temporary sheets and deletes them afterwards; what is there is not changed; Excel’s undo list will be emptied. Please leave the workbook alone meanwhile; a blank workbook is best.',
  ),
  begin: text('开始自检', 'Start self-check'),
  agree: text('知道了，开始', 'Understood, start'),
  cancel: text('取消', 'Cancel'),
  stop: text('停止', 'Stop'),
  stopping: text('正在停止并清理…', 'Stopping and cleaning up…'),
  progress: (done: number, of: number): Text => text(`已完成 ${done}/${of} 项`, `${done} of ${of} done`),
  preparing: text('正在准备…', 'Getting ready…'),
  result: (passed: number, failed: number, not: number): Text =>
    text(
      `通过 ${passed} 项，未通过 ${failed} 项，没有试 ${not} 项`,
      `${passed} passed, ${failed} failed, ${not} not tried`,
    ),
  stopped: text('中途停止，以下是已完成的部分。', 'Stopped half way; this is what was done.'),
  environment: text('运行环境', 'Environment'),
  copyNote: text(
    '报告不含表格内容，可发给技术支持。',
    'The report holds nothing of your sheets; you can send it to support.',
  ),
  again: text('再检一次', 'Run again'),
  unavailable: text('此处没有可以自检的 Excel。', 'There is no Excel to try here.'),
} as const;
