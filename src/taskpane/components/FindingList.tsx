import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Finding } from '../../engine/index';
import { usePane } from '../pane';
import { allSeverities } from '../state';
import { resultWords, severityWords } from '../words';
import { FindingRow } from './FindingRow';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  group: { marginBottom: '8px' },
  severity: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sheet: {
    margin: '6px 0 2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Numbered {
  readonly finding: Finding;
  readonly index: number;
}

/**
 * All findings as one list for the keyboard: one tab stop, arrow keys between rows, Enter takes the user to the cell,
 * right and left open and close the details. The focus never leaves the list by itself.
 */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<Finding>>(new Set());
  // Where the focus was last, and which finding was current then: a later choice moves the tab stop with it.
  const [focused, setFocused] = useState<{ readonly index: number; readonly current: number | null } | null>(null);
  const numbered = findings.map((finding, index) => ({ finding, index }));
  const { current } = state;
  const tabStop = Math.min(focused?.current === current ? focused.index : (current ?? 0), findings.length - 1);

  useEffect(() => {
    if (current !== null) rowsOf(list.current)[current]?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const toggle = (finding: Finding, on: boolean): void => setOpen(was => changed(was, finding, on));
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = rowsOf(list.current);
    const at = rows.findIndex(row => row === document.activeElement);
    const finding = findings[at];
    if (!finding) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) rows[target]?.focus();
    else if (event.key === 'ArrowRight') toggle(finding, true);
    else if (event.key === 'ArrowLeft') toggle(finding, false);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={list} role="group" aria-label={say(resultWords.list)} onKeyDown={onKeyDown}>
      {allSeverities.map(severity => {
        const group = numbered.filter(one => one.finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={styles.group}>
            <h2 className={styles.severity}>
              <SeverityIcon severity={severity} /> {say(severityWords[severity])} {group.length}
            </h2>
            {bySheet(group).map(({ sheet, rows }) => (
              <div key={sheet}>
                <h3 className={styles.sheet}>{sheet}</h3>
                <ul className={styles.rows}>
                  {rows.map(({ finding, index }) => (
                    <FindingRow
                      key={index}
                      finding={finding}
                      isCurrent={current === index}
                      isOpen={open.has(finding)}
                      isTabStop={index === tabStop}
                      onFocus={() => setFocused({ index, current })}
                      onToggle={() => toggle(finding, !open.has(finding))}
                      onChoose={() => {
                        dispatch({ kind: 'finding-chosen', index });
                        void controller.select(finding.at);
                      }}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[data-finding]')] : [];
}

function bySheet(
  group: readonly Numbered[],
): readonly { readonly sheet: string; readonly rows: readonly Numbered[] }[] {
  const sheets = [...new Set(group.map(one => one.finding.at.sheet))];
  return sheets.map(sheet => ({ sheet, rows: group.filter(one => one.finding.at.sheet === sheet) }));
}

function changed(open: ReadonlySet<Finding>, finding: Finding, on: boolean): ReadonlySet<Finding> {
  const next = new Set(open);
  if (on) next.add(finding);
  else next.delete(finding);
  return next;
}
