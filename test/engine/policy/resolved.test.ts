import { expect, test } from 'vitest';
import { policies } from '../../../src/engine/policy/index';
import { page } from './page';

/** The pages are printed here and never edited. */
test.each(policies.map(policy => [policy.id, policy] as const))('%s', async (id, policy) => {
  await expect(page(policy)).toMatchFileSnapshot(`./${id}.resolved.md`);
});
