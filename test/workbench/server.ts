import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

/** What the workbench serves: URL prefix → folder. The first prefix that fits applies. */
export interface Folders {
  readonly [prefix: string]: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Over plain http office.js asks a page beside itself whether the user trusts the host; this is that page.
 * The workbench and the pane come from the same server, so the answer is yes.
 */
const trustPage = `<!doctype html><script>
addEventListener('message', () => parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin));
</script>`;

export const officeJs = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** A static server on the loopback interface. `port` 0 takes a free one. */
export function serve(folders: Folders, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => answer(folders, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound ? bound.port : port;
      resolve({ server, address: `http://localhost:${String(actual)}` });
    });
  });
}

function answer(folders: Folders, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/');
  if (path === '/officejs/AgaveErrorUX/index.html') {
    response.writeHead(200, { 'content-type': types['.html'] });
    response.end(trustPage);
    return;
  }
  const file = path === undefined ? undefined : fileFor(folders, path);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function fileFor(folders: Folders, path: string): string | undefined {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    if (path === prefix && !prefix.endsWith('/')) return existsSync(folder) ? folder : undefined;
    const rest = path.slice(prefix.length);
    const file = normalize(join(folder, rest === '' ? 'index.html' : rest));
    const inside = file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    if (inside && existsSync(file) && statSync(file).isFile()) return file;
  }
  return undefined;
}
