import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';
import { shownOf, type FormReview } from '../../engine/index';
import { Facts } from '../findings/ResultHeader';
import { UnrecognisedList } from '../findings/UnrecognisedList';
import { usePane } from '../pane';
import { scoreWords } from './printed-words';
import { FormCard } from './FormCard';
import { scoreLines } from './score-lines';
import { cardWords } from './score-words';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  select: { flexGrow: 1, minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/** 得分: one form at a time, first the one on the sheet the user was on. */
export function ScoresView(): ReactNode {
  const { state } = usePane();
  const { result } = state;
  const [chosen, choose] = useState<string | null>(null);
  if (!result) return null;
  const { forms } = result.review;
  const keys = keysOf(forms);
  const onSheet = forms.findIndex(({ form }) => form.sheet === result.sheet);
  const known = chosen === null ? -1 : keys.indexOf(chosen);
  const index = known >= 0 ? known : Math.max(0, onSheet);
  const shown = forms[index];
  return (
    <>
      <Facts result={result} />
      {forms.length > 1 && (
        <FormChoice forms={forms} index={index} choose={to => choose(keys[(to + keys.length) % keys.length] ?? null)} />
      )}
      {shown && <FormCard key={keys[index]} review={shown} />}
      <UnrecognisedList />
    </>
  );
}

/** A form keeps its place through a check that comes after it. */
const keysOf = (forms: readonly FormReview[]): readonly string[] =>
  forms.map(({ form }) => `${form.sheet} ${form.range.top}`);

interface FormChoiceProps {
  readonly forms: readonly FormReview[];
  readonly index: number;
  readonly choose: (index: number) => void;
}

function FormChoice({ forms, index, choose }: FormChoiceProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const nameOf = (review: FormReview): string => {
    const name = shownOf(review.form.fields.projectName) || say(scoreWords.unnamed);
    const mark = scoreLines(review).some(line => line.differs) ? ` ≠ ${say(cardWords.differsMark)}` : '';
    return `${name}（${review.form.sheet}）${mark}`;
  };
  return (
    <div className={styles.choice}>
      <Button
        size="small"
        icon={<ChevronLeft16Regular />}
        aria-label={say(cardWords.previous)}
        title={say(cardWords.previous)}
        onClick={() => choose(index - 1)}
      />
      <Select
        size="small"
        className={styles.select}
        aria-label={`${say(cardWords.form)}：${say(cardWords.nth(index + 1, forms.length))}`}
        value={String(index)}
        onChange={(_event, { value }) => choose(Number(value))}
      >
        {forms.map((review, at) => (
          <option key={at} value={String(at)}>
            {at + 1}/{forms.length} {nameOf(review)}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        icon={<ChevronRight16Regular />}
        aria-label={say(cardWords.next)}
        title={say(cardWords.next)}
        onClick={() => choose(index + 1)}
      />
    </div>
  );
}
