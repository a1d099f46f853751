import { defaultPolicy, layouts, layOut, sampleDraft, type SheetPlan } from '../engine/index';
import { record } from './history';
import { failed, ok, type Outcome, type SpreadsheetHost } from './ports';

/** The sample as it is going to stand in the workbook. */
export function samplePlan(): SheetPlan | undefined {
  const layout = layouts.find(one => one.id === sampleDraft.layoutId);
  return layout && layOut(sampleDraft, layout, defaultPolicy);
}

export interface Sample {
  readonly sheet: string;
  /** Its place in 改动记录, by which it can be taken away; null when that could not be noted. */
  readonly entry: string | null;
}

/** Adds the sample as a sheet of its own behind the active one, and goes there. */
export async function insertSample(host: SpreadsheetHost, now: () => Date): Promise<Outcome<Sample>> {
  const plan = samplePlan();
  if (!plan) return failed({ kind: 'host-failed', code: 'NoLayout', detail: sampleDraft.layoutId });
  const added = await host.addSheets([plan]);
  if (!added.ok) return added;
  const sheet = added.value.sheets[0]!.name;
  const entry = await record(host, { kind: 'sheets', form: 'self-evaluation' }, added.value, now);
  const gone = await host.select({ sheet, row: 0, col: 0 });
  if (!gone.ok) return gone;
  return ok({ sheet, entry: entry.ok ? entry.value : null });
}
