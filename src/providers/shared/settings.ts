import { isLoopback } from '#domain/loopback.ts';
import type { Environment } from '#providers/upstream.ts';

/**
 * One provider's variables while they are read: every reader answers a usable value or `null`, and
 * what is wrong collects in `faults`. A fault names the variable and the way out, never the value,
 * which may be a secret. An empty variable is one that is not set.
 */
export class Settings {
  readonly faults: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  isSet(name: string): boolean {
    return Boolean(this.#environment[name]);
  }

  /** A value that goes into a header as it is: visible ASCII, so that it cannot end the line. */
  headerValue(name: string, form = /^[!-~]{1,4096}$/, meaning = 'printable characters, no spaces') {
    const value = this.#environment[name];
    if (!value) return null;
    if (form.test(value)) return value;
    this.faults.push(`${name} must be ${meaning}.`);
    return null;
  }

  /** An origin that credentials may be sent to: https, or http to this very machine. */
  baseUrl(name: string, standard: string): URL {
    const value = this.#environment[name] || standard;
    const url = URL.parse(value);
    if (!url || !/^https?:$/.test(url.protocol)) {
      this.faults.push(`${name} must be an address such as ${standard}.`);
    } else if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
      this.faults.push(`${name} must be https: credentials would cross the network unencrypted.`);
    } else if (
      url.username ||
      url.password ||
      url.href !== `${url.origin}/` ||
      /[?#]/.test(value)
    ) {
      this.faults.push(`${name} must be scheme, host and port alone, such as ${standard}.`);
    } else {
      return url;
    }
    return new URL(standard);
  }
}
