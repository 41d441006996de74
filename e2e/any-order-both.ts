import type { BrowserContext, Page } from '@playwright/test';
import { countBoard } from '#linking/board.ts';
import { expect } from './fixtures.ts';
import { linkedBy } from './linked-by.ts';
import type { Sandbox } from './sandbox.ts';

declare global {
  interface Window {
    /** What was said to be only in one list before all lists were complete. */
    untrue?: string[];
  }
}

const SOON = { intervals: [50, 100, 200], timeout: 30_000 };

/** A second tab, which shows both systems as one while clients come, change, fail and go. */
export class BothTab {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(context: BrowserContext): Promise<BothTab> {
    const page = await context.newPage();
    await page.addInitScript(watchOnly);
    await page.goto('/clients/both');
    return new BothTab(page);
  }

  /** Holds at any time, whatever is on its way. */
  async expectTrue(): Promise<void> {
    expect(await this.#page.evaluate(() => window.untrue)).toEqual([]);
  }

  /** All is well and all has come: the board is what the providers have. */
  async expectBoard(sandbox: Sandbox): Promise<void> {
    const { both, only } = countBoard(await linkedBy(sandbox));
    const expected = [
      `In both ${both.certain + both.likely}`,
      `Only wethod ${only.get('wethod') ?? 0}`,
      `Only Qonto ${only.get('qonto') ?? 0}`,
    ];
    const status = this.#page.getByRole('contentinfo');
    await expect(async () => {
      for (const name of ['Continue', 'Refresh']) {
        const button = status.getByRole('button', { name });
        if ((await button.isVisible()) && (await button.isEnabled())) await button.click();
      }
      expect(await this.#page.evaluate(readBoard)).toEqual(expected);
    }).toPass(SOON);
    await this.expectTrue();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

/** In the page: the first three numbers of the board. */
function readBoard(): string[] {
  const tiles = document.querySelectorAll('[aria-label="What is where"] ul:first-of-type > li');
  return [...tiles].slice(0, 3).map((tile) => {
    const [label, count] = tile.querySelectorAll('a > span');
    return `${label?.textContent} ${count?.textContent.replaceAll(/\D/g, '')}`;
  });
}

/** In the page: notes, at whatever moment, a number or a row that says *only* before both lists were complete. */
function watchOnly(): void {
  const untrue: string[] = (window.untrue = []);
  const complete = new Set<string>();
  const watch = () => {
    const status = document.querySelector('footer')?.textContent ?? '';
    for (const label of ['wethod', 'Qonto']) {
      if (status.includes(`${label}: complete as of`)) complete.add(label);
    }
    if (complete.size === 2) return;
    const said = document.querySelectorAll('[aria-label="What is where"] li a, main tbody td');
    for (const { textContent } of said) {
      if (textContent.startsWith('Only '))
        untrue.push(`${textContent} with ${[...complete].join()}`);
    }
  };
  new MutationObserver(watch).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
