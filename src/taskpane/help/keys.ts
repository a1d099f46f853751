import { text, type Text } from '../../engine/text';

/** Keys as they are printed, and what they do. */
export interface Key {
  readonly keys: string;
  readonly does: Text;
}

/** In Excel, wherever the cell pointer is; the same as in assets/shortcuts.json. */
export const excelKeys: readonly Key[] = [
  { keys: 'Ctrl+Shift+Alt+A', does: text('打开助手', 'Open assistant') },
  { keys: 'Ctrl+Shift+Alt+C', does: text('检查本表', 'Check sheet') },
  { keys: 'Ctrl+Shift+Alt+W', does: text('检查全部工作表', 'Check all') },
  { keys: 'Ctrl+Shift+Alt+R', does: text('重新检查', 'Check again') },
  { keys: 'Ctrl+Shift+Alt+N', does: text('下一个问题', 'Next finding') },
  { keys: 'Ctrl+Shift+Alt+P', does: text('上一个问题', 'Previous finding') },
  { keys: 'Ctrl+Shift+Alt+F', does: text('查看本格问题', 'Findings of this cell') },
  { keys: 'Ctrl+Shift+Alt+S', does: text('重算得分', 'Recompute scores') },
  { keys: 'Ctrl+Shift+Alt+M', does: text('标记到表格', 'Mark cells') },
  { keys: 'Ctrl+Shift+Alt+E', does: text('清除标记', 'Clear marks') },
  { keys: 'Ctrl+Shift+Alt+U', does: text('撤销上次写入', 'Undo last writing') },
  { keys: 'Ctrl+Shift+Alt+H', does: text('帮助', 'Help') },
];

/** In the pane. */
export const paneKeys: readonly Key[] = [
  { keys: 'F8 / Shift+F8', does: text('下一条、上一条问题', 'Next, previous finding') },
  { keys: 'F9', does: text('重新检查', 'Check again') },
  { keys: 'Enter', does: text('跳到所选问题的单元格', 'Go to the cell of the chosen finding') },
  { keys: '↑ ↓ Home End', does: text('在列表、选项卡和菜单中移动', 'Move in lists, tabs and menus') },
  { keys: 'Esc', does: text('关闭菜单', 'Close a menu') },
  { keys: 'F6', does: text('在表格、功能区和窗格之间移动', 'Move between sheet, ribbon and pane') },
];
