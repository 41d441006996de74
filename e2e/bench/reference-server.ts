import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import type { Rubrica } from '#e2e/rubrica.ts';
import { WETHOD } from '#e2e/sandbox.ts';
import { COUNTRY_WORDS } from './countries.ts';

const API = '/api/providers/wethod';
/** As many as our own server sends on at once. */
const AT_ONCE = 6;

const FILES: Readonly<Record<string, readonly [name: string, type: string]>> = {
  '/clients/wethod': ['index.html', 'text/html; charset=utf-8'],
  '/reference.css': ['reference.css', 'text/css; charset=utf-8'],
  '/reference.js': ['reference.js', 'text/javascript; charset=utf-8'],
};

/** The reference, and the least that stands between it and the sandbox: it adds the credentials, and nothing else. */
export async function startReference(sandboxUrl: string): Promise<Pick<Rubrica, 'url' | 'stop'>> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const server = createServer(({ url = '' }, response) => {
    const [name, type] = FILES[url] ?? [];
    if (name !== undefined && type !== undefined) {
      response.setHeader('content-type', type);
      const file = readFileSync(join(import.meta.dirname, 'reference', name), 'utf8');
      response.end(file.replace('COUNTRIES', JSON.stringify(COUNTRY_WORDS)));
      return;
    }
    const address = sandboxUrl + url.replace(API, '/api');
    const question = request(address, { agent, headers: WETHOD }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { 'content-type': 'application/json' });
      pipeline(answer, response, () => {});
    });
    question.once('error', () => response.destroy());
    // A page that was left must not keep one of the six; one that was answered has given it back.
    response.once('close', () => {
      if (!response.writableFinished) question.destroy();
    });
    question.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
