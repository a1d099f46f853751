import { ok, type Outcome } from '../../app/ports';
import { relationshipsOf, type Parts } from './parts';

/** Every part that relationships lead to from these, themselves included, in lower case. '' is the package as a whole. */
export function reachableFrom(parts: Parts, roots: readonly string[]): Outcome<ReadonlySet<string>> {
  const found = new Set<string>();
  const open = [...roots];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (found.has(part.toLowerCase())) continue;
    found.add(part.toLowerCase());
    const related = relationshipsOf(parts, part);
    if (!related.ok) return related;
    open.push(...related.value.filter(to => !to.external && parts.has(to.target)).map(to => to.target));
  }
  return ok(found);
}
