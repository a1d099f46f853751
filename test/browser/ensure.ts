import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find';

/** Browser tests need a browser: one that is there, or Debian's Chromium where we may install it. Never a silent skip. */
const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

if (findBrowser() === undefined && isDebianRoot) {
  process.stderr.write('No browser found; installing Debian’s chromium and a Chinese font.\n');
  const apt = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
}

if (findBrowser() === undefined) {
  process.stderr.write(
    '浏览器测试需要 Chrome、Edge 或 Chromium，请安装其一，或用 BROWSER_PATH 指明位置。 / Browser tests need Chrome, Edge or Chromium: install one, or set BROWSER_PATH.\n',
  );
  process.exit(1);
}
