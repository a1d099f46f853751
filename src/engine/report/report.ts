import type { Page, Paper } from '../lay-out/page';
import type { PlannedLink } from '../layouts/sheet-plan';
import type { Settings } from '../settings';
import type { Language } from '../text';
import type { ReportStyles } from './styles';

/** What stands in the head of a report. */
export interface ReportAbout {
  readonly language: Language;
  /** As a person reads it: “2026-11-21 16:30”. */
  readonly checkedAt: string;
  /** The settings the check was made under. */
  readonly settings: Settings;
}

/** The report while it is being filled. */
export interface Report {
  readonly page: Page<Paper>;
  readonly styles: ReportStyles;
  readonly language: Language;
  readonly links: PlannedLink[];
}
