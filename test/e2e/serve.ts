import type { TestProject } from 'vitest/node';
import { spawnWorkbench } from './spawn-workbench';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one workbench of all browser tests answers. */
    workbench: string;
  }
}

/** One workbench for all browser tests: building it takes longer than most of them. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { address, stop } = await spawnWorkbench();
  project.provide('workbench', address);
  return stop;
}
