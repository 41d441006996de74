import { request, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface BrowserAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
}

/**
 * A browser as far as a sign-in needs one: cookies of each host, by the rules of `SameSite`, and the marks that browsers
 * send. It reaches a server for a team as a trusted proxy on this machine does.
 */
export class TeamBrowser {
  readonly #port: number;
  readonly #publicUrl: URL;
  readonly #cookies = new Map<string, Map<string, { value: string; isStrict: boolean }>>();

  constructor(port: number, publicUrl: string) {
    this.#port = port;
    this.#publicUrl = new URL(publicUrl);
  }

  /** A page, opened from one of our own, by hand, or from another site. */
  async open(path: string, site: 'same-origin' | 'none' | 'cross-site' = 'same-origin') {
    const marks = {
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      accept: 'text/html',
    };
    return await this.#ask(path, { headers: { 'sec-fetch-site': site, ...marks } }, site);
  }

  /** What a page of ours asks. */
  async ask(path: string, { headers = {}, ...asked }: Asked = {}) {
    return await this.#ask(path, {
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      ...asked,
    });
  }

  async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    const content = JSON.stringify(body);
    return await this.ask(path, {
      method: 'POST',
      body: content,
      headers: {
        origin: this.#publicUrl.origin,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(content)),
        ...headers,
      },
    });
  }

  /** The token that a page of ours has. */
  async token(): Promise<Readonly<Record<string, string>>> {
    const { body } = await this.ask('/api/session');
    return { 'x-rubrica-token': String(JSON.parse(body).token) };
  }

  /** Follows the provider's pages from an address until they lead back. Resolves with where they do. */
  async atProvider(address: string): Promise<URL> {
    let url = new URL(address);
    for (let step = 0; step < 20; step += 1) {
      if (url.origin === this.#publicUrl.origin) return url;
      const { headers, body } = await this.#send(url, Number(url.port), { method: 'GET' });
      if (!headers.location) throw new Error(`the provider leads nowhere: ${body.slice(0, 2000)}`);
      url = new URL(headers.location, url);
    }
    throw new Error('the provider leads round and round');
  }

  /** Signs in; resolves with the answer to the way back. */
  async signIn(to = '/'): Promise<BrowserAnswer> {
    const back = await this.leave(to);
    return await this.open(back.pathname + back.search, 'cross-site');
  }

  /** Up to the way back, which is not gone. */
  async leave(to = '/', more = ''): Promise<URL> {
    const { headers, status } = await this.open(
      `/sign-in/start?${new URLSearchParams({ to })}${more}`,
    );
    if (status !== 303 || !headers.location) throw new Error(`no way to the provider: ${status}`);
    return await this.atProvider(headers.location);
  }

  /** The cookies that it has for the server, as names and values. */
  get cookies(): ReadonlyMap<string, string> {
    const own = this.#cookies.get(this.#publicUrl.host) ?? new Map<string, never>();
    return new Map([...own].map(([name, { value }]) => [name, value]));
  }

  setCookie(name: string, value: string): void {
    const own = this.#cookies.get(this.#publicUrl.host) ?? new Map();
    own.set(name, { value, isStrict: false });
    this.#cookies.set(this.#publicUrl.host, own);
  }

  #ask(path: string, asked: Asked, site: string = 'same-origin'): Promise<BrowserAnswer> {
    const proxied = { 'x-forwarded-proto': 'https' };
    const headers = { ...proxied, ...asked.headers };
    const url = new URL(path, this.#publicUrl);
    return this.#send(url, this.#port, { ...asked, headers }, site === 'cross-site');
  }

  async #send(
    url: URL,
    port: number,
    { method = 'GET', headers = {}, body }: Asked,
    isCrossSite = false,
  ): Promise<BrowserAnswer> {
    const known = [...(this.#cookies.get(url.host) ?? [])]
      .filter(([, { isStrict }]) => !(isStrict && isCrossSite))
      .map(([name, { value }]) => `${name}=${value}`);
    const cookie = known.length > 0 ? { cookie: known.join('; ') } : {};
    const { promise, resolve, reject } = Promise.withResolvers<BrowserAnswer>();
    const outgoing = request({
      host: '127.0.0.1',
      port,
      path: url.pathname + url.search,
      method,
      agent: false,
      headers: { host: url.host, ...cookie, ...headers },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      for (const line of incoming.headers['set-cookie'] ?? []) this.#keep(url.host, line);
      const { statusCode: status = 0 } = incoming;
      text(incoming).then((content) => {
        resolve({ status, headers: incoming.headers, body: content });
      }, reject);
    });
    outgoing.end(body);
    return await promise;
  }

  #keep(host: string, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    const own = this.#cookies.get(host) ?? new Map();
    const isOver = attributes.some((one) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(one));
    if (isOver) own.delete(name);
    else own.set(name, { value, isStrict: attributes.includes('SameSite=Strict') });
    this.#cookies.set(host, own);
  }
}
