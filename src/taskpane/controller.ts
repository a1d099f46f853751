import type { Notebook, Outcome, Peeking, SpreadsheetHost } from '../app/ports';
import type { Address, Edit, Language, Settings, Trace } from '../engine/index';
import type { DeclareEffects, DeclareOutside } from './declare/declare-effects';
import type { FixEffects } from './findings/fix-effects';
import type { HelpEffects, SelfCheckKit } from './help/help-effects';
import type { HistoryEffects } from './history/history-effects';
import type { ScanShelf } from './kept-scans';
import type { Preferences } from './preferences';
import type { ReportsEffects } from './reports/reports-effects';
import type { SheetEffects } from './sheet-effects';
import type { Shelf } from './shelf';
import type { View } from './state';
import type { PaneScope } from './task';

/** What the pane needs from outside. */
export interface Outside {
  readonly host: PaneHost;
  readonly notebook: Notebook;
  readonly settings: Settings;
  readonly language: Language;
  readonly now: () => Date;
  /** How the host would read a sheet that is still to be made; asked for when one is. */
  readonly readPlan: DeclareOutside['readPlan'];
  /** 自检; absent where there is no Excel to try. */
  readonly selfCheck?: () => Promise<SelfCheckKit>;
  /** Where the user's own things stay from one day to the next; without a shelf they last as long as the pane. */
  readonly shelves?: { readonly settings?: Shelf; readonly preferences?: Shelf; readonly reviews?: ScanShelf };
}

/** Where it can, a host tells of what a person does; what it does itself for the pane does not count. */
export type PaneHost = SpreadsheetHost &
  Partial<Peeking> & {
    /** The cell the person is in. */
    readonly selectedCell?: () => Promise<Outcome<Address>>;
    /** A cell was edited, or a sheet added, deleted or renamed. */
    readonly onChange?: (changed: () => void) => unknown;
    /** Another sheet came to the front; `select` does not count. */
    readonly onSheetActivated?: (activated: (sheet: string) => void) => unknown;
  };

/** Everything a button or a ribbon command can ask for. Each settles when the state tells the outcome; none rejects. */
export interface Controller {
  check(scope: PaneScope): Promise<void>;
  /** Checks again what was checked last. */
  recheck(): Promise<void>;
  /** Ends the check that is going on; the former result stays. Nothing else can be stopped half way. */
  readonly stop: () => void;
  /** Shows the last check of this workbook again; for the pane to ask once it stands. */
  readonly reopen: () => Promise<void>;
  /** Shows the before/after preview, after a check if the last one is missing or out of date. */
  recompute(): Promise<void>;
  view(view: View): Promise<void>;
  /** Takes the user to the cell; the focus stays in the pane. */
  select(at: Address): Promise<void>;
  /** Goes to the next (1) or previous (-1) finding shown, round at the ends. */
  step(by: 1 | -1): Promise<void>;
  /** Writes the ticked edits, then checks again. */
  apply(): Promise<void>;
  undo(): Promise<void>;
  /** Writes one sentence of explanation, then checks again. */
  explain(edit: Edit): Promise<void>;
  /** Sets the finding with this trace aside; the reason is not blank. */
  setAside(trace: Trace, reason: string): Promise<void>;
  bringBack(trace: Trace): Promise<void>;
  /** Takes over settings that have gone through `readSettings`, and keeps them. */
  changeSettings(settings: Settings): Promise<void>;
  /** Takes over how the person likes the pane, and keeps it. */
  prefer(change: Partial<Preferences>): void;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  retry(): Promise<void>;
  /** 改正、忽略规则. */
  readonly fix: FixEffects;
  /** 生成下年表. */
  readonly declare: DeclareEffects;
  /** 改动记录. */
  readonly history: HistoryEffects;
  /** 示例工作表、自检. */
  readonly help: HelpEffects;
  /** 汇总表和检查报告. */
  readonly reports: ReportsEffects;
  /** What is asked for from the sheet: the ribbon, the cell's menu, a shortcut. */
  readonly onSheet: SheetEffects;
}
