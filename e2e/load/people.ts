import { Agent, request } from 'node:http';
import { Sessions } from '#server/sign-in/sessions.ts';
import { sealTokens } from '#server/sign-in/tokens.ts';
import { readKeys } from '#server/store/keys.ts';
import { openStore } from '#server/store/open-store.ts';
import { createSealer } from '#server/store/sealing.ts';

export const PUBLIC_URL = 'https://clients.acme.example';

export interface Answered {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
}

/** Somebody who is signed in. */
export interface Person {
  readonly cookie: string;
}

/** As many people with sessions of their own, in the database of the instances. */
export async function signedIn(count: number, url: string, key: string): Promise<Person[]> {
  const store = openStore({ kind: 'postgres', url });
  const sessions = new Sessions(
    store.sessions,
    sealTokens(createSealer(readKeys({ RUBRICA_KEY: key }, []))),
  );
  const people = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const person = {
        id: `person-${index}`,
        name: `Person ${index}`,
        email: `person-${index}@acme.example`,
      };
      const tokens = { access: 'made-up', refresh: null, id: 'made-up' };
      const identity = { person, isVerified: true, groups: [] };
      const { cookie } = await sessions.start(
        { identity, subject: person.id, sid: null, tokens },
        'viewer',
      );
      return { cookie: cookie.split(';')[0] ?? '' };
    }),
  );
  await store.close();
  return people;
}

const agent = new Agent({ keepAlive: true, maxSockets: 500 });

/** What a page of theirs asks, through a proxy that is trusted. */
export function ask(port: number, { cookie }: Person, path: string): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const start = performance.now();
  const headers = {
    host: new URL(PUBLIC_URL).host,
    cookie,
    'x-forwarded-proto': 'https',
    'sec-fetch-site': 'same-origin',
  };
  const outgoing = request({ host: '127.0.0.1', port, path, headers, agent });
  outgoing.once('error', reject);
  outgoing.once('response', (incoming) => {
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => (bytes += chunk.length));
    incoming.once('error', reject);
    incoming.once('end', () => {
      resolve({ status: incoming.statusCode ?? 0, bytes, ms: performance.now() - start });
    });
  });
  outgoing.end();
  return promise;
}
