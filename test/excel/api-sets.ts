/**
 * The ExcelApi set (its minor number) that brought a member, where it is later than 1.1; from the declarations of
 * @types/office-js. An older Excel does not know the member, whatever the client library lets through.
 */
const SINCE: Readonly<Record<string, number>> = {
  'Workbook.ReadOnly': 8,
  'Workbook.CustomXmlParts': 5,
  'Workbook.Settings': 4,
  'Workbook.Name': 7,
  'WorksheetCollection.GetItemOrNullObject': 4,
  'WorksheetCollection.GetCount': 4,
  'WorksheetCollection._RegisterDataChangedEvent': 9,
  'WorksheetCollection._RegisterSelectionChangedEvent': 9,
  'WorksheetCollection._RegisterActivatedEvent': 7,
  'WorksheetCollection._RegisterDeactivatedEvent': 7,
  'WorksheetCollection._RegisterAddedEvent': 7,
  'WorksheetCollection._RegisterDeletedEvent': 7,
  'WorksheetCollection._RegisterEventNameChanged': 17,
  'Worksheet.Protection': 2,
  'Worksheet.AutoFilter': 9,
  'Worksheet.GetRanges': 9,
  'Worksheet.Gridlines': 8,
  'Worksheet.PageLayout': 9,
  'Worksheet.FreezePanes': 7,
  'Range.DataValidation': 8,
  'Range.Merge': 2,
  'RangeFormat.ColumnWidth': 2,
  'RangeFormat.RowHeight': 2,
  'Worksheet.GetUsedRangeOrNullObject': 4,
  'Range.ConditionalFormats': 6,
  'Range.GetIntersectionOrNullObject': 4,
  'Range.GetMergedAreasOrNullObject': 13,
  'Range.GetRowProperties': 9,
  'Range.GetColumnProperties': 9,
  'Range.RowHidden': 2,
  'Range.ColumnHidden': 2,
  'RangeFormat.Protection': 2,
};

export const isSince = (member: string): number => SINCE[member] ?? 1;
