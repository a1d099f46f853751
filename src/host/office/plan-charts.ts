import type { PlannedChart, PlannedSeries, SheetPlan } from '../../engine/layouts/sheet-plan';
import { a1, a1Rect, type Rect } from '../../engine/sheet/address';

const TYPE = { columns: 'ColumnClustered', line: 'LineMarkers' } as const;

/** Queues the charts; the cells stand, and the sizes of rows and columns: a chart lies on them. */
export function queueCharts(sheet: Excel.Worksheet, { charts = [] }: SheetPlan): void {
  for (const chart of charts) queueChart(sheet, chart);
}

/** From the values of the first series alone: what Excel makes of a larger block differs from client to client (OfficeDev/office-js #1830). */
function queueChart(sheet: Excel.Worksheet, { title, categories, series, over, axis }: PlannedChart): void {
  const [first, ...others] = series;
  if (!first) return;
  const values = rangeOf(sheet, first.values);
  const names = rangeOf(sheet, categories);
  const chart = sheet.charts.add(TYPE[first.drawn], values, 'Columns');
  chart.title.text = title;
  const added = chart.series.getItemAt(0);
  added.name = first.name;
  dress(added, first, values, names);
  for (const other of others) {
    const range = rangeOf(sheet, other.values);
    dress(chart.series.add(other.name), other, range, names);
    range.untrack();
  }
  if (axis) {
    chart.axes.valueAxis.minimum = Number(axis.least);
    chart.axes.valueAxis.maximum = Number(axis.most);
  }
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = 'Bottom';
  chart.setPosition(a1({ row: over.top, col: over.left }), a1({ row: over.bottom, col: over.right }));
  for (const range of [values, names]) range.untrack();
}

function dress(series: Excel.ChartSeries, { drawn }: PlannedSeries, values: Excel.Range, names: Excel.Range): void {
  series.setValues(values);
  series.setXAxisValues(names);
  series.chartType = TYPE[drawn];
}

const rangeOf = (sheet: Excel.Worksheet, rect: Rect): Excel.Range => sheet.getRange(a1Rect(rect));
