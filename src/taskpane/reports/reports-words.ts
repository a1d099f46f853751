import { text, type OwnSheet, type Text } from '../../engine/index';
import type { MadeNotice } from './reports-state';

interface CardWords {
  readonly title: Text;
  readonly lines: readonly Text[];
  readonly make: Text;
  readonly remake: Text;
}

export const cardWords: Readonly<Record<OwnSheet, CardWords>> = {
  summary: {
    title: text('汇总表', 'Summary'),
    lines: [
      text(
        '每个项目一行：单位、预算、执行、执行率、得分、等级、问题条数，点工作表名可跳转',
        'A row per project: unit, budget, execution, rate, score, grade, findings, and a link to its sheet',
      ),
      text('按年度和表种合计，附得分与执行率图表', 'Totals by year and kind of form, and a chart of scores and rates'),
    ],
    make: text('生成汇总表', 'Make the summary'),
    remake: text('更新汇总表', 'Update the summary'),
  },
  report: {
    title: text('检查报告', 'Check report'),
    lines: [
      text(
        '全部问题逐条列出：位置（可跳转）、依据、修改建议，先列指标值合理性、核心指标缺失、指标可衡量',
        'Every finding with its place (a link), basis and remedy; plausibility, missing core indicators and measurability first',
      ),
      text(
        '另列已注明理由的和无法判断的；A4 横向，末尾留检查人、复核人签字处',
        'What was set aside and what could not be judged stand apart; A4 landscape, with places for signatures',
      ),
    ],
    make: text('生成检查报告', 'Make the report'),
    remake: text('更新检查报告', 'Update the report'),
  },
};

export const reportsWords = {
  title: text('汇总表和检查报告', 'Summary and report'),
  intro: text(
    '写成新的工作表，不改动原有的表。再次生成时更新原来那张；有人在上面填写过的保留不动，另建一张。',
    'Each becomes a sheet of its own; no other sheet is changed. Making it again updates it; one that somebody has written on is kept, and a new one is made.',
  ),
  fromLast: (time: string): Text =>
    text(`按 ${time} 对全部工作表的检查结果生成。`, `Made from the check of all sheets at ${time}.`),
  checksFirst: text('将先检查全部工作表，再生成。', 'All sheets are checked first.'),
  lastMade: (time: string): Text => text(`上次生成：${time}，工作表`, `Last made ${time}, on sheet`),
} as const;

export const nothingToReport = text(
  '没有找到绩效表，未生成。请确认表头完整，再试。',
  'No performance form was found, so nothing was made. Make sure the headings are complete, then try again.',
);

/** What making a sheet came to. */
export function madeText({ kind, name, before, kept = '', unnoted }: MadeNotice): Text {
  const said = happened(kind, name, before, kept);
  return unnoted
    ? text(
        `${said.zh}但未能在工作簿中记下，再次生成时会另建一张。`,
        `${said.en} It could not be noted in the workbook: making it again adds another one.`,
      )
    : said;
}

function happened(kind: OwnSheet, name: string, before: MadeNotice['before'], kept: string): Text {
  const { title } = cardWords[kind];
  switch (before) {
    case 'replaced':
      return text(`已更新${title.zh}（工作表“${name}”）。`, `${title.en} updated (sheet “${name}”).`);
    case 'kept':
      return text(
        `原来的“${kept}”有人填写过，保留未动；新的${title.zh}在工作表“${name}”。`,
        `Somebody has written on “${kept}”, so it was kept; the new one is the sheet “${name}”.`,
      );
    case 'none':
    case 'gone':
      return text(
        `已生成${title.zh}（工作表“${name}”），原有工作表未改动。`,
        `${title.en} made (sheet “${name}”); no other sheet was changed.`,
      );
  }
}
