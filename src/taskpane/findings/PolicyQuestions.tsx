import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { policies, type Policy } from '../../engine/index';
import { usePane } from '../pane';
import { questionWords } from './reviewer-words';
import { questionsShown, type OpenQuestion } from '../shown';
import { isBusy } from '../state';
import { Bar } from '../parts/Bar';

const useStyles = makeStyles({
  choices: { display: 'grid', gap: '4px', marginTop: '6px', justifyItems: 'start' },
  choice: { textAlign: 'start', justifyContent: 'flex-start' },
});

/** Years that no policy has been checked for: a person says which one applies. */
export function PolicyQuestions(): ReactNode {
  const { state } = usePane();
  return questionsShown(state).map(one => <Question key={one.question.zh} open={one} />);
}

function Question({ open: { question, assumed } }: { readonly open: OpenQuestion }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const choose = (policy: Policy): void => {
    dispatch({ kind: 'question-answered', question });
    if (policy.id !== assumed.id) void controller.changeSettings({ ...state.settings, policy: policy.id });
  };
  // The chosen policy itself has already given way to the nearest one: to choose it again would change nothing.
  const others = policies.filter(policy => policy.id !== assumed.id && policy.id !== state.settings.policy);
  return (
    <Bar tone="warning">
      <strong>{say(questionWords.title)}</strong>
      <div>{say(question)}</div>
      <div className={styles.choices} role="group" aria-label={say(questionWords.title)}>
        {[assumed, ...others].map((policy, index) => (
          <Button
            key={policy.id}
            size="small"
            className={styles.choice}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabledFocusable={isBusy(state)}
            onClick={() => choose(policy)}
          >
            {say(questionWords.keep(policy.title))}
          </Button>
        ))}
      </div>
    </Bar>
  );
}
