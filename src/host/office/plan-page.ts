import type { SheetPlan, Validation, ValidationRule } from '../../engine/layouts/sheet-plan';
import { a1, a1Rect } from '../../engine/sheet/address';

const POINTS_PER_INCH = 72;

/** Queues how the sheet is printed and scrolled. */
export function queuePage(sheet: Excel.Worksheet, { print, frozenRows }: SheetPlan): void {
  const { pageLayout } = sheet;
  const { margins, repeatedRows } = print;
  pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = margins.left * POINTS_PER_INCH;
  pageLayout.rightMargin = margins.right * POINTS_PER_INCH;
  pageLayout.topMargin = margins.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = margins.header * POINTS_PER_INCH;
  pageLayout.footerMargin = margins.footer * POINTS_PER_INCH;
  pageLayout.setPrintArea(a1Rect(print.area));
  if (print.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (repeatedRows) pageLayout.setPrintTitleRows(`$${repeatedRows.top + 1}:$${repeatedRows.bottom + 1}`);
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  sheet.showGridlines = false;
}

/** Queues what may be entered. */
export function queueValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const { at, rule, severity, message, prompt } of validations) {
    const range = sheet.getRange(a1Rect(at));
    const { dataValidation } = range;
    dataValidation.rule = ruleOf(rule, a1({ row: at.top, col: at.left }));
    const style = severity === 'stop' ? 'Stop' : 'Warning';
    dataValidation.errorAlert = { message, showAlert: true, style, title: '绩效表' };
    if (prompt !== undefined) dataValidation.prompt = { message: prompt, showPrompt: true, title: '填写提示' };
    range.untrack();
  }
}

function ruleOf(rule: ValidationRule, corner: string): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'decimal':
      return rule.most === undefined
        ? { decimal: { formula1: Number(rule.least), operator: 'GreaterThanOrEqualTo' } }
        : { decimal: { formula1: Number(rule.least), formula2: Number(rule.most), operator: 'Between' } };
    case 'date':
      return { date: { formula1: rule.earliest, formula2: rule.latest, operator: 'Between' } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'formula':
      return { custom: { formula: `=ISFORMULA(${corner})` } };
  }
}
