/**
 * Draws every icon of the manifest into assets/: `npx tsx test/manifest/draw-icons.ts`. Run it after changing a drawing
 * and commit the PNG files, so that a build needs no browser.
 *
 * Commands use Microsoft's Fluent System Icons (MIT), the drawing nearest below each size; the add-in's own pictogram is
 * drawn here, once for each of three levels of detail.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ArrowUndo16Regular, ArrowUndo20Regular, ArrowUndo24Regular, ArrowUndo32Regular } from '@fluentui/react-icons';
import { Calculator16Regular, Calculator20Regular, Calculator24Regular } from '@fluentui/react-icons';
import { Eraser20Regular, Eraser24Regular } from '@fluentui/react-icons';
import { Highlight16Regular, Highlight20Regular, Highlight24Regular } from '@fluentui/react-icons';
import { DocumentAdd16Regular, DocumentAdd20Regular, DocumentAdd24Regular } from '@fluentui/react-icons';
import { DocumentAdd48Regular } from '@fluentui/react-icons';
import { ArrowClockwise16Regular, ArrowClockwise20Regular, ArrowClockwise24Regular } from '@fluentui/react-icons';
import { ArrowClockwise32Regular, ArrowClockwise48Regular } from '@fluentui/react-icons';
import { ArrowCircleUp16Regular, ArrowCircleUp20Regular, ArrowCircleUp24Regular } from '@fluentui/react-icons';
import { ArrowCircleUp32Regular, ArrowCircleUp48Regular } from '@fluentui/react-icons';
import { ArrowCircleDown16Regular, ArrowCircleDown20Regular, ArrowCircleDown24Regular } from '@fluentui/react-icons';
import { ArrowCircleDown32Regular, ArrowCircleDown48Regular } from '@fluentui/react-icons';
import { History16Regular, History20Regular, History24Regular } from '@fluentui/react-icons';
import { History32Regular, History48Regular, SearchInfo20Regular, SearchInfo24Regular } from '@fluentui/react-icons';
import { ClipboardTextLtr16Regular, ClipboardTextLtr20Regular } from '@fluentui/react-icons';
import { ClipboardTextLtr24Regular, ClipboardTextLtr32Regular } from '@fluentui/react-icons';
import { DataBarVertical16Regular, DataBarVertical20Regular } from '@fluentui/react-icons';
import { DataBarVertical24Regular, DataBarVertical32Regular } from '@fluentui/react-icons';
import { DocumentTable16Regular, DocumentTable20Regular, DocumentTable24Regular } from '@fluentui/react-icons';
import { QuestionCircle16Regular, QuestionCircle20Regular, QuestionCircle24Regular } from '@fluentui/react-icons';
import { QuestionCircle32Regular, QuestionCircle48Regular } from '@fluentui/react-icons';
import { TableMultiple16Regular, TableMultiple20Regular, TableMultiple24Regular } from '@fluentui/react-icons';
import { TableMultiple32Regular, TableSimpleCheckmark32Regular } from '@fluentui/react-icons';
import {
  TableSimpleCheckmark16Regular,
  TableSimpleCheckmark20Regular,
  TableSimpleCheckmark24Regular,
} from '@fluentui/react-icons';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** Between the light and the dark ribbon: at least 3:1 on both. */
const INK = '#2b88d8';

