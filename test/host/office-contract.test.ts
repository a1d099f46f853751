import { hostContract } from './contract';
import { cellIn, looksIn, marksIn, openInExcel, writesOver } from './office-under-test';

hostContract(
  'Excel host',
  fixture => {
    const { host, workbook, excel } = openInExcel(fixture);
    return {
      host,
      cell: at => cellIn(workbook, at),
      marks: () => marksIn(workbook),
      looks: () => looksIn(workbook),
      breakAt: at => excel.fail({ at: writesOver(at), code: 'GeneralException', times: Infinity }),
    };
  },
  { canBreak: true },
);
