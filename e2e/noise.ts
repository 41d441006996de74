import type { BrowserContext } from '@playwright/test';

/**
 * Whatever the browser complains of, in any tab of a context: errors and warnings in the console,
 * what a script threw, answers of 400 and above, requests that failed. A test fails of it, unless
 * it said before that this is what it provokes.
 */
export class Noise {
  readonly #heard: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      const isLoud = message.type() === 'error' || message.type() === 'warning';
      // Chromium repeats there what the answer itself says better.
      if (!isLoud || message.text().startsWith('Failed to load resource:')) return;
      this.#heard.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#heard.push(`thrown: ${error.error().message}`));
    context.on('response', (response) => {
      if (response.status() < 400) return;
      const { pathname } = new URL(response.url());
      this.#heard.push(`answer: ${response.status()} ${pathname}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown';
      // To leave what is no longer wanted is how it should be.
      if (reason === 'net::ERR_ABORTED') return;
      this.#heard.push(`failed: ${reason} ${new URL(request.url()).pathname}`);
    });
  }

  /** `noise.expect(/^answer: 401 /)`: this test provokes it. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  get unexpected(): readonly string[] {
    return this.#heard.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }
}
