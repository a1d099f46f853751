let runs = 0;

/** Tells the interim names of one action from those of another. */
export function newRunId(): string {
  runs += 1;
  return (Date.now() % 0xffffff).toString(36) + runs.toString(36);
}
