import { text, type NumberSetting, type SettingDescription, type Severity, type Text } from '../../engine/index';

/** What the settings and the rule catalogue say; loaded with them. */

export const groupWords: Readonly<Record<SettingDescription['group'], Text>> = {
  口径: text('口径', 'Policy'),
  指标值与完成值: text('指标值与完成值', 'Target and actual values'),
  资金: text('资金', 'Funds'),
  说明: text('说明', 'Explanations'),
  指标设置: text('指标设置', 'Choice of indicators'),
  跨年度: text('跨年度', 'Across years'),
  分值与等级: text('分值与等级', 'Weights and grades'),
  方法: text('方法', 'Methods'),
  规则: text('规则', 'Rules'),
};

export const unitWords: Readonly<Record<Exclude<NumberSetting['unit'], ''>, Text>> = {
  倍: text('倍', 'times'),
  '%': text('%', '%'),
  分: text('分', 'points'),
  个: text('个', 'cases'),
  项: text('项', 'items'),
  字: text('字', 'characters'),
  年: text('年', 'years'),
  元: text('元', 'yuan'),
};

export const settingsWords = {
  pane: text('窗格', 'Pane'),
  recheckOnActivation: text('切换工作表时自动重新检查', 'Check again when I turn to another sheet'),
  recheckNote: text(
    '只在该表没有检查过或结果过期时检查；只读取，不写入。',
    'Only where a sheet has not been checked or its result is out of date. Reads only, never writes.',
  ),
  intro: text(
    '改动即时保存，仅对本机本用户有效；重新检查后生效。',
    'Kept at once, for you on this computer; check again to apply.',
  ),
  refused: text('上次保存的设置不能使用：', 'The settings kept cannot be used:'),
  changedIn: (group: Text, count: number): Text =>
    text(`${group.zh}（已改 ${count}）`, `${group.en} (${count} changed)`),
  reset: (label: string): Text => text(`恢复默认：${label}`, `Back to default: ${label}`),
  resetAll: text('全部恢复默认', 'Reset everything'),
  defaultIs: (value: string): Text => text(`默认 ${value}`, `default ${value}`),
  off: text('不设', 'off'),
  range: (min: string, max: string, mayBeOff: boolean): Text =>
    mayBeOff
      ? text(`${min}–${max}，清空即不设`, `${min}–${max}, blank for off`)
      : text(`${min}–${max}`, `${min}–${max}`),
  on: text('开', 'On'),
  switchedOff: text('关', 'Off'),
  as: (severity: Severity): Text =>
    ({
      error: text('开，列为错误', 'On, as error'),
      warning: text('开，列为警告', 'On, as warning'),
      hint: text('开，列为提示', 'On, as hint'),
    })[severity],
  file: text('导入、导出', 'Import, export'),
  exportAbout: text(
    '全部设置就是下面这段文字，可复制或另存，交给同事导入。',
    'All settings are this text: copy or save it for a colleague.',
  ),
  exported: text('设置文件内容', 'The settings file'),
  download: text('另存为文件', 'Save as a file'),
  fileName: '绩效自评助手设置.json',
  importFile: text('选择设置文件', 'Choose a settings file'),
  importText: text('或在此粘贴设置文件内容', 'Or paste a settings file here'),
  importDo: text('导入', 'Import'),
  imported: text('已导入。', 'Imported.'),
  refusedFile: text('未导入：', 'Not imported:'),
} as const;

export const ruleWords = {
  intro: (count: number): Text =>
    text(`共 ${count} 条规则。⟦⟧ 圈住的格会被指出。`, `${count} rules. Cells between ⟦ ⟧ are pointed at.`),
  find: text('查找规则', 'Find a rule'),
  severity: text('严重程度', 'Severity'),
  complies: text('不会提出', 'Complies'),
  violates: text('会提出', 'Violates'),
  none: text('没有符合的规则。', 'No rule fits.'),
} as const;
