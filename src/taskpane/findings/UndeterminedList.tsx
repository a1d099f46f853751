import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { addressKey, type UndeterminedSubject } from '../../engine/index';
import { usePane } from '../pane';
import { CellLink } from '../parts/CellLink';
import { Disclosure } from '../parts/Disclosure';
import { Windowed } from '../parts/Windowed';
import { undeterminedShown } from '../shown';
import { resultWords } from '../words';
import { listWords } from './list-words';

const useStyles = makeStyles({
  note: {
    margin: '0 0 6px',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  item: { padding: '0 0 8px 20px', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  rules: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    minHeight: '24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  whys: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  rule: { color: tokens.colorNeutralForeground2 },
});

type Cell = readonly UndeterminedSubject[];
const keyOf = (cell: Cell): string => addressKey(cell[0]!.at);
const GUESS = 54;
const RULE_GUESS = 36;

/** Cells that kept rules from judging: each once, with how many rules, and on demand which and why. */
export function UndeterminedList(): ReactNode {
  const styles = useStyles();
  const { state, say } = usePane();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const cells = undeterminedShown(state);
  if (cells.length === 0) return null;
  const toggle = (key: string): void =>
    setOpen(was => new Set(was.has(key) ? [...was].filter(one => one !== key) : [...was, key]));
  return (
    <Disclosure title={say(resultWords.undetermined(cells.length))}>
      <p className={styles.note}>{say(resultWords.undeterminedWhy)}</p>
      <div role="list">
        <Windowed
          items={cells}
          idOf={keyOf}
          guess={cell => GUESS + (open.has(keyOf(cell)) ? cell.length * RULE_GUESS : 0)}
          kept={NONE}
          row={(cell, index) => (
            <div role="listitem" aria-posinset={index + 1} aria-setsize={cells.length} className={styles.item}>
              <CellItem cell={cell} isOpen={open.has(keyOf(cell))} onToggle={() => toggle(keyOf(cell))} />
            </div>
          )}
        />
      </div>
    </Disclosure>
  );
}

const NONE: ReadonlySet<string> = new Set();

function CellItem(props: { readonly cell: Cell; readonly isOpen: boolean; readonly onToggle: () => void }): ReactNode {
  const { cell, isOpen } = props;
  const styles = useStyles();
  const { say } = usePane();
  const first = cell[0]!;
  return (
    <>
      <div className={styles.head}>
        <CellLink at={first.at} />
        {cell.length === 1 ? (
          <span className={styles.rule}>{first.rule}</span>
        ) : (
          <button type="button" className={styles.rules} aria-expanded={isOpen} onClick={props.onToggle}>
            {say(listWords.unjudged(cell.length))}
          </button>
        )}
      </div>
      {isOpen && cell.length > 1 ? (
        <ul className={styles.whys}>
          {cell.map(({ rule, why }, index) => (
            <li key={index}>
              <span className={styles.rule}>{rule}</span> {say(why)}
            </li>
          ))}
        </ul>
      ) : (
        <div>{say(first.why)}</div>
      )}
    </>
  );
}
