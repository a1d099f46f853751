import type { PlannedChart, PlannedSeries, SheetPlan } from '../../engine/layouts/sheet-plan';
import type { Rect } from '../../engine/sheet/address';
import { blockReference } from '../../engine/sheet/reference';
import { serialOf } from '../../engine/sheet/serial-date';
import { escapeXml } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Accents of the Office theme: a workbook of ours has no theme of its own to draw from. */
const COLORS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
const AXES = '<c:axId val="500000001"/><c:axId val="500000002"/>';

/**
 * The chart part, CT_ChartSpace (ECMA-376-1 §21.2.2.29): children in the order of the schema. Names and values stand in it
 * a second time, so that a viewer that calculates nothing draws it too. `sheet` is the name of the sheet the plan became.
 */
export function chartXml(plan: SheetPlan, chart: PlannedChart, sheet: string): string {
  const kinds = [...new Set(chart.series.map(({ drawn }) => drawn))];
  const groups = kinds.map(kind => {
    const series = chart.series.map((one, n) => (one.drawn === kind ? seriesXml(plan, chart, one, n, sheet) : ''));
    return kind === 'columns' ? columnGroup(series.join('')) : lineGroup(series.join(''));
  });
  const title = escapeXml(chart.title);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/>`,
    `<a:t>${title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${groups.join('')}`,
    '<c:catAx><c:axId val="500000001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>',
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    '<c:tickLblPos val="low"/><c:crossAx val="500000002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/>',
    '<c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="500000002"/><c:scaling><c:orientation val="minMax"/>${endsOf(chart)}</c:scaling>`,
    '<c:delete val="0"/><c:axPos val="l"/>',
    `<c:majorGridlines><c:spPr>${lineOf('D9D9D9', 9525)}</c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="1"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="500000001"/>',
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>',
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const endsOf = ({ axis }: PlannedChart): string =>
  axis ? `<c:max val="${axis.most}"/><c:min val="${axis.least}"/>` : '';

const columnGroup = (series: string): string =>
  '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
  `${series}<c:gapWidth val="80"/>${AXES}</c:barChart>`;

const lineGroup = (series: string): string =>
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;

const fillOf = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const lineOf = (color: string, width: number): string => `<a:ln w="${width}">${fillOf(color)}</a:ln>`;

function seriesXml(
  plan: SheetPlan,
  { categories }: PlannedChart,
  { name, values, drawn }: PlannedSeries,
  n: number,
  sheet: string,
): string {
  const color = COLORS[n % COLORS.length]!;
  const look =
    drawn === 'columns'
      ? `<c:spPr>${fillOf(color)}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr>${lineOf(color, 28575)}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/>` +
        `<c:spPr>${fillOf(color)}</c:spPr></c:marker>`;
  const names = cached(plan, categories);
  const numbers = cached(plan, values).map(text => (Number.isNaN(Number(text)) ? '' : text));
  return (
    `<c:ser><c:idx val="${n}"/><c:order val="${n}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}` +
    `<c:cat><c:strRef><c:f>${escapeXml(blockReference(sheet, categories))}</c:f>` +
    `<c:strCache>${points(names)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(blockReference(sheet, values))}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(formatAt(plan, values))}</c:formatCode>${points(numbers)}</c:numCache></c:numRef></c:val>` +
    `${drawn === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** A blank is no point: the line has a gap there. */
const points = (texts: readonly string[]): string =>
  `<c:ptCount val="${texts.length}"/>` +
  texts.map((text, i) => (text === '' ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`)).join('');

/** What the cells of a block hold, row by row. */
function cached({ cells }: SheetPlan, { top, left, bottom, right }: Rect): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) {
      const content = cells.find(cell => cell.row === row && cell.col === col)?.content;
      texts.push(content ? textOf(content) : '');
    }
  return texts;
}

function textOf(content: NonNullable<SheetPlan['cells'][number]['content']>): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'date':
      return String(serialOf(content.day) ?? '');
    case 'formula':
      return content.value.kind === 'number' ? content.value.number : content.value.text;
  }
}

const formatAt = ({ cells, styles }: SheetPlan, { top, left }: Rect): string =>
  styles[cells.find(cell => cell.row === top && cell.col === left)?.style ?? -1]?.format ?? 'General';
