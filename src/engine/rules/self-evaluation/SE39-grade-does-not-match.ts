import { cite } from '../../policy/sources';
import { asPrinted } from '../../scoring/as-printed';
import { isDetermined } from '../../scoring/derived';
import { gradeOf } from '../../scoring/grade';
import { equalAtPrintedPlaces } from '../../scoring/tolerance';
import { normalise } from '../../sheet/reading';
import type { Grade } from '../../policy/policy';
import { text } from '../../text';
import { totals } from '../example';
import { theTotals } from '../given-funds';
import { cannotTell, rule } from '../rule';

export default rule({
  id: 'SE39',
  title: text('评分等级与总分不符', 'Grade does not match the total'),
  topic: '算术',
  severity: 'error',
  law: [cite('mof-2020-10', 'stated')],
  remedy: text('请按总分核对评分等级。', 'Please check the grade against the total.'),
  reads: ['grades'],

  given: theTotals,
  needs: ['totalScore', 'grade'],
  check: ({ totalScore, grade }, { policy, due: card }) => {
    const written = gradeWritten(grade.value);
    if (!written)
      return cannotTell(
        grade.at,
        text(
          `评分等级“${grade.shown}”不是优、良、中、差之一，无法核对。`,
          `The grade “${grade.shown}” is none of the four grades.`,
        ),
      );
    const due = gradeOf(asPrinted(totalScore), policy);
    if (written === due) return undefined;
    return {
      at: grade.at,
      because: [totalScore.at],
      says: text(
        `总分${totalScore.shown}对应等级为“${due}”，表中为“${grade.shown}”。`,
        `A total of ${totalScore.shown} is graded “${due}”, the sheet says “${grade.shown}”.`,
      ),
      remedy:
        card && isDetermined(card.total) && !equalAtPrintedPlaces(asPrinted(totalScore), card.total.value, 2)
          ? text('请先更正总分，再按更正后的总分确定等级。', 'Please correct the total first, then grade by it.')
          : text(`请改为“${due}”，或核对总分。`, `Please write “${due}”, or check the total.`),
    };
  },

  complies: totals`
    | 得分  | 等级 |
    | 90.00 | 优   |`,
  violates: totals`
    | 得分  | 等级   |
    | 89.99 | ⟦优⟧ |`,
});

const words: readonly (readonly [RegExp, Grade])[] = [
  [/^优秀?$/, '优'],
  [/^良好?$/, '良'],
  [/^(?:中等?|合格)$/, '中'],
  [/^(?:较?差|不合格)$/, '差'],
];

/** 优, 优秀, “优(90分以上)”, or the one box that is ticked; undefined when the cell names none or several. */
function gradeWritten(shown: string): Grade | undefined {
  const key = normalise(shown);
  const ticked = /[☑√✓✔■☒](优|良|中|差)/.exec(key) ?? /(优|良|中|差)[秀好等]?[☑√✓✔■☒]/.exec(key);
  const word = ticked?.[1] ?? key.replace(/\(.*\)|^等级:?|[。;]$|级$/g, '');
  return words.find(([pattern]) => pattern.test(word))?.[1];
}
