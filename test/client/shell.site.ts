import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SessionView } from '../../server/contract/accounts.ts';

const built = fileURLToPath(new URL('../../dist/client/', import.meta.url));
/** The server's own policy, as strict as it gets. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a visitor's session is; tests change parts of it. */
export const visitor: SessionView = {
  signedIn: false,
  demo: false,
  account: null,
  memberships: [],
  unreadNotices: 0,
  can: { createCommunity: false, seeDesk: false, seeLog: false },
};

/** The built client behind the strictest policy it must live with, and an API that knows the session and nothing else. */
export type Site = { address: string; session: SessionView; exits: number; close: () => Promise<void> };

function sendFile(res: ServerResponse, pathname: string): void {
  const wanted = normalize(join(built, pathname === '/help' ? 'help.html' : pathname));
  const file =
    wanted.startsWith(built) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(built, 'index.html');
  res.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(res);
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.statusCode = status;
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(body));
}

/** Serves the built client on a port of its own. */
export async function openSite(): Promise<Site> {
  const site: Site = { address: '', session: visitor, exits: 0, close: () => Promise.resolve() };
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://localhost');
    res.setHeader('content-security-policy', policy);
    if (pathname === '/exit' && req.method === 'POST') {
      site.exits += 1;
      res.writeHead(303, { location: '/left' }).end();
    } else if (pathname === '/left') {
      res.setHeader('content-type', 'text/html');
      res.end('<!doctype html><title>Elsewhere</title><p>Elsewhere</p>');
    } else if (pathname === '/api/session') sendJson(res, 200, site.session);
    else if (pathname === '/api/communities') sendJson(res, 200, { items: [] });
    else if (pathname.startsWith('/api/'))
      sendJson(res, 404, { type: 'urn:alongside:not-found', title: 'Not found', status: 404, code: 'not-found' });
    else sendFile(res, pathname);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site.close = () =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return site;
}
