import type { DraftFields } from '../layouts/draft';
import { layouts } from '../layouts/index';
import type { Layout } from '../layouts/layout';
import { looks } from '../layouts/looks';
import type { Policy } from '../policy/policy';
import type { Form } from '../sheet/form';
import { text } from '../text';
import { fromForm } from './from-form';
import { fromTemplate } from './from-template';
import type { Proposal } from './proposal';
import type { Template } from './templates/template';
import { proposeWeights } from './weights';

/** What a new form is made from. `blank`: only its usual levels. */
export type Source =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'blank' };

export type NewKind = 'declaration' | 'self-evaluation';

export interface DeclareOptions {
  readonly kind: NewKind;
  /** 预算年度 of the new form. */
  readonly year: number;
  /** Of the new form's year: thresholds, weights, whether 成本 is expected. */
  readonly policy: Policy;
  /** A published layout of that kind; the usual one when it is left out or of another kind. */
  readonly layoutId?: string;
}

/** The published layouts of a kind that can be written, the usual one first. */
export const writableLayouts = (kind: NewKind): readonly Layout[] =>
  layouts.filter(one => one.kind === kind && looks[one.id] !== undefined);

/** The layout that is written; the usual one where none is named. */
export function layoutFor(kind: NewKind, layoutId?: string): Layout {
  const fitting = writableLayouts(kind);
  return fitting.find(one => one.id === layoutId) ?? fitting[0]!;
}

/** A form that could be written: this year's from a template, from last year's paper, or from this year's declaration. */
export function declare(source: Source, { kind, year, policy, layoutId }: DeclareOptions): Proposal {
  const wanted = { layout: layoutFor(kind, layoutId), year, policy };
  switch (source.kind) {
    case 'form':
      return fromForm(source.form, wanted);
    case 'template':
      return fromTemplate(source.template, wanted);
    case 'blank':
      return blankForm(wanted);
  }
}

/** What a person changed before writing: targets by ordinal, and texts. */
export interface Revision {
  readonly targets?: ReadonlyMap<number, string>;
  readonly fields?: DraftFields;
}

/** The proposal with the person's own words in place of the suggested ones. */
export function revise(proposal: Proposal, { targets, fields }: Revision): Proposal {
  const own = (ordinal: number): string | undefined => targets?.get(ordinal);
  return {
    ...proposal,
    draft: {
      ...proposal.draft,
      fields: { ...proposal.draft.fields, ...fields },
      indicators: proposal.draft.indicators.map((row, index) => ({ ...row, target: own(index + 1) ?? row.target })),
    },
    suggestions: proposal.suggestions.map(one => {
      const target = own(one.ordinal);
      return target === undefined || target === one.target ? one : { ...one, target, asks: false };
    }),
  };
}

const LEVELS = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

function blankForm({ layout, year, policy }: Parameters<typeof fromTemplate>[1]): Proposal {
  const { kind } = layout;
  const weighed =
    kind === 'self-evaluation'
      ? proposeWeights(
          LEVELS.map(([level1]) => level1),
          policy,
        )
      : undefined;
  return {
    draft: {
      kind,
      layoutId: layout.id,
      fiscalYear: year,
      unit: layout.unit,
      fields: {},
      indicators: LEVELS.map(([level1, level2], index) => ({
        level1,
        level2,
        name: '',
        target: '',
        ...(weighed && { weight: weighed.weights[index]! }),
      })),
    },
    suggestions: LEVELS.map((_level, index) => ({
      ordinal: index + 1,
      name: '',
      target: '',
      change: 'blank',
      asks: true,
      why: text('空白表，请填写指标和指标值。', 'A blank form: please name the indicator and its target.'),
    })),
    texts: [],
    amounts: [],
    dropped: [],
    notes: weighed ? [weighed.why] : [],
    questions: [],
  };
}
