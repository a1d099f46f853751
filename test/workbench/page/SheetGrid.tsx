import { memo, useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { a1, columnLetters, type Address } from '../../../src/engine/sheet/address';
import { rawCell, type Grid } from '../../../src/engine/sheet/grid';
import type { Severity } from '../../../src/engine/rules/finding';
import type { Chart } from '../../excel/workbook';
import type { CellLook, Looks, SheetLook } from '../looks';
import { ChartPictures } from './ChartPictures';

/** More rows than this are not drawn; no form of this product is longer. */
const ROWS_DRAWN = 600;
const SPARE_ROWS = 6;
const SPARE_COLS = 3;

interface Props {
  readonly grid: Grid;
  readonly looks: Looks;
  readonly marks: ReadonlyMap<string, Severity>;
  readonly links: ReadonlyMap<string, Address>;
  readonly charts: readonly Chart[];
  readonly selection: Address;
  readonly onSelect: (at: Address) => void;
  readonly onType: (at: Address, input: string) => string | undefined;
  readonly onEditing: (editing: boolean) => void;
  /** The menu of a cell is asked for at this point of the screen. */
  readonly onMenu: (point: { readonly x: number; readonly y: number }) => void;
}

/** One worksheet as a table with real row and column spans. */
export function SheetGrid({
  grid,
  looks,
  marks,
  links,
  charts,
  selection,
  onSelect,
  onType,
  onEditing,
  onMenu,
}: Props) {
  const [editing, setEditing] = useState<Address | null>(null);
  const look = looks.sheets.get(grid.sheet);
  const { rows, cols } = extent(grid, charts);
  const merges = mergeIndex(grid);
  const table = useRef<HTMLTableElement>(null);

  useEffect(() => {
    if (selection.sheet !== grid.sheet) return;
    table.current
      ?.querySelector(`[data-address="${CSS.escape(`${grid.sheet}!${a1(selection)}`)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selection, grid.sheet]);

  const edit = (at: Address | null): void => {
    setEditing(at);
    onEditing(at !== null);
  };
  const commit = (at: Address, input: string): string | undefined => {
    const refused = onType(at, input);
    if (refused === undefined) edit(null);
    return refused;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (editing) return;
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      onSelect(step(selection, move, merges, rows, cols));
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      edit(selection);
    }
  };

  return (
    <div className="sheet">
      <table
        ref={table}
        className="grid"
        role="grid"
        tabIndex={0}
        onKeyDown={onKey}
        onContextMenu={event => {
          event.preventDefault();
          onMenu({ x: event.clientX, y: event.clientY });
        }}
        aria-label={grid.sheet}
      >
        <colgroup>
          <col style={{ width: 40 }} />
          {range(cols).map(col => (
            <col
              key={col}
              style={{ width: grid.hiddenCols.includes(col) ? 0 : (look?.widths.get(col) ?? look?.defaultWidth ?? 72) }}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th />
            {range(cols).map(col => (
              <th key={col}>{columnLetters(col)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {range(rows)
            .filter(row => !grid.hiddenRows.includes(row))
            .map(row => (
              <Row
                key={row}
                {...{ grid, row, cols, look, merges, marks, links, onSelect, commit }}
                styles={looks.styles}
                selected={selection.sheet === grid.sheet && selection.row === row ? selection.col : -1}
                editing={editing?.row === row ? editing.col : -1}
                onEdit={edit}
              />
            ))}
        </tbody>
      </table>
      <ChartPictures {...{ grid, charts, table }} />
    </div>
  );
}

interface RowProps {
  readonly grid: Grid;
  readonly row: number;
  readonly cols: number;
  readonly look: SheetLook | undefined;
  readonly styles: readonly CellLook[];
  readonly merges: ReadonlyMap<string, Span>;
  readonly marks: ReadonlyMap<string, Severity>;
  readonly links: Props['links'];
  readonly selected: number;
  readonly editing: number;
  readonly onSelect: (at: Address) => void;
  readonly onEdit: (at: Address | null) => void;
  readonly commit: (at: Address, input: string) => string | undefined;
}

const Row = memo(function Row(props: RowProps) {
  const { grid, row, cols, look, styles, merges, marks, links } = props;
  const height = look?.heights.get(row);
  return (
    <tr style={height === undefined ? undefined : { height }}>
      <th>{row + 1}</th>
      {range(cols).map(col => {
        const key = `${row},${col}`;
        const span = merges.get(key);
        if (span === 'covered') return null;
        const at: Address = { sheet: grid.sheet, row, col };
        const cell = rawCell(grid, row, col);
        const style = styles[look?.cells.get(a1(at)) ?? -1];
        const isEditing = props.editing === col;
        const mark = marks.get(key);
        return (
          <td
            key={col}
            role="gridcell"
            data-address={`${grid.sheet}!${a1(at)}`}
            data-mark={mark}
            data-formula={cell?.formula}
            aria-label={`${a1(at)} ${cell?.shown ?? ''}`.trim()}
            aria-selected={props.selected === col}
            rowSpan={span?.rows}
            colSpan={span?.cols}
            style={css(style, typeof cell?.value === 'number')}
            onMouseDown={() => {
              if (!isEditing) props.onSelect(at);
            }}
            onDoubleClick={() => props.onEdit(at)}
          >
            {isEditing ? (
              <Editor
                initial={
                  cell?.formula ??
                  (typeof cell?.value === 'string' && cell.value.startsWith('=')
                    ? `'${cell.value}`
                    : String(cell?.value ?? ''))
                }
                onCommit={input => props.commit(at, input)}
                onCancel={() => props.onEdit(null)}
              />
            ) : (
              <Shown text={cell?.shown ?? ''} to={links.get(a1(at))} onSelect={props.onSelect} />
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** A link leads to its place, as a click on it does in Excel. */
function Shown({ text, to, onSelect }: { text: string; to: Address | undefined; onSelect: (at: Address) => void }) {
  if (!to) return text;
  const follow = (): void => onSelect(to);
  return (
    <a className="link" href="#" title={`${to.sheet}!${a1(to)}`} onClick={event => (event.preventDefault(), follow())}>
      {text}
    </a>
  );
}

function Editor({
  initial,
  onCommit,
  onCancel,
}: {
  readonly initial: string;
  readonly onCommit: (input: string) => string | undefined;
  readonly onCancel: () => void;
}) {
  const [input, setInput] = useState(initial);
  const [refused, setRefused] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return; // an input method confirms with Enter, too
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      setRefused(onCommit(input));
    }
  };
  return (
    <>
      <textarea
        ref={box}
        className="editor"
        aria-label="编辑单元格"
        value={input}
        onChange={event => setInput(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {refused !== undefined && (
        <span role="alert" className="refused">
          {refused}
        </span>
      )}
    </>
  );
}

type Span = 'covered' | { readonly rows: number; readonly cols: number };

function mergeIndex(grid: Grid): Map<string, Span> {
  const index = new Map<string, Span>();
  const hidden = new Set(grid.hiddenRows);
  for (const { top, left, bottom, right } of grid.merges) {
    const last = Math.min(bottom, top + ROWS_DRAWN);
    for (let row = top; row <= last; row++)
      for (let col = left; col <= right; col++) index.set(`${row},${col}`, 'covered');
    const rows = range(last - top + 1).filter(n => !hidden.has(top + n)).length;
    index.set(`${top},${left}`, { rows, cols: right - left + 1 });
  }
  return index;
}

function extent(grid: Grid, charts: readonly Chart[]): { rows: number; cols: number } {
  const drawn = charts.reduce((most, { over }) => Math.max(most, (over?.bottom ?? -1) + 1), grid.cells.length);
  const rows = Math.min(ROWS_DRAWN, drawn + SPARE_ROWS);
  const widest = grid.cells.slice(0, rows).reduce((most, row) => Math.max(most, row.length), 0);
  const merged = grid.merges.reduce((most, merge) => Math.max(most, merge.right + 1), 0);
  const covered = charts.reduce((most, { over }) => Math.max(most, (over?.right ?? -1) + 1), 0);
  return { rows: Math.max(rows, 20), cols: Math.max(widest, covered, Math.min(merged, 60)) + SPARE_COLS };
}

function step(
  from: Address,
  [down, right]: readonly [number, number],
  merges: ReadonlyMap<string, Span>,
  rows: number,
  cols: number,
): Address {
  let { row, col } = from;
  do {
    row += down;
    col += right;
    if (row < 0 || col < 0 || row >= rows || col >= cols) return from;
  } while (merges.get(`${row},${col}`) === 'covered');
  return { ...from, row, col };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

function css(look: CellLook | undefined, isNumber: boolean): CSSProperties {
  const align = look?.horizontal;
  const known = align === 'center' || align === 'right' || align === 'left';
  return {
    fontWeight: look?.bold ? 700 : undefined,
    fontStyle: look?.italic ? 'italic' : undefined,
    fontSize: look?.fontSize === undefined ? undefined : `${look.fontSize}pt`,
    fontFamily: look?.fontName === undefined ? undefined : `"${look.fontName}", "Noto Sans CJK SC", sans-serif`,
    color: look?.color,
    textDecoration: look?.underline ? 'underline' : undefined,
    backgroundColor: look?.fill,
    textAlign: known ? align : isNumber ? 'right' : 'left',
    verticalAlign: look?.vertical === 'top' ? 'top' : look?.vertical === 'center' ? 'middle' : 'bottom',
    whiteSpace: look?.wrap ? 'pre-wrap' : 'nowrap',
    outline: look?.border ? '1px solid #444' : undefined,
  };
}
