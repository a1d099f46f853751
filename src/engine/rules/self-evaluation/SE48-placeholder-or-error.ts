import { byTheForm } from '../../policy/sources';
import { text } from '../../text';
import { eachCell } from '../cells-read';
import { indicators } from '../example';
import { rule } from '../rule';

export default rule({
  id: 'SE48',
  title: text('占位内容或公式错误', 'Placeholder or formula error'),
  topic: '形式',
  severity: 'error',
  law: [byTheForm],
  remedy: text('请替换占位内容或修复公式。', 'Please replace the placeholder or repair the formula.'),

  given: eachCell,
  needs: [],
  check: ({ cell }) => {
    if (cell.kind !== 'unreadable' || cell.why === 'not-a-number') return undefined;
    if (cell.why === 'error')
      return {
        at: cell.at,
        says: text(`单元格为公式错误“${cell.shown}”。`, `The cell holds the formula error “${cell.shown}”.`),
        remedy: text('请修复公式，或填写数值。', 'Please repair the formula, or type the value.'),
      };
    // 公开的表有用“*”遮去内容的。
    const isMasked = /^[*＊]+$/.test(cell.shown.trim());
    return {
      at: cell.at,
      ...(isMasked && { milder: 'warning' as const }),
      says: text(`单元格为占位内容“${cell.shown}”。`, `The cell holds the placeholder “${cell.shown}”.`),
      remedy: text('请填写实际内容。', 'Please fill in the content.'),
    };
  },

  complies: indicators`
    | 三级指标 | 指标值  | 完成值 | 得分 | 原因 |
    | 活动场次 | ≥10(场) | 10(场) | -    | 无   |`,
  violates: indicators`
    | 三级指标 | 指标值     | 完成值       | 得分        |
    | 活动场次 | ⟦≥XX(场)⟧ | ⟦待定⟧     | ⟦#REF!⟧   |
    | 满意度   | ≥90(%)     | 95(%)        | ⟦#DIV/0!⟧ |`,
});
