import { plain } from '../../scoring/rounding';
import { shownOf, valueOf } from '../../sheet/cell';
import type { Form } from '../../sheet/form';
import { cleaned, normalise } from '../../sheet/normal-text';
import type { Target } from '../../sheet/target';
import { text } from '../../text';
import type { Template, TemplateIndicator, UsualTarget } from './template';

/**
 * A unit's own template from a filled form: its indicators with their targets. `id` as templates are named (a–z, 0–9, hyphens).
 * Rows without a name or a target are left out; how an indicator is evidenced is taken from its 佐证 column where there is one.
 */
export function templateFrom(form: Form, id: string): Template {
  const { fields } = form;
  const name = cleaned(shownOf(fields.projectName)) || id;
  return {
    id,
    name: text(name, name),
    purpose: cleaned(shownOf(fields.annualGoal ?? fields.expectedGoal ?? fields.goals)).slice(0, 400),
    outcome: '',
    projectNature: cleaned(shownOf(fields.projectNature)),
    projectCategory: cleaned(shownOf(fields.projectCategory)),
    indicators: form.indicators.flatMap((row): readonly TemplateIndicator[] => {
      const target = valueOf(row.target);
      if (row.name.kind !== 'value' || !target) return [];
      const evidence = valueOf(row.evidence) ?? '';
      return [
        {
          level1: normalise(shownOf(row.level1)),
          level2: normalise(shownOf(row.level2)),
          name: cleaned(row.name.value),
          target: usual(target, cleaned(row.target.shown)),
          method: '情况统计',
          evidence,
        },
      ];
    }),
  };
}

function usual(target: Target, shown: string): UsualTarget {
  return target.kind === 'quantity' && !target.approximate
    ? { operator: target.operator, value: plain(target.value), unit: target.unit }
    : { words: shown };
}
