import type { Fact } from '../../app/self-check-report';
import { text } from '../../engine/text';
import { supports } from './capabilities';

/** The sets of the Excel API that were ever published, without the previews. */
const NEWEST = 21;
const OTHERS = [
  ...['SharedRuntime 1.1', 'SharedRuntime 1.2', 'RibbonApi 1.1', 'KeyboardShortcuts 1.1', 'ContextMenuApi 1.1'],
  ...['CustomXmlParts 1.1', 'DelayForCellEdit 1.1', 'TaskPaneApi 1.1', 'ExcelApiOnline 1.1'],
];

/** What support asks first: which Excel this is and what it can do. Nothing of the workbook. */
export function environment(): readonly Fact[] {
  const { context } = Office;
  const { requirements } = context;
  // absent from some older clients, whatever the declarations say
  const diagnostics = context.diagnostics as Partial<Office.ContextInformation> | undefined;
  const excel = Array.from({ length: NEWEST }, (_, n) => `1.${n + 1}`).filter(version =>
    requirements.isSetSupported('ExcelApi', version),
  );
  const others = OTHERS.filter(set => {
    const [name, version] = set.split(' ');
    return requirements.isSetSupported(name!, version);
  });
  const can = [
    [supports('1.17'), 'rename events'],
    [supports('1.18'), 'notes'],
    [supports('1.19'), 'undo'],
    [supports('1.20'), 'undo groups'],
  ] as const;
  return [
    { name: text('平台', 'Platform'), value: String(diagnostics?.platform ?? context.platform ?? '?') },
    { name: text('Excel 版本', 'Excel version'), value: diagnostics?.version ?? '?' },
    { name: text('界面语言', 'Display language'), value: context.displayLanguage ?? '?' },
    { name: text('内容语言', 'Content language'), value: context.contentLanguage ?? '?' },
    { name: text('ExcelApi', 'ExcelApi'), value: excel.length === 0 ? '–' : excel.join(' ') },
    { name: text('其他接口', 'Other sets'), value: others.length === 0 ? '–' : others.join(', ') },
    {
      name: text('可用能力', 'Capabilities'),
      value:
        can
          .filter(([has]) => has)
          .map(([, what]) => what)
          .join(', ') || '–',
    },
    { name: text('窗格', 'Pane'), value: `${innerWidth}×${innerHeight} @${devicePixelRatio}` },
    { name: text('浏览器', 'Browser'), value: navigator.userAgent },
  ];
}
