import { addressKey, type Edit, type Finding, type RuleId, type Text } from '../../engine/index';

/** The findings that a person wants put right, before anything is written. */
export interface Fixing {
  readonly rule: RuleId;
  readonly title: Text;
  readonly findings: readonly Finding[];
  /** `addressKey` of the edits that shall not be written. */
  readonly leftOut: ReadonlySet<string>;
}

export type FixAction =
  | { readonly kind: 'opened'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'ticked'; readonly edits: readonly Edit[]; readonly on: boolean }
  | { readonly kind: 'closed' };

export function reduceFixing(fixing: Fixing | null, action: FixAction): Fixing | null {
  switch (action.kind) {
    case 'opened': {
      const { findings } = action;
      const [{ rule, title }] = findings;
      return { rule, title, findings, leftOut: new Set() };
    }
    case 'ticked': {
      if (!fixing) return null;
      const keys = new Set(action.edits.map(({ at }) => addressKey(at)));
      const others = [...fixing.leftOut].filter(key => !keys.has(key));
      return { ...fixing, leftOut: new Set(action.on ? others : [...others, ...keys]) };
    }
    case 'closed':
      return null;
  }
}
