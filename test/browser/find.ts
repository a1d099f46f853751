import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chrome, Edge or Chromium usually stand; `BROWSER_PATH` chooses another. */
export function findBrowser(): string | undefined {
  const chosen = process.env.BROWSER_PATH;
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
  return candidates().find(path => existsSync(path));
}

function candidates(): string[] {
  const inPath = (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .flatMap(folder =>
      ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].map(name =>
        join(folder, name),
      ),
    );
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  });
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...inPath, ...windows, ...mac];
}

/** Flags for a quiet headless browser that asks nobody on the network. */
export const browserFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
