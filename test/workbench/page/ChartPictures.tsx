import { useLayoutEffect, useState, type RefObject } from 'react';
import { a1, type Rect } from '../../../src/engine/sheet/address';
import { rawCell, type Grid } from '../../../src/engine/sheet/grid';
import type { Chart } from '../../excel/workbook';

const COLORS = ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47'];

interface Props {
  readonly grid: Grid;
  readonly charts: readonly Chart[];
  readonly table: RefObject<HTMLTableElement>;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Charts over the cells they lie on: columns and lines, names, a legend; a likeness, not Excel's drawing. */
export function ChartPictures({ grid, charts, table }: Props) {
  const [boxes, setBoxes] = useState<readonly (Box | undefined)[]>([]);
  useLayoutEffect(() => {
    const found = charts.map(({ over }) => (over && table.current ? boxOf(table.current, grid, over) : undefined));
    setBoxes(known => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
  }, [charts, grid, table]);
  return (
    <>
      {charts.map((chart, n) => {
        const box = boxes[n];
        return box && <Picture key={chart.id} {...{ chart, grid, box }} />;
      })}
    </>
  );
}

function boxOf(table: HTMLTableElement, grid: Grid, { top, left, bottom, right }: Rect): Box | undefined {
  const cell = (row: number, col: number) =>
    table.querySelector<HTMLElement>(`[data-address="${CSS.escape(`${grid.sheet}!${a1({ row, col })}`)}"]`);
  const [from, to] = [cell(top, left), cell(bottom, right)];
  if (!from || !to) return undefined;
  return {
    left: from.offsetLeft,
    top: from.offsetTop,
    width: to.offsetLeft + to.offsetWidth - from.offsetLeft,
    height: to.offsetTop + to.offsetHeight - from.offsetTop,
  };
}

const textsIn = (grid: Grid, rect: Rect | undefined, read: 'shown' | 'value'): readonly unknown[] => {
  const texts: unknown[] = [];
  if (rect)
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let col = rect.left; col <= rect.right; col++) texts.push(rawCell(grid, row, col)?.[read] ?? '');
  return texts;
};

function Picture({ chart, grid, box }: { readonly chart: Chart; readonly grid: Grid; readonly box: Box }) {
  const { width, height } = box;
  const names = textsIn(grid, chart.series[0]?.categories, 'shown').map(String);
  const series = chart.series.map((one, n) => ({
    name: one.name,
    isLine: one.type.startsWith('Line'),
    color: COLORS[n % COLORS.length]!,
    values: textsIn(grid, one.values, 'value').map(value => (typeof value === 'number' ? value : undefined)),
  }));
  const most = Math.max(1, ...series.flatMap(one => one.values.map(value => value ?? 0)));
  const plot = { left: 34, top: 34, right: width - 12, bottom: height - 56 };
  const step = (plot.right - plot.left) / Math.max(1, names.length);
  const y = (value: number) => plot.bottom - ((plot.bottom - plot.top) * value) / most;
  const middle = (i: number) => plot.left + step * (i + 0.5);
  const columns = series.filter(one => !one.isLine);
  const wide = (step * 0.6) / Math.max(1, columns.length);
  return (
    <svg
      className="chart"
      style={box}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`图表：${chart.title}`}
    >
      <text x={width / 2} y={20} textAnchor="middle" fontWeight={600} fontSize={14}>
        {chart.title}
      </text>
      {[0, 0.5, 1].map(part => (
        <g key={part}>
          <line x1={plot.left} x2={plot.right} y1={y(most * part)} y2={y(most * part)} stroke="#d9d9d9" />
          <text x={plot.left - 4} y={y(most * part) + 4} textAnchor="end" fontSize={10}>
            {Math.round(most * part)}
          </text>
        </g>
      ))}
      {columns.flatMap((one, n) =>
        one.values.map((value = 0, i) => (
          <rect
            key={`${n} ${i}`}
            x={middle(i) - step * 0.3 + wide * n}
            {...{ y: y(value), width: wide, height: Math.max(0, plot.bottom - y(value)), fill: one.color }}
          />
        )),
      )}
      {series
        .filter(one => one.isLine)
        .map(({ name, color, values }) => (
          <polyline
            key={name}
            points={values.flatMap((value, i) => (value === undefined ? [] : `${middle(i)},${y(value)}`)).join(' ')}
            {...{ fill: 'none', stroke: color, strokeWidth: 2.5 }}
          />
        ))}
      {names.map((name, i) => (
        <text key={i} x={middle(i)} y={plot.bottom + 16} textAnchor="middle" fontSize={10}>
          {name}
        </text>
      ))}
      {chart.legend !== null &&
        series.map(({ name, color }, n) => (
          <text
            key={name}
            x={width / 2 + (n - (series.length - 1) / 2) * 110}
            y={height - 12}
            textAnchor="middle"
            fontSize={11}
          >
            <tspan fill={color}>■ </tspan>
            {name}
          </text>
        ))}
    </svg>
  );
}
