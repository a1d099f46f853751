import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { a1Rect, byLevel, layouts, shownOf, type FormReview } from '../../engine/index';
import { Bar } from '../parts/Bar';
import { CellLink } from '../parts/CellLink';
import { usePane } from '../pane';
import { formWords, scoreWords } from './printed-words';
import { LevelBars } from './LevelBars';
import { ScoreTable } from './ScoreTable';
import { TotalBox } from './TotalBox';
import { scoreLines } from './score-lines';
import { cardWords } from './score-words';

const useStyles = makeStyles({
  card: { display: 'grid', gap: '8px', minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    margin: 0,
  },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** One form: what it scores and what that means, level by level, and each figure as printed beside as computed. */
export function FormCard({ review }: { readonly review: FormReview }): ReactNode {
  const styles = useStyles();
  const { language, say } = usePane();
  const { form, policy, policyAssumed, scoreCard } = review;
  const lines = scoreLines(review);
  const layout = layouts.find(one => one.id === form.layout);
  const name = shownOf(form.fields.projectName) || say(scoreWords.unnamed);
  const corner = { sheet: form.sheet, row: form.range.top, col: form.range.left };
  return (
    <section className={styles.card} aria-label={name}>
      <div>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.facts}>
          <CellLink at={corner}>
            {form.sheet} {a1Rect(form.range)}
          </CellLink>{' '}
          · {layout ? layout.name[language] : say(formWords[form.kind])}
          {form.fiscalYear === null ? '' : ` · ${form.fiscalYear}`} · {say(scoreWords.policy(policy.title))}
        </p>
      </div>
      {policyAssumed && <Bar tone="info">{say(scoreWords.policyAssumed(policy.title))}</Bar>}
      {form.kind === 'self-evaluation' && scoreCard ? (
        <TotalBox form={form} card={scoreCard} policy={policy} />
      ) : (
        <p className={styles.facts}>{say(scoreWords.notScored)}</p>
      )}
      <h3 className={styles.heading}>{say(cardWords.levels)}</h3>
      <LevelBars name={name} levels={byLevel(form, policy, scoreCard)} />
      {lines.length > 0 && (
        <>
          <h3 className={styles.heading}>{say(cardWords.figures)}</h3>
          <ScoreTable name={name} lines={lines} />
        </>
      )}
    </section>
  );
}
