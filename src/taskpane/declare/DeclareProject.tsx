import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { inBothUnits } from '../../app/both-units';
import { a1, type CarriedAmount, type FormDraft } from '../../engine/index';
import { textsLeft } from './declare-proposal';
import { amountsIn, type Amount } from './declare-amounts';
import { declareWords, fieldWords } from './declare-words';
import { usePane } from '../pane';

type FieldKey = keyof FormDraft['fields'];

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px', minWidth: 0 },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: '8px' },
});

const FIELDS: Record<'declaration' | 'self-evaluation', readonly (readonly FieldKey[])[]> = {
  declaration: [
    ...([['projectName'], ['projectNature', 'projectCategory'], ['department'], ['implementingUnit']] as const),
    ...([['startDate', 'endDate'], ['projectGoal'], ['annualGoal']] as const),
  ],
  'self-evaluation': [['projectName'], ['department'], ['implementingUnit'], ['expectedGoal']],
};
const LONG: readonly FieldKey[] = ['projectGoal', 'annualGoal', 'expectedGoal'];

/** Step 2: the texts of the head, and the amounts in both units. */
export function DeclareProject(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const { proposal, kind } = state.declare;
  if (!proposal) return null;
  const { unit } = proposal.draft;
  const amounts = amountsIn(proposal.draft);
  const isWrong = amounts.some(({ typed }) => typed.trim() !== '' && !inBothUnits(typed, unit));
  const go = (step: 'source' | 'indicators'): void => dispatch({ kind: 'declare', action: { kind: 'stepped', step } });
  return (
    <>
      <div className={styles.fields}>
        {FIELDS[kind].map(line =>
          line.length === 1 ? (
            <TextField key={line[0]} field={line[0]!} />
          ) : (
            <div key={line[0]} className={styles.pair}>
              {line.map(field => (
                <TextField key={field} field={field} />
              ))}
            </div>
          ),
        )}
      </div>
      <h4 className={styles.title}>{say(declareWords.amountsIn(unit))}</h4>
      <p className={styles.about}>{say(declareWords.sums)}</p>
      <div className={styles.fields}>
        {amounts.map(amount => (
          <AmountField
            key={amount.label.en}
            {...amount}
            unit={unit}
            carried={proposal.amounts.find(({ label }) => label.zh === amount.label.zh)}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => go('source')}>{say(declareWords.back)}</Button>
        <Button appearance="primary" disabledFocusable={isWrong} onClick={() => !isWrong && go('indicators')}>
          {say(declareWords.next)}
        </Button>
      </div>
    </>
  );
}

function TextField({ field }: { readonly field: FieldKey }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const { proposal, rows } = state.declare;
  const label = fieldWords[field];
  if (!proposal || !label) return null;
  const value = proposal.draft.fields[field] ?? '';
  const left = textsLeft(proposal, rows).find(one => one.field === field)?.left ?? [];
  const change = (next: string): void =>
    dispatch({ kind: 'declare', action: { kind: 'field-changed', field, value: next } });
  return (
    <Field
      label={say(label)}
      size="small"
      {...(left.length > 0
        ? {
            validationState: 'warning',
            validationMessage: say(declareWords.leftYears(left.map(({ said }) => `“${said}”`).join('、'))),
          }
        : {})}
    >
      {LONG.includes(field) ? (
        <Textarea
          size="small"
          rows={4}
          resize="vertical"
          value={value}
          onChange={(_event, data) => change(data.value)}
        />
      ) : (
        <Input size="small" className={styles.input} value={value} onChange={(_event, data) => change(data.value)} />
      )}
    </Field>
  );
}

function AmountField({
  label,
  typed,
  change,
  unit,
  carried,
}: Amount & { readonly unit: FormDraft['unit']; readonly carried: CarriedAmount | undefined }): ReactNode {
  const { dispatch, say } = usePane();
  const both = inBothUnits(typed, unit);
  const isWrong = typed.trim() !== '' && !both;
  const hint = [
    ...(both ? [say(declareWords.both(both.yuan, both.wanYuan))] : []),
    ...(carried ? [say(declareWords.was(carried.was, `${carried.from.sheet}!${a1(carried.from)}`))] : []),
  ].join('；');
  return (
    <Field
      label={say(label)}
      size="small"
      {...(hint === '' ? {} : { hint })}
      {...(isWrong ? { validationState: 'error', validationMessage: say(declareWords.amountWrong) } : {})}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={typed}
        contentAfter={<span>{unit}</span>}
        onChange={(_event, { value }) => dispatch({ kind: 'declare', action: change(value) })}
      />
    </Field>
  );
}