type Glyph = ComponentType<{ primaryFill?: string }>;
const glyphs: Record<string, readonly (readonly [number, Glyph])[]> = {
  'check-sheet': [
    [16, TableSimpleCheckmark16Regular],
    [20, TableSimpleCheckmark20Regular],
    [24, TableSimpleCheckmark24Regular],
    [32, TableSimpleCheckmark32Regular],
  ],
  'check-workbook': [
    [16, TableMultiple16Regular],
    [20, TableMultiple20Regular],
    [24, TableMultiple24Regular],
    [32, TableMultiple32Regular],
  ],
  recompute: [
    [16, Calculator16Regular],
    [20, Calculator20Regular],
    [24, Calculator24Regular],
  ],
  mark: [
    [16, Highlight16Regular],
    [20, Highlight20Regular],
    [24, Highlight24Regular],
  ],
  'clear-marks': [
    [16, Eraser20Regular],
    [20, Eraser20Regular],
    [24, Eraser24Regular],
  ],
  'create-next': [
    [16, DocumentAdd16Regular],
    [20, DocumentAdd20Regular],
    [24, DocumentAdd24Regular],
    [48, DocumentAdd48Regular],
  ],
  recheck: [
    [16, ArrowClockwise16Regular],
    [20, ArrowClockwise20Regular],
    [24, ArrowClockwise24Regular],
    [32, ArrowClockwise32Regular],
    [48, ArrowClockwise48Regular],
  ],
  'previous-finding': [
    [16, ArrowCircleUp16Regular],
    [20, ArrowCircleUp20Regular],
    [24, ArrowCircleUp24Regular],
    [32, ArrowCircleUp32Regular],
    [48, ArrowCircleUp48Regular],
  ],
  'next-finding': [
    [16, ArrowCircleDown16Regular],
    [20, ArrowCircleDown20Regular],
    [24, ArrowCircleDown24Regular],
    [32, ArrowCircleDown32Regular],
    [48, ArrowCircleDown48Regular],
  ],
  history: [
    [16, History16Regular],
    [20, History20Regular],
    [24, History24Regular],
    [32, History32Regular],
    [48, History48Regular],
  ],
  reports: [
    [16, DocumentTable16Regular],
    [20, DocumentTable20Regular],
    [24, DocumentTable24Regular],
  ],
  summary: [
    [16, DataBarVertical16Regular],
    [20, DataBarVertical20Regular],
    [24, DataBarVertical24Regular],
    [32, DataBarVertical32Regular],
  ],
  report: [
    [16, ClipboardTextLtr16Regular],
    [20, ClipboardTextLtr20Regular],
    [24, ClipboardTextLtr24Regular],
    [32, ClipboardTextLtr32Regular],
  ],
  help: [
    [16, QuestionCircle16Regular],
    [20, QuestionCircle20Regular],
    [24, QuestionCircle24Regular],
    [32, QuestionCircle32Regular],
    [48, QuestionCircle48Regular],
  ],
  'cell-findings': [
    [16, SearchInfo20Regular],
    [20, SearchInfo20Regular],
    [24, SearchInfo24Regular],
  ],
  undo: [
    [16, ArrowUndo16Regular],
    [20, ArrowUndo20Regular],
    [24, ArrowUndo24Regular],
    [32, ArrowUndo32Regular],
  ],
};

function commandIcon(name: string, size: number): string {
  const fitting = glyphs[name]!.filter(([drawnFor]) => drawnFor <= size);
  return renderToStaticMarkup(createElement(fitting.at(-1)![1], { primaryFill: INK }));
}

/** A sheet, a score bar, and a check mark: fewer lines the smaller it is, edges on whole pixels. */
function pictogram(size: number): string {
  if (size <= 20)
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
      <rect x="1" y="0" width="12" height="16" rx="1.5" fill="#0f6cbd"/>
      <rect x="3" y="3" width="8" height="1.5" fill="#fff"/><rect x="3" y="6" width="5" height="1.5" fill="#fff" opacity=".75"/>
      <circle cx="11.5" cy="11.5" r="4.5" fill="#107c41"/>
      <path d="M9.3 11.6l1.6 1.6 2.8-3.1" fill="none" stroke="#fff" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  const rows = size >= 48;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect x="3" y="1" width="23" height="30" rx="2.5" fill="#0f6cbd"/>
    <rect x="6" y="5" width="12" height="2" rx="1" fill="#fff"/>
    <rect x="6" y="10" width="17" height="4" rx="2" fill="#fff" opacity=".35"/><rect x="6" y="10" width="13" height="4" rx="2" fill="#ffc83d"/>
    ${rows ? '<rect x="6" y="18" width="9" height="1.5" rx=".75" fill="#fff" opacity=".85"/><rect x="6" y="22" width="7" height="1.5" rx=".75" fill="#fff" opacity=".85"/><rect x="6" y="26" width="8" height="1.5" rx=".75" fill="#fff" opacity=".85"/>' : '<rect x="6" y="19" width="8" height="2" rx="1" fill="#fff" opacity=".85"/><rect x="6" y="24" width="6" height="2" rx="1" fill="#fff" opacity=".85"/>'}
    <circle cx="22.5" cy="22.5" r="8.5" fill="#fff"/><circle cx="22.5" cy="22.5" r="7.5" fill="#107c41"/>
    <path d="M18.8 22.7l2.7 2.7 4.8-5.3" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

async function draw(): Promise<void> {
  mkdirSync('assets', { recursive: true });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  for (const name of ['icon', ...Object.keys(glyphs)])
    for (const size of SIZES) {
      const svg = name === 'icon' ? pictogram(size) : commandIcon(name, size);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px;color:${INK}}</style>${svg}`,
      );
      writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  await browser.close();
}

void draw();
