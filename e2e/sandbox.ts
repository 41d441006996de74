import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';

/**
 * The sandbox as a person could use it: src/sandbox/README.md. What it answers is what a test holds
 * the screen against.
 */

type ProviderId = 'wethod' | 'qonto';
export type Row = Readonly<Record<string, unknown>>;

export interface Fault {
  readonly provider: ProviderId;
  readonly kind: string;
  readonly match?: Readonly<Record<string, unknown>>;
  readonly after?: number;
  readonly times?: number | 'always';
  readonly [detail: string]: unknown;
}

export interface LoggedRequest {
  readonly provider: ProviderId | null;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number | null;
  readonly aborted: boolean;
  readonly open: number;
}

/** What a sandbox takes as wethod's credentials. */
export const WETHOD = {
  authorization: 'Bearer sandbox-wethod-token',
  'wethod-company': 'sandbox',
  'wethod-version': '2024-06-15',
};
const QONTO = { authorization: 'Bearer sandbox-qonto-token' };

export class Sandbox {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** No faults, and nothing in the log. */
  async reset(): Promise<void> {
    await this.clear();
    await this.#ask('DELETE', '/__requests');
  }

  /** From now on the providers fail like this. */
  async fail(...faults: readonly Fault[]): Promise<void> {
    await this.#ask('POST', '/__faults', faults);
  }

  /** Sets the clock of Qonto's tokens forward, or ends what was granted. */
  async changeOAuth(change: {
    readonly ageSeconds?: number;
    readonly revoke?: true;
  }): Promise<void> {
    await this.#ask('POST', '/__oauth', change);
  }

  /** How often Qonto's tokens were renewed. */
  async renewals(): Promise<number> {
    const counts = (await this.#ask('GET', '/__oauth')) as { readonly renewals: number };
    return counts.renewals;
  }

  /** From now on all is well. */
  async clear(): Promise<void> {
    await this.#ask('DELETE', '/__faults');
  }

  /** What a provider was asked, oldest first, since the last reset. */
  async requests(provider: ProviderId): Promise<readonly LoggedRequest[]> {
    const { requests } = (await this.#ask('GET', '/__requests')) as { requests: LoggedRequest[] };
    return requests.filter((logged) => logged.provider === provider);
  }

  async forgetRequests(): Promise<void> {
    await this.#ask('DELETE', '/__requests');
  }

  /** Adds a client, or changes the one of this id. */
  async put(provider: ProviderId, client: Row): Promise<Row> {
    return ((await this.#ask('POST', `/__clients/${provider}`, client)) as { client: Row }).client;
  }

  async remove(provider: ProviderId, id: string | number): Promise<void> {
    await this.#ask('DELETE', `/__clients/${provider}/${id}`);
  }

  /** Every client of wethod, deleted ones too if wanted. */
  async wethodClients(
    deleted: 'exclude' | 'include' | 'only' = 'exclude',
  ): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (;;) {
      const query = `limit=100&offset=${rows.length}&deleted=${deleted}&include=externalIdentifiers`;
      const page = (await this.#ask('GET', `/api/clients?${query}`, undefined, WETHOD)) as Row[];
      rows.push(...page);
      if (page.length < 100) return rows;
    }
  }

  /** Every client of Qonto. */
  async qontoClients(): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (let page = 1; ; page += 1) {
      const path = `/v2/clients?per_page=100&page=${page}`;
      const answer = (await this.#ask('GET', path, undefined, QONTO)) as {
        clients: Row[];
        meta: { total_pages: number };
      };
      rows.push(...answer.clients);
      if (page >= answer.meta.total_pages) return rows;
    }
  }

  async #ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const outgoing = request(this.#url + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    outgoing.end(sent);
    // Not `fetch`, which says that it is one: Qonto refuses browsers.
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    const text = (await response.setEncoding('utf8').toArray()).join('');
    const status = response.statusCode ?? 0;
    if (status >= 300) throw new Error(`The sandbox answered ${status} to ${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
