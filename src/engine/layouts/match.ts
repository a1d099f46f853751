import type { FormKind } from '../sheet/form';
import { labelKey, normalise } from '../sheet/reading';
import { titleKey } from '../sheet/surrounding-terms';
import { layouts } from './index';
import type { Layout } from './layout';

/** What the recogniser saw of a form, for the choice of the published layout. */
export interface Features {
  readonly kind: FormKind;
  readonly title: string;
  /** `normalise` of every label and heading of the form. */
  readonly labels: ReadonlySet<string>;
  readonly yearLine: boolean;
  /** Absent when the form has no total row. */
  readonly totalLabel?: string;
  readonly hasGrade: boolean;
}

const TITLE = 6;
const YEAR_LINE = 1;
const TOTAL = 2;
const GRADE = 2;

/** Id of the published form that a form of this kind resembles most. */
export function bestLayout(features: Features): string {
  const sameKind = layouts.filter(layout => layout.kind === features.kind);
  const rated = sameKind.map(layout => ({ layout, likeness: likeness(layout, features) }));
  return rated.reduce((a, b) => (b.likeness > a.likeness ? b : a)).layout.id;
}

function likeness(layout: Layout, features: Features): number {
  const labels = printedLabels.get(layout)!;
  const shared = labels.filter(label => features.labels.has(label)).length;
  const titled = titleKey(features.title);
  const title = layout.titles.some(one => normalise(one) === titled) ? TITLE : 0;
  const year = layout.yearLine === features.yearLine ? YEAR_LINE : 0;
  const total =
    features.totalLabel !== undefined && (layout.totalLabel === '') === (features.totalLabel === '') ? TOTAL : 0;
  const grade = (layout.gradeLabel !== undefined) === features.hasGrade ? GRADE : 0;
  return (shared / labels.length) * 20 + title + year + total + grade;
}

/** Every label and heading a layout prints, as it prints them. */
export function labelsOf(layout: Layout): readonly string[] {
  const ofFunds =
    'columns' in layout.funds
      ? [...layout.funds.columns.map(one => one.heading), ...layout.funds.rows.map(one => one.label)]
      : layout.funds.amounts.map(one => one.label);
  return [
    ...layout.fields.map(one => one.label),
    layout.funds.label,
    ...ofFunds,
    ...layout.columns.map(one => one.heading),
  ];
}

const printedLabels = new Map(layouts.map(layout => [layout, labelsOf(layout).map(normalise)]));

/** The layout of which a sheet shows the most labels, and the headings of its indicator table that the sheet lacks. */
export function nearestLayout(
  keys: ReadonlySet<string>,
  titles: readonly string[],
  texts: readonly string[],
): { readonly layout: Layout; readonly missing: readonly string[] } | undefined {
  const rated = layouts.map(layout => {
    const shared = labelsOf(layout).filter(label => keys.has(labelKey(label))).length;
    const title = layout.titles.some(one => titles.includes(normalise(one))) ? TITLE : 0;
    return { layout, rating: shared + title + (shared === 0 ? mentioned(layout, texts) : 0) };
  });
  const { layout, rating } = rated.reduce((a, b) => (b.rating > a.rating ? b : a));
  return rating < 2 ? undefined : { layout, missing: missingOf(layout, keys) };
}

/** Instructions name many headings of one form in running text. */
function mentioned(layout: Layout, texts: readonly string[]): number {
  const labels = labelsOf(layout)
    .map(labelKey)
    .filter(label => label.length > 2);
  const named = labels.filter(label => texts.some(text => text.includes(label))).length;
  return named >= 4 ? named : 0;
}

/** The headings of the indicator table and the project's name: without them nothing can be read. */
export function missingOf(layout: Layout, keys: ReadonlySet<string>): readonly string[] {
  const wanted = [
    ...layout.fields.filter(one => one.field === 'projectName').map(one => one.label),
    ...layout.columns.map(one => one.heading),
  ];
  return wanted.filter(label => !keys.has(labelKey(label))).map(label => label.replace(/[:：]$/, ''));
}
