import { join } from 'node:path';
import { build, builtTo } from './build';
import { officeJs, serve, type Folders } from './server';

/** `npm start`: builds, serves, says where, and stops on Ctrl+C. */

export const folders: Folders = {
  '/officejs/': officeJs,
  '/taskpane/': join(builtTo, 'taskpane'),
  '/assets/': join(builtTo, 'assets'),
  '/manifest.xml': join(builtTo, 'manifest.xml'),
  '/corpus/': join(import.meta.dirname, '..', 'corpus'),
  '/': join(builtTo, 'page'),
};

function portAsked(): number | undefined {
  const asked = process.env.PORT ?? '3000';
  return /^\d{1,5}$/.test(asked) && Number(asked) < 65_536 ? Number(asked) : undefined;
}

async function main(): Promise<void> {
  const port = portAsked();
  if (port === undefined) return stop(`PORT 应为 0–65535 的整数，不能是 ${process.env.PORT ?? ''}。`);
  try {
    await build();
  } catch (error) {
    return stop(`试用台未能生成：${error instanceof Error ? error.message : String(error)}`);
  }
  const served = await serve(folders, port).catch((error: unknown) =>
    stop(
      error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
        ? `端口 ${port} 已被占用，请用 PORT=0 npm start 换一个空闲端口。`
        : `无法开启端口 ${port}。`,
    ),
  );
  if (!served) return;
  process.stdout.write(`绩效自评助手试用台 ready: ${served.address}\n`);
  const close = (): void => {
    served.server.close();
    served.server.closeAllConnections();
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

function stop(why: string): undefined {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
  return undefined;
}

void main();
