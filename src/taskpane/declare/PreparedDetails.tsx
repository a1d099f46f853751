import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inBothUnits } from '../../app/both-units';
import type { Prepared } from '../../app/declare-sheet';
import { a1, type Address } from '../../engine/index';
import { amountsIn } from './declare-amounts';
import { declareWords } from './declare-words';
import { usePane } from '../pane';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '2px', minWidth: 0 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    margin: '0 0 4px',
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

/** One sheet to be made: its name and kind, then everything that a person should look at, longest lists last. */
export function PreparedDetails({
  one,
  isOpen = false,
}: {
  readonly one: Prepared;
  readonly isOpen?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const { proposal, plan, remaining, policyQuestion } = one;
  const { draft, texts, dropped, questions, suggestions, notes } = proposal;
  const left = texts.flatMap(({ label, from, left: years }) =>
    years.map(
      ({ said, next }) =>
        `${say(label)}：“${said}”${next === undefined ? '' : say(declareWords.ifNext(next))}${cell(from)}`,
    ),
  );
  const asked = [...(policyQuestion ? [say(policyQuestion)] : []), ...questions.map(q => say(q.says) + cell(q.from))];
  const amounts = amountsIn(draft).flatMap(({ label, typed }) => {
    const both = inBothUnits(typed, draft.unit);
    return both ? [{ label, both }] : [];
  });
  const open = remaining.filter(({ severity }) => severity !== 'hint');
  return (
    <div className={styles.box}>
      <p className={styles.name}>{say(declareWords.sheet(plan.name))}</p>
      <p className={styles.about}>
        {say(
          declareWords.counts(draft.kind === 'self-evaluation' ? draft.kind : 'declaration', draft.indicators.length),
        )}
      </p>
      <List title={say(declareWords.old(left.length))} lines={left} open={isOpen} />
      <List title={say(declareWords.questions(asked.length))} lines={asked} open={isOpen} />
      <List
        title={say(declareWords.dropped(dropped.length))}
        lines={dropped.map(({ what, from, why }) => `${what}${cell(from)}：${say(why)}`)}
        open={isOpen}
      />
      <List
        title={say(declareWords.remaining(open.length))}
        lines={open.map(({ at, says }) => `${a1(at)} ${say(says)}`)}
        open={isOpen}
      />
      <List
        title={say(declareWords.amounts(amounts.length))}
        lines={amounts.map(({ label, both }) => `${say(label)} ${say(declareWords.both(both.yuan, both.wanYuan))}`)}
      />
      <List
        title={say(declareWords.targets(suggestions.length))}
        lines={suggestions.map(
          ({ name, target, was, why }) =>
            `${name}：${was ? `${was.target.trim()} → ` : ''}${target}。${say(why)}${cell(was?.at)}`,
        )}
      />
      <List title={say(declareWords.howMade)} lines={notes.map(say)} />
    </div>
  );
}

const cell = (at: Address | undefined): string => (at ? `（${at.sheet}!${a1(at)}）` : '');

function List({
  title,
  lines,
  open = false,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly open?: boolean;
}): ReactNode {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <Disclosure title={title} open={open}>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
