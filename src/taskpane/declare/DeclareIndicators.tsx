import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { useEffect, useRef, type ReactNode } from 'react';
import { declareWords } from './declare-words';
import { usePane } from '../pane';
import { isBusy } from '../state';
import { IndicatorCard } from './IndicatorCard';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px', minWidth: 0 },
  buttons: { display: 'flex', gap: '8px' },
});

const NEW_ROW = 'new-row';

/** Step 3: one card for each indicator; every change of the table can be taken back. */
export function DeclareIndicators(): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const { rows, before } = state.declare;
  const canUndo = before.length > 0;
  // A card that moves, goes or comes takes the focus out of the page: it goes where the next key is likely to be wanted.
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === NEW_ROW) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    else if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  }, [rows]);
  const add = (): void => {
    next.current = NEW_ROW;
    dispatch({ kind: 'declare', action: { kind: 'row-added' } });
  };
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.count}>{say(declareWords.indicators(rows.length))}</span>
        <Button
          id="undo-table"
          size="small"
          icon={<ArrowUndo16Regular />}
          disabledFocusable={!canUndo}
          onClick={() => canUndo && dispatch({ kind: 'declare', action: { kind: 'table-undone' } })}
        >
          {say(declareWords.undoTable)}
        </Button>
      </div>
      <ol ref={list} className={styles.list}>
        {rows.map((row, index) => (
          <IndicatorCard
            key={row.id}
            row={row}
            ordinal={index + 1}
            isLast={index === rows.length - 1}
            onFocus={id => (next.current = id)}
          />
        ))}
      </ol>
      <div>
        <Button size="small" icon={<Add16Regular />} onClick={add}>
          {say(declareWords.add)}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => dispatch({ kind: 'declare', action: { kind: 'stepped', step: 'project' } })}>
          {say(declareWords.back)}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={isBusy(state) || rows.length === 0}
          onClick={() => void (rows.length > 0 && controller.declare.prepare())}
        >
          {say(declareWords.preview)}
        </Button>
      </div>
    </>
  );
}
