import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { titleOf, type Prepared } from '../../app/declare-sheet';
import { declareWords } from './declare-words';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { Disclosure } from '../parts/Disclosure';
import { PreparedDetails } from './PreparedDetails';

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  list: { display: 'grid', gap: '6px', minWidth: 0 },
  card: {
    padding: '4px 8px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '2px' },
  body: { flexGrow: 1, minWidth: 0, paddingTop: '2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Step 4: what will be made, and what a person should know of it; nothing is written before 生成. */
export function DeclarePreview(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const { prepared, without, proposal, isWritten, choice } = state.declare;
  const isBulk = choice === 'all';
  const count = prepared.length - without.size;
  const canCreate = count > 0 && !isWritten && !isBusy(state);
  return (
    <>
      {!isWritten && <p className={styles.about}>{say(declareWords.willMake(count))}</p>}
      <div className={styles.list}>
        {isBulk
          ? prepared.map((one, index) => <Project key={index} one={one} index={index} />)
          : prepared.map((one, index) => <PreparedDetails key={index} one={one} isOpen />)}
      </div>
      <div className={styles.buttons}>
        <Button
          onClick={() =>
            dispatch({
              kind: 'declare',
              action: { kind: 'stepped', step: !isBulk && proposal ? 'indicators' : 'source' },
            })
          }
        >
          {say(declareWords.back)}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={!canCreate}
          onClick={() => void (canCreate && controller.declare.write())}
        >
          {say(isBulk ? declareWords.createCount(count) : declareWords.create)}
        </Button>
      </div>
    </>
  );
}

function Project({ one, index }: { readonly one: Prepared; readonly index: number }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, say } = usePane();
  const title = say(titleOf(one.proposal));
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <Checkbox
          aria-label={say(declareWords.take(title))}
          checked={!state.declare.without.has(index)}
          onChange={(_event, { checked }) =>
            dispatch({ kind: 'declare', action: { kind: 'taken', index, isTaken: checked === true } })
          }
        />
        <div className={styles.body}>
          <Disclosure title={title}>
            <PreparedDetails one={one} />
            <Button
              size="small"
              aria-label={say(declareWords.editOne(title))}
              onClick={() => {
                dispatch({ kind: 'declare', action: { kind: 'chosen', choices: { choice: 'sheet' } } });
                dispatch({ kind: 'declare', action: { kind: 'proposed', proposal: one.proposal } });
              }}
            >
              {say(declareWords.edit)}
            </Button>
          </Disclosure>
        </div>
      </div>
    </div>
  );
}
