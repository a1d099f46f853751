import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Finding, FindingGroup } from '../../engine/index';
import { usePane } from '../pane';
import { allSeverities } from '../state';
import { resultWords, severityWords } from '../words';
import { FindingRow, type FindingRowProps } from './FindingRow';
import { SeverityIcon } from '../parts/SeverityIcon';

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

/** A group, and how many findings stand before it. */
interface Numbered {
  readonly group: FindingGroup;
  readonly from: number;
}

/** What a person last chose to see of a group; it holds until the next finding is chosen. */
interface Unfolding {
  readonly isOpen: boolean;
  readonly current: number | null;
}

/**
 * All findings as one list for the keyboard, those with one root folded under the gravest: one tab stop, arrow keys between rows, Enter takes the user to the cell,
 * right and left open and close the details. The focus never leaves the list by itself.
 */
export function FindingList({ groups }: { readonly groups: readonly FindingGroup[] }): ReactNode {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<Finding>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlyMap<Finding, Unfolding>>(new Map());
  // Where the focus was last, and which finding was current then: a later choice moves the tab stop with it.
  const [focused, setFocused] = useState<{ readonly index: number; readonly current: number | null } | null>(null);
  const findings = groups.flatMap(group => group.findings);
  const { current } = state;
  const tabStop = Math.min(focused?.current === current ? focused.index : (current ?? 0), findings.length - 1);

  useEffect(() => {
    const rows = current === null ? [] : rowsOf(list.current).filter(row => indexOf(row) === current);
    rows[0]?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);

  const isUnfolded = ({ group, from }: Numbered): boolean => {
    const chosen = unfolded.get(group.findings[0]);
    const holdsCurrent = current !== null && current > from && current < from + group.findings.length;
    return chosen?.current === current ? chosen.isOpen : (chosen?.isOpen ?? false) || holdsCurrent;
  };
  const toggle = (finding: Finding, on: boolean): void => setOpen(was => changed(was, finding, on));
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = rowsOf(list.current);
    const at = rows.findIndex(row => row === document.activeElement);
    const finding = rows[at] && findings[indexOf(rows[at])];
    if (!finding) return;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target !== undefined) rows[target]?.focus();
    else if (event.key === 'ArrowRight') toggle(finding, true);
    else if (event.key === 'ArrowLeft') toggle(finding, false);
    else return;
    event.preventDefault();
  };
  const row = (finding: Finding, index: number, more?: FindingRowProps['more'], isFolded = false): ReactNode => (
    <FindingRow
      key={index}
      finding={finding}
      index={index}
      isCurrent={current === index}
      isOpen={open.has(finding)}
      isTabStop={index === tabStop}
      saysSeverity={isFolded}
      more={more}
      onFocus={() => setFocused({ index, current })}
      onToggle={() => toggle(finding, !open.has(finding))}
      onChoose={() => {
        dispatch({ kind: 'finding-chosen', index });
        void controller.select(finding.at);
      }}
    />
  );
  const entry = (one: Numbered): ReactNode => {
    const [head, ...others] = one.group.findings;
    if (others.length === 0) return row(head, one.from);
    const isOpen = isUnfolded(one);
    return row(head, one.from, {
      count: others.length,
      isOpen,
      onToggle: () => setUnfolded(was => new Map([...was, [head, { isOpen: !isOpen, current }]])),
      rows: isOpen && others.map((finding, step) => row(finding, one.from + 1 + step, undefined, true)),
    });
  };

  return (
    <div ref={list} role="group" aria-label={say(resultWords.list)} onKeyDown={onKeyDown}>
      {allSeverities.map(severity => {
        const section = numbered(groups).filter(one => one.group.findings[0].severity === severity);
        if (section.length === 0) return null;
        const count = findings.filter(finding => finding.severity === severity).length;
        return (
          <section key={severity} className={styles.group}>
            <h2 className={styles.severity}>
              <SeverityIcon severity={severity} /> {say(severityWords[severity])} {count}
            </h2>
            {bySheet(section).map(({ sheet, entries }) => (
              <div key={sheet}>
                <h3 className={styles.sheet}>{sheet}</h3>
                <ul className={styles.rows}>{entries.map(entry)}</ul>
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}

function numbered(groups: readonly FindingGroup[]): readonly Numbered[] {
  let from = 0;
  return groups.map(group => {
    from += group.findings.length;
    return { group, from: from - group.findings.length };
  });
}

const indexOf = (row: HTMLElement): number => Number(row.dataset.finding);

function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[data-finding]')] : [];
}

function bySheet(
  section: readonly Numbered[],
): readonly { readonly sheet: string; readonly entries: readonly Numbered[] }[] {
  const sheetOf = ({ group }: Numbered): string => group.root.sheet;
  const sheets = [...new Set(section.map(sheetOf))];
  return sheets.map(sheet => ({ sheet, entries: section.filter(one => sheetOf(one) === sheet) }));
}

function changed(open: ReadonlySet<Finding>, finding: Finding, on: boolean): ReadonlySet<Finding> {
  const next = new Set(open);
  if (on) next.add(finding);
  else next.delete(finding);
  return next;
}
