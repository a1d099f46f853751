/** The engine's whole public face: everything a host, the pane or the command line needs. */
export { a1, a1Rect, addressKey, sameAddress, type Address, type Rect } from './sheet/address';
export { fingerprintOf } from './sheet/fingerprint';
export type { Grid, RawCell, Scalar } from './sheet/grid';
export { shownOf, valueOf, type Cell, type Filled } from './sheet/cell';
export type {
  Form,
  FormKind,
  SelfEvaluation,
  Declaration,
  TargetTable,
  Indicator,
  FundRow,
  FundAmount,
} from './sheet/form';
export type { Actual, Target } from './sheet/target';
export { defaultPolicy, places, policies, policyIds } from './policy/index';
export { yearsInWords } from './policy/for-year';
export { basisTold, type Basis, type Citation } from './policy/cited';
export type { Policy } from './policy/policy';
export { isDetermined, type Derived, type Outcome, type Reason } from './scoring/derived';
export { plain, printed2 } from './scoring/rounding';
export type { ScoreCard, ScoreMode } from './scoring/score-card';
export type { Finding, RuleId, Severity, Topic, UndeterminedSubject, Verdict } from './rules/finding';
export { severityCountWords, severityWords, topicWords } from './rules/finding-words';
export { rules } from './rules/index';
export type { Card as RuleCard } from './rules/rule';
export { layouts } from './layouts/index';
export { layOut } from './lay-out/lay-out';
export type { DraftFundRow, DraftIndicator, FormDraft } from './layouts/draft';
export type { SheetPlan } from './layouts/sheet-plan';
export {
  declare,
  layoutFor,
  revise,
  writableLayouts,
  type NewKind,
  type Revision,
  type Source,
} from './declare/declare';
export type { CarriedAmount, CarriedText, Dropped, Proposal, Question, Suggestion } from './declare/proposal';
export type { LeftYear } from './declare/left-year';
export { sampleDraft } from './declare/sample';
export { templates, templateWithId } from './declare/templates/index';
export { readTemplate, templateSchema, writeTemplate, type TemplateRead } from './declare/templates/read-template';
export { templateFrom } from './declare/templates/template-from';
export type { Template, TemplateIndicator } from './declare/templates/template';
export { computedAt, computedNames, type Computed, type Input } from './computed';
export { inverse, type Edit, type Mark } from './edits';
export { editsFor, isFixable, type Fix } from './edits-for';
export { marksOf } from './marks';
export { readDismissals, setAside, withDismissal, withoutDismissal } from './dismissals';
export type { Dismissal, SetAside, Trace } from './traces';
export { byLevel, type ByLevel, type LevelLine } from './by-level';
export { agrees, scoreOutlook, type Cap, type Outlook } from './score-outlook';
export { draftsFor, reasonEdit, type Draft, type Drafts } from './drafts';
export { ownSheet, type OwnSheet } from './report/own-sheets';
export { reportSheet } from './report/report-sheet';
export type { ReportAbout } from './report/report';
export { summarySheet, type SummaryAbout, type SummaryEntry } from './report/summary-sheet';
export { groupFindings, type FindingGroup } from './rules/groups';
export { defaultSettings, settingsSchema, type BoundedGrade, type PresetId, type Settings } from './settings';
export type { RuleSwitch, RuleSwitches } from './rules/switches';
export { presets, type Preset } from './settings/presets';
export { readSettings, type SettingsRead } from './settings/read';
export { changeSetting, writeSettings } from './settings/write';
export { policyUnder, resolvePolicy, type ResolvedPolicy } from './settings/resolve';
export {
  describeSettings,
  type ChoiceSetting,
  type NumberSetting,
  type SettingDescription,
  type SwitchSetting,
} from './settings/describe';
export {
  recogniseAll,
  review,
  reviewForm,
  type FormReview,
  type FoundForm,
  type OwnFound,
  type Review,
  type Unrecognised,
} from './review';
export { text, type Language, type Text } from './text';
