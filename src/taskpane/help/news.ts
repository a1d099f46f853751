import { text, type Text } from '../../engine/text';
import { version } from './version';

/** 新功能: what a person can do now and could not before, newest first. The first entry's version is the add-in's. */
export interface News {
  readonly version: string;
  /** ISO date. */
  readonly on: string;
  readonly items: readonly Text[];
}

export const news: readonly News[] = [
  {
    version,
    on: '2026-11-21',
    items: [
      text(
        '检查自评表、绩效目标申报表和绩效目标表，逐条说明依据、算法和改法',
        'Checks self-evaluations, target declarations and target tables; every finding tells its basis, its arithmetic and its remedy',
      ),
      text(
        '重算执行率、得分、总分和等级，先预览、可取舍、可撤销',
        'Recomputes rates, scores, totals and grades: previewed, line by line, and undone at will',
      ),
      text(
        '改动记录：本助手在工作簿中做过的每一项改动都可单独撤销',
        'Changes made: each change of the assistant in the workbook can be taken back on its own',
      ),
      text(
        '生成下年表：由模板、某张表或全部自评表生成下一年度的表',
        'Create next year: new forms from a template, one sheet or all self-evaluations',
      ),
      text(
        '右键菜单“绩效自评”和快捷键：不离开表格，逐条查看问题',
        'The cell menu “Performance” and keyboard shortcuts: go through the findings without leaving the sheet',
      ),
      text(
        '自检：在本机的 Excel 上核对各项读写功能，报告可复制给技术支持',
        'Self-check: tries reading and writing on your own Excel and gives a report for support',
      ),
    ],
  },
];
