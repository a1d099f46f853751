import type { Rect } from '../../src/engine/sheet/address';
import type { Entity, Session } from './entity';
import { expectType, method } from './entity';
import { invalidArgument, itemNotFound } from './excel-error';
import { mayDraw } from './permission';
import { parseAddress } from './range';
import type { Chart, ChartSeries, Sheet } from './workbook';
import { newId, notify } from './workbook';

const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'Line', 'LineMarkers', 'Pie'];
const PLACES = ['Top', 'Bottom', 'Left', 'Right', 'Corner'];

type Put = (location: string, change: () => void) => void;

/** `worksheet.charts`. */
export function charts(session: Session, sheet: Sheet): Entity {
  const put: Put = (location, change) => {
    mayDraw(session.workbook, sheet, location);
    change();
    notify(session.workbook, { kind: 'formatted', sheet });
  };
  const item = (key: unknown) => {
    const found = sheet.charts.find(each => each.name === key || each.id === key);
    if (!found) throw itemNotFound('ChartCollection.getItem');
    return chart(sheet, found, put);
  };
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map(each => chart(sheet, each, put)),
    item,
    make: {
      GetItem: method(['string'], item),
      Add: method(['string', 'any', 'string?'], (type, source, seriesBy) => {
        const location = 'ChartCollection.add';
        if (!TYPES.includes(type)) throw invalidArgument(location, type);
        if (seriesBy !== undefined && !['Auto', 'Columns', 'Rows'].includes(seriesBy))
          throw invalidArgument(location, seriesBy);
        const rect = blockOf(source, sheet, location);
        const id = `{${newId(session.workbook, 'CHART')}}`;
        const name = `图表 ${sheet.charts.length + 1}`;
        const made: Chart = { id, name, title: '', legend: 'Right', over: undefined, series: [] };
        // one series for every column, or row, of the source
        const isByRow = seriesBy === 'Rows';
        const count = isByRow ? rect.bottom - rect.top + 1 : rect.right - rect.left + 1;
        for (let n = 0; n < count; n++) {
          const values = isByRow
            ? { ...rect, top: rect.top + n, bottom: rect.top + n }
            : { ...rect, left: rect.left + n, right: rect.left + n };
          made.series.push({ name: `系列${n + 1}`, type, values, categories: undefined });
        }
        put(location, () => sheet.charts.push(made));
        return chart(sheet, made, put);
      }),
    },
    call: { GetCount: method([], () => sheet.charts.length) },
  };
}

function blockOf(value: unknown, sheet: Sheet, location: string): Rect {
  const block = (value as Entity | null)?.block;
  if (!block) throw invalidArgument(location, 'should be a range');
  if (block.sheet !== sheet) throw invalidArgument(location, 'the stand-in draws cells of the same sheet');
  return block.rect;
}

function chart(sheet: Sheet, held: Chart, put: Put): Entity {
  const oneOf = (known: readonly string[], location: string, keep: (value: string) => void) => (value: unknown) => {
    const wanted = expectType(value, 'string', location);
    if (!known.includes(wanted)) throw invalidArgument(location, wanted);
    put(location, () => keep(wanted));
  };
  const cell = (value: unknown, location: string) =>
    typeof value === 'string' ? parseAddress(sheet, value, location) : blockOf(value, sheet, location);
  return {
    type: 'Chart',
    identity: { _Id: held.id },
    get: { Id: () => held.id, Name: () => held.name },
    set: {
      Name: value => put('Chart.name', () => (held.name = expectType(value, 'string', 'Chart.name'))),
    },
    open: {
      Title: () => ({
        type: 'ChartTitle',
        get: { Text: () => held.title },
        set: {
          Text: value => put('ChartTitle.text', () => (held.title = expectType(value, 'string', 'ChartTitle.text'))),
        },
      }),
      Axes: () => ({ type: 'ChartAxes', open: { ValueAxis: () => valueAxis(held, put) } }),
      Legend: () => ({
        type: 'ChartLegend',
        get: { Visible: () => held.legend !== null },
        set: {
          Visible: value => {
            const isVisible = expectType(value, 'boolean', 'ChartLegend.visible');
            put('ChartLegend.visible', () => (held.legend = isVisible ? (held.legend ?? 'Right') : null));
          },
          Position: oneOf(PLACES, 'ChartLegend.position', value => (held.legend = value)),
        },
      }),
      Series: () => seriesOf(sheet, held, put),
    },
    call: {
      SetPosition: method(['any', 'any?'], (from, to) => {
        const start = cell(from, 'Chart.setPosition');
        const end = to === undefined ? start : cell(to, 'Chart.setPosition');
        put('Chart.setPosition', () => {
          held.over = { top: start.top, left: start.left, bottom: end.bottom, right: end.right };
        });
      }),
      Delete: method([], () =>
        put('Chart.delete', () => {
          sheet.charts = sheet.charts.filter(each => each !== held);
        }),
      ),
    },
  };
}

/** Ends are numbers, or an empty text for those that Excel chooses. */
function valueAxis(held: Chart, put: Put): Entity {
  const end = (which: 'minimum' | 'maximum') => (value: unknown) => {
    const location = `ChartAxis.${which}`;
    if (value !== '' && typeof value !== 'number') throw invalidArgument(location, String(value));
    put(location, () => {
      held.axis = { ...held.axis, [which]: value === '' ? undefined : value };
    });
  };
  return {
    type: 'ChartAxis',
    get: { Minimum: () => held.axis?.minimum ?? '', Maximum: () => held.axis?.maximum ?? '' },
    set: { Minimum: end('minimum'), Maximum: end('maximum') },
  };
}

function seriesOf(sheet: Sheet, held: Chart, put: Put): Entity {
  const at = (index: number) => {
    const found = held.series[index];
    if (!found) throw invalidArgument('ChartSeriesCollection.getItemAt', String(index));
    return series(sheet, found, put);
  };
  return {
    type: 'ChartSeriesCollection',
    items: () => held.series.map(each => series(sheet, each, put)),
    make: {
      GetItemAt: method(['number'], at),
      Add: method(['string?', 'number?'], name => {
        const type = held.series[held.series.length - 1]?.type ?? 'ColumnClustered';
        const made: ChartSeries = {
          ...{ name: name ?? `系列${held.series.length + 1}`, type, values: undefined, categories: undefined },
        };
        put('ChartSeriesCollection.add', () => held.series.push(made));
        return series(sheet, made, put);
      }),
    },
    call: { GetCount: method([], () => held.series.length) },
  };
}

function series(sheet: Sheet, held: ChartSeries, put: Put): Entity {
  const cells = (location: string, keep: (rect: Rect) => void) =>
    method(['any'], value => {
      const rect = blockOf(value, sheet, location);
      put(location, () => keep(rect));
    });
  return {
    type: 'ChartSeries',
    get: { Name: () => held.name, ChartType: () => held.type },
    set: {
      Name: value => put('ChartSeries.name', () => (held.name = expectType(value, 'string', 'ChartSeries.name'))),
      ChartType: value => {
        const wanted = expectType(value, 'string', 'ChartSeries.chartType');
        if (!TYPES.includes(wanted)) throw invalidArgument('ChartSeries.chartType', wanted);
        put('ChartSeries.chartType', () => (held.type = wanted));
      },
    },
    call: {
      SetValues: cells('ChartSeries.setValues', rect => (held.values = rect)),
      SetXAxisValues: cells('ChartSeries.setXAxisValues', rect => (held.categories = rect)),
    },
  };
}
