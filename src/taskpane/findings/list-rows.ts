import type { Finding, FindingGroup, Severity } from '../../engine/index';
import type { Section } from './arrangement';
import { foldOf, type ListState } from './list-state';

/** A row's place in the tree. */
interface Place {
  /** 1 for the outermost heading. */
  readonly level: number;
  /** 1-based, among the rows of one parent. */
  readonly position: number;
  readonly size: number;
  readonly parent: string | null;
}

interface InTree extends Place {
  readonly id: string;
  readonly isOpen: boolean;
}

export type Row =
  | (InTree & { readonly kind: 'heading'; readonly section: Section })
  | (InTree & {
      readonly kind: 'finding';
      readonly finding: Finding;
      /** Stands under its root's fold. */
      readonly isFolded: boolean;
      /** The severity that the heading above tells. */
      readonly under: Severity | null;
    })
  /** The other findings of a root. */
  | (InTree & { readonly kind: 'fold'; readonly head: Finding; readonly count: number });

/** The rows that are unfolded, from the top; what stands under a closed heading is none. */
export function rowsOf(
  sections: readonly Section[],
  { closed, opened }: Pick<ListState, 'closed' | 'opened'>,
  idOf: (finding: Finding) => string,
): readonly Row[] {
  const rows: Row[] = [];

  function addSections(
    sections: readonly Section[],
    level: number,
    parent: string | null,
    above: Severity | null,
  ): void {
    sections.forEach((section, index) => {
      const { id, sections: inner, groups } = section;
      const isOpen = !closed.has(id);
      rows.push({ kind: 'heading', id, level, isOpen, section, position: index + 1, size: sections.length, parent });
      const under = section.severity ?? above;
      if (!isOpen) return;
      if (inner.length > 0) addSections(inner, level + 1, id, under);
      else addGroups(groups, level + 1, id, under);
    });
  }

  function addGroups(groups: readonly FindingGroup[], level: number, parent: string, under: Severity | null): void {
    const size = groups.reduce((sum, { findings }) => sum + (findings.length > 1 ? 2 : 1), 0);
    let position = 0;
    for (const { findings } of groups) {
      const [head, ...others] = findings;
      addFinding(head, { level, parent, position: ++position, size }, false, under);
      if (others.length === 0) continue;
      const id = foldOf(idOf(head));
      const isOpen = opened.has(id);
      const count = others.length;
      rows.push({ kind: 'fold', id, level, isOpen, head, count, position: ++position, size, parent });
      if (isOpen)
        others.forEach((finding, index) =>
          addFinding(finding, { level: level + 1, parent: id, position: index + 1, size: count }, true, under),
        );
    }
  }

  function addFinding(finding: Finding, place: Place, isFolded: boolean, under: Severity | null): void {
    const id = idOf(finding);
    rows.push({ kind: 'finding', id, isOpen: opened.has(id), finding, isFolded, under, ...place });
  }

  addSections(sections, 1, null, null);
  return rows;
}
