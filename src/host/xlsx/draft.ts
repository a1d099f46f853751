import { failed, ok, type Outcome } from '../../app/ports';
import type { OpenedBook } from './opened-book';
import { attempt, editedPart, relsName, withoutChildren, type Parts } from './parts';
import { decodePart } from './xml';
import type { PartChanges } from './zip-write';

/** The parts that a patch has changed so far, over those of the file. */
export interface Draft {
  readonly parts: Parts;
  readonly changes: Map<string, Uint8Array | null>;
}

export function newDraft(parts: Parts): Draft {
  const changes = new Map<string, Uint8Array | null>();
  return { parts: overlaid(parts, changes), changes };
}

/** The parts of a file with the changes made so far. */
function overlaid(parts: Parts, changes: ReadonlyMap<string, Uint8Array | null>): Parts {
  const changed = (name: string): Uint8Array | null | undefined => changes.get(parts.spelled(name) ?? name);
  const bytes = (name: string): Outcome<Uint8Array> => {
    const content = changed(name);
    if (content === null) return failed({ kind: 'damaged', detail: `${name} is missing` });
    return content ? ok(content) : parts.bytes(name);
  };
  return {
    has: name => (changed(name) === undefined ? parts.has(name) : changed(name) !== null),
    spelled: name => parts.spelled(name) ?? (changes.has(name) ? name : undefined),
    bytes,
    text: name => {
      const content = bytes(name);
      return content.ok ? attempt(name, () => decodePart(content.value)) : content;
    },
  };
}

/** A part whose bytes came out the same keeps its compressed bytes too. */
export function changedOnly(parts: Parts, changes: PartChanges): PartChanges {
  const real = new Map<string, Uint8Array | null>();
  for (const [name, content] of changes) {
    const old = parts.has(name) ? parts.bytes(name) : undefined;
    const same =
      content && old?.ok && old.value.length === content.length && old.value.every((byte, i) => byte === content[i]);
    if (!same && (content || old)) real.set(name, content);
  }
  return real;
}

/** Changes the text of one part. */
export function change(draft: Draft, part: string, work: (xml: string) => string): Outcome<void> {
  const done = editedPart(draft.parts, part, work);
  if (!done.ok) return done;
  draft.changes.set(done.value.name, done.value.bytes);
  return ok(undefined);
}

/** Takes a part out, with what refers to it. */
export function removePart(book: OpenedBook, draft: Draft, part: string, type: string): Outcome<void> {
  draft.changes.set(part, null);
  const rels = change(draft, relsName(book.workbook.part), xml =>
    withoutChildren(xml, ({ Type: uri }) => uri?.endsWith(`/${type}`) ?? false),
  );
  if (!rels.ok) return rels;
  return change(draft, '[Content_Types].xml', xml =>
    withoutChildren(xml, ({ PartName: name }) => name?.toLowerCase() === `/${part.toLowerCase()}`),
  );
}
