import type { DraftIndicator } from '../layouts/draft';
import { level1Of } from '../rules/taxonomy';
import { plain } from '../scoring/rounding';
import type { Operator } from '../sheet/target';
import { Decimal } from '../sheet/units';
import { text } from '../text';
import type { Wanted } from './from-form';
import type { Dropped, Proposal, Suggestion } from './proposal';
import { targetText } from './target-text';
import type { Template, TemplateIndicator, UsualTarget } from './templates/template';
import { proposeWeights } from './weights';

/**
 * A form to be filled in, with the indicators that the type of project usually has. Every target is only a usual one and says
 * so. 成本指标 are left out where the policy knows no such level.
 */
export function fromTemplate(template: Template, { layout, year, policy }: Wanted): Proposal {
  const { kind } = layout;
  const hasCost = policy.costIndicators.value === 'expected';
  const chosen = template.indicators.filter(row => hasCost || level1Of(row.level1) !== 'cost');
  const left = template.indicators.filter(row => !chosen.includes(row));
  const weighed =
    kind === 'self-evaluation'
      ? proposeWeights(
          chosen.map(({ level1 }) => level1),
          policy,
        )
      : undefined;
  const rows = chosen.map((row, index): DraftIndicator => ({
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: printedTarget(row.target),
    ...(weighed && { weight: weighed.weights[index]! }),
  }));
  const goal = goalOf(template, chosen);
  return {
    draft: {
      kind,
      layoutId: layout.id,
      fiscalYear: year,
      unit: layout.unit,
      fields: {
        ...(goal !== '' && { [kind === 'self-evaluation' ? 'expectedGoal' : 'annualGoal']: goal }),
        ...(kind === 'declaration' && {
          ...(template.projectNature !== '' && { projectNature: template.projectNature }),
          ...(template.projectCategory !== '' && { projectCategory: template.projectCategory }),
          startDate: `${year}-01-01`,
          endDate: `${year}-12-31`,
        }),
      },
      indicators: rows,
    },
    suggestions: chosen.map((row, index) => suggestionOf(row, index + 1)),
    texts: [],
    amounts: [],
    dropped: left.map(droppedCost),
    notes: [
      text(
        `指标取自“${template.name.zh}”模板，指标值是常用值，请按今年任务逐项修改，目标文字中的数随之修改。`,
        `Indicators from the template “${template.name.en}”. Targets are usual ones: set each for this year, and the goal with it.`,
      ),
      ...(weighed ? [weighed.why] : []),
    ],
    questions: [
      {
        says: text(
          '请补填：项目名称、主管部门、实施单位和资金。',
          'Please fill in: project name, department, implementing unit and funds.',
        ),
      },
    ],
  };
}

export const printedTarget = (target: UsualTarget): string =>
  'words' in target ? target.words : targetText(target.operator, new Decimal(target.value), target.unit, 2);

function suggestionOf(row: TemplateIndicator, ordinal: number): Suggestion {
  const evidence = row.evidence === '' ? row.method : `${row.method}：${row.evidence}`;
  return {
    ordinal,
    name: row.name,
    target: printedTarget(row.target),
    change: 'from-template',
    why: text('模板常用值，请按今年任务修改。', 'A usual target; please set this year’s.'),
    asks: true,
    evidence: text(evidence, evidence),
  };
}

const droppedCost = (row: TemplateIndicator): Dropped => ({
  what: [row.level1, row.level2, row.name, printedTarget(row.target)].join(' / '),
  why: text('所用口径的表样不设“成本指标”。', 'The forms of this policy have no cost indicators.'),
});

const WORDS: Readonly<Record<Operator, string>> = { '≥': '不少于', '>': '超过', '=': '', '≤': '不超过', '<': '少于' };

/** Purpose, the counted outputs in the words of their names, outcome: a goal that says the same as its indicators. */
function goalOf({ purpose, outcome }: Template, rows: readonly TemplateIndicator[]): string {
  const outputs = rows.flatMap(({ level2, name, target }) =>
    level2 === '数量指标' && 'value' in target
      ? [`${name}${WORDS[target.operator]}${plain(new Decimal(target.value))}${target.unit}`]
      : [],
  );
  return [purpose, outputs.join('、'), outcome]
    .map(part => part.replace(/[。；]+$/, ''))
    .filter(part => part !== '')
    .map(part => `${part}。`)
    .join('');
}
