import type { DraftFields } from '../layouts/draft';
import { dateIn, yearOf } from '../rules/project-dates';
import { shownOf, valueOf } from '../sheet/cell';
import type { FieldName, Form, FormKind } from '../sheet/form';
import { text, type Text } from '../text';
import type { CarriedText, Dropped, Question } from './proposal';
import { daysOf } from './target-text';
import { moveYears } from './years';

export interface CarriedFields {
  readonly fields: DraftFields;
  readonly texts: readonly CarriedText[];
  readonly dropped: readonly Dropped[];
  readonly questions: readonly Question[];
}

const LABELS: Readonly<Record<FieldName, Text>> = {
  projectName: text('项目名称', 'project name'),
  projectCode: text('项目编码', 'project code'),
  department: text('主管部门', 'department'),
  implementingUnit: text('实施单位', 'implementing unit'),
  expectedGoal: text('预期目标', 'expected goal'),
  actualResult: text('实际完成情况', 'result'),
  projectNature: text('项目性质', 'nature'),
  projectCategory: text('项目类别', 'category'),
  startDate: text('计划开始日期', 'start'),
  endDate: text('计划完成日期', 'end'),
  projectGoal: text('项目总目标', 'project goal'),
  annualGoal: text('年度总体目标', 'annual goal'),
  applicant: text('申报单位', 'applicant'),
  governmentPurchase: text('是否含有政府购买服务', 'government purchase'),
  performanceType: text('绩效类型', 'performance type'),
  overview: text('项目概况', 'overview'),
  basis: text('立项依据', 'basis'),
  necessity: text('项目设立的必要性', 'necessity'),
  safeguards: text('保证项目实施的制度、措施', 'safeguards'),
  plan: text('项目实施计划', 'plan'),
  goals: text('总目标及阶段性目标', 'goals'),
};

type Way = readonly (readonly [FieldName, FieldName])[];
const SAME: Way = [
  ['projectName', 'projectName'],
  ['department', 'department'],
  ['implementingUnit', 'implementingUnit'],
];

/** Which field of the source becomes which field of the new form. What is not named here is dropped, and said so. */
function wayOf(from: FormKind, to: FormKind): Way {
  const goal = to === 'self-evaluation' ? 'expectedGoal' : 'annualGoal';
  switch (from) {
    case 'self-evaluation':
      return [...SAME, ['expectedGoal', goal]];
    case 'declaration':
      return to === 'self-evaluation'
        ? [...SAME, ['annualGoal', goal]]
        : [
            ...SAME,
            ['projectNature', 'projectNature'],
            ['projectCategory', 'projectCategory'],
            ['startDate', 'startDate'],
            ['endDate', 'endDate'],
            ['projectGoal', 'projectGoal'],
            ['annualGoal', goal],
          ];
    case 'target-table': {
      const head: Way = [
        ['projectName', 'projectName'],
        ['department', 'department'],
        ['applicant', 'implementingUnit'],
        ['goals', goal],
      ];
      // 老表样的“项目类别”印的是现行表样的“项目性质”（其他一次性项目）。
      return to === 'self-evaluation'
        ? head
        : [...head, ['projectCategory', 'projectNature'], ['startDate', 'startDate'], ['endDate', 'endDate']];
    }
  }
}

/** The labelled texts of the source on the new form, their years moved on from `from` to `to`. */
export function carryFields(source: Form, kind: FormKind, from: number, to: number): CarriedFields {
  const way = wayOf(source.kind, kind);
  const fields: { [F in FieldName]?: string } = {};
  const texts: CarriedText[] = [];
  for (const [was, becomes] of way) {
    const cell = source.fields[was];
    const value = valueOf(cell);
    if (!cell || value === undefined) continue;
    const isDate = becomes === 'startDate' || becomes === 'endDate';
    const moved = isDate ? movedDate(source, was, from, to) : moveYears(value, from, to - from);
    fields[becomes] = moved.text;
    if (moved.moved.length > 0 || moved.left.length > 0)
      texts.push({
        field: becomes,
        label: LABELS[becomes],
        from: cell.at,
        text: moved.text,
        changes: moved.moved,
        left: moved.left,
      });
  }
  const proposed = kind === 'declaration' ? proposedDates(fields, to) : { fields: {}, questions: [] };
  return {
    fields: { ...fields, ...proposed.fields },
    texts,
    dropped: droppedOf(
      source,
      way.map(([was]) => was),
      kind,
    ),
    questions: [...proposed.questions, ...missing(fields, kind)],
  };
}

/** A date moves with the years, unless the project still runs in the new year. ISO where the day is written. */
function movedDate(source: Form, field: FieldName, from: number, to: number): ReturnType<typeof moveYears> {
  const written = shownOf(source.fields[field]);
  const date = dateIn(source.fields[field]);
  const end = dateIn(source.fields.endDate);
  if (date === undefined) return { text: written, moved: [], left: [] };
  const runsOn = end !== undefined && Number(yearOf(end)) >= to;
  const by = runsOn ? 0 : to - from;
  const year = Number(yearOf(date)) + by;
  const iso = `${year}${date.slice(4)}`;
  const day = daysOf(year) === 365 ? iso.replace(/-02-29$/, '-02-28') : iso;
  const becomes = date.length === 10 || by !== 0 ? day : written;
  return { text: becomes, moved: by === 0 ? [] : [{ was: written, becomes }], left: [] };
}

function proposedDates(
  { startDate, endDate }: DraftFields,
  year: number,
): { readonly fields: DraftFields; readonly questions: readonly Question[] } {
  if (startDate !== undefined && endDate !== undefined) return { fields: {}, questions: [] };
  return {
    fields: { startDate: startDate ?? `${year}-01-01`, endDate: endDate ?? `${year}-12-31` },
    questions: [
      {
        says: text(
          `原表没有起止日期，按预算年度填为${year}年1月1日至12月31日，请核对。`,
          `The source has no project dates; the whole of ${year} was entered. Please check.`,
        ),
      },
    ],
  };
}

function missing(fields: DraftFields, kind: FormKind): readonly Question[] {
  const wanted: readonly FieldName[] =
    kind === 'self-evaluation'
      ? ['projectName', 'department', 'implementingUnit', 'expectedGoal']
      : ['projectName', 'projectNature', 'projectCategory', 'department', 'implementingUnit', 'annualGoal'];
  const open = wanted.filter(field => fields[field] === undefined);
  return open.length === 0
    ? []
    : [
        {
          says: text(
            `原表没有，请补填：${open.map(field => LABELS[field].zh).join('、')}。`,
            `Not on the source, please fill in: ${open.map(field => LABELS[field].en).join(', ')}.`,
          ),
        },
      ];
}

/** 实际完成情况 reports the old year; the other texts have no place on the new form. */
function droppedOf(source: Form, carried: readonly FieldName[], kind: FormKind): readonly Dropped[] {
  return (Object.keys(source.fields) as FieldName[])
    .filter(field => !carried.includes(field) && source.fields[field]?.kind === 'value')
    .map(field => ({
      what: LABELS[field].zh,
      ...(source.fields[field] && { from: source.fields[field].at }),
      why:
        field === 'actualResult'
          ? text('是上年的完成情况，新表另填。', 'It reports the old year.')
          : text(
              `${kind === 'self-evaluation' ? '自评表' : '申报表'}没有这一栏。`,
              'The new form has no place for it.',
            ),
    }));
}
