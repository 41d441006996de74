import { expect } from '@playwright/test';
import type { Engine } from './engine.ts';
import { KEYS, toKeys, withControl, type Key } from './keys.ts';

/** What elements are, as selectors: engines are asked for no roles, which not all of them can say. */
const SELECTORS = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  chip: 'fieldset[aria-label="Filters"] li button',
  heading: '[role=complementary] h2',
  columnheader: 'main table[aria-rowcount] th[scope=col]',
  gridcell: '[role=dialog] [role=grid] td',
  link: '[role=dialog] a, dialog a',
  said: '[aria-label="Selected clients"] p',
  radio: 'input[type=radio], [role=radio]',
  rowheader: 'main table[aria-rowcount] th[scope=row] a',
  search: 'input[type=search]',
  status: 'footer',
} as const;
type Kind = keyof typeof SELECTORS;

interface Seen {
  readonly name: string;
  /** Its middle, or that of its label, in pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** A person who looks at an engine's page and uses a pointer and a keyboard. */
export class Visitor {
  readonly #engine: Engine;
  readonly #url: string;

  /** `url` is Rubrica's, without a slash at the end. */
  constructor(engine: Engine, url: string) {
    this.#engine = engine;
    this.#url = url;
  }

  async open(path: string): Promise<void> {
    await this.#engine.goTo(this.#url + path);
    await this.expectComplete();
  }

  async back(): Promise<void> {
    await this.#engine.back();
  }

  async click(kind: Kind, name: string): Promise<void> {
    await expect.poll(async () => (await this.#find(kind, name)).length, `${kind} ${name}`).toBe(1);
    // It may move while it appears: a press goes where it stands still.
    let last: Seen | undefined;
    await expect
      .poll(async () => {
        const before = last;
        [last] = await this.#find(kind, name);
        return last !== undefined && last.x === before?.x && last.y === before.y;
      })
      .toBe(true);
    const { x, y } = last ?? { x: 0, y: 0 };
    await this.#engine.perform([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  /** Opens the editor of a filter: from the bar where it stands there, else from the menu. */
  async openFilter(part: string): Promise<void> {
    const standing = (await this.names('chip')).find((name) => name.startsWith(`${part}: `));
    if (standing !== undefined) return this.click('chip', standing);
    await this.click('button', 'Add a filter');
    await this.type(part);
    await this.click('gridcell', part);
  }

  async type(text: string): Promise<void> {
    await this.#engine.perform([toKeys([...text])]);
  }

  async press(...keys: readonly Key[]): Promise<void> {
    await this.#engine.perform([toKeys(keys.map((key) => KEYS[key]))]);
  }

  /** A key with Control held down. */
  async pressWithControl(key: string): Promise<void> {
    await this.#engine.perform([withControl(key)]);
  }

  async expectComplete(): Promise<void> {
    await expect
      .poll(() => this.names('status'), { timeout: 30_000 })
      .toEqual([expect.stringContaining('complete as of')]);
  }

  /** How many clients answer, as the table says. */
  async expectCount(clients: number): Promise<void> {
    const count = () =>
      this.#engine.run(
        () =>
          Number(
            document.querySelector('main table[aria-rowcount]')?.getAttribute('aria-rowcount'),
          ) - 1,
        null,
      );
    await expect.poll(count, 'clients in the table').toBe(clients);
  }

  /** These texts are marked in the name of the first client, by the browser itself. */
  async expectMarked(texts: readonly string[]): Promise<void> {
    const marked = () =>
      this.#engine.run(() => {
        const name = document.querySelector('main tr[data-index] th');
        return [...CSS.highlights.values()]
          .flatMap((ranges) => [...ranges])
          .filter(({ startContainer }) => name?.contains(startContainer))
          .toSorted((a, b) => a.startOffset - b.startOffset)
          .map(({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent?.slice(startOffset, endOffset),
          );
      }, null);
    await expect.poll(marked, 'what is marked').toEqual(texts);
  }

  async expectAddress(path: string): Promise<void> {
    const address = () => this.#engine.run(() => location.pathname + location.search, null);
    await expect.poll(address).toBe(path);
  }

  /** What there is of a kind, from the top. */
  async names(kind: Kind): Promise<readonly string[]> {
    return (await this.#find(kind, null)).map(({ name }) => name);
  }

  async expectNames(kind: Kind, names: readonly string[]): Promise<void> {
    await expect.poll(() => this.names(kind)).toEqual(names);
  }

  /** What the focus is on. */
  async expectFocusOn(name: string): Promise<void> {
    const focused = () =>
      this.#engine.run(() => {
        const element = document.activeElement;
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
        return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '';
      }, null);
    await expect.poll(focused, 'focus').toBe(name);
  }

  /** What a style makes of its letters is not asked: capitals do not count. */
  #find(kind: Kind, name: string | null): Promise<readonly Seen[]> {
    return this.#engine.run(
      ({ selector, wanted }) =>
        [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
          const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
          const said =
            element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
          const called = said.replaceAll(/\s+/g, ' ').trim();
          const { x, y, width, height } = (label ?? element).getBoundingClientRect();
          const isSeen = element.checkVisibility() && width > 0 && height > 0;
          if (!isSeen || (wanted !== null && called.toLowerCase() !== wanted.toLowerCase()))
            return [];
          const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
          return [{ name: called, ...middle }];
        }),
      { selector: SELECTORS[kind], wanted: name },
    );
  }
}
