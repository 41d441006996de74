import { errors, type BrowserContext, type Locator, type Page } from '@playwright/test';
import {
  afterSortClick,
  answerOf,
  askedOf,
  COLUMNS_OF,
  COUNTRIES,
  DELETED,
  isPlain,
  KINDS,
  LABELS,
  Past,
  pathOf,
  PLAIN,
  PRESETS,
  toKnown,
  type Column,
  type Known,
  type Preset,
  type ProviderId,
  type Question,
  type HistoryEntry,
} from './any-order-model.ts';
import { seeded } from '#testing/seeded.ts';
import { expect } from './fixtures.ts';
import type { Sandbox } from './sandbox.ts';
import type { Screen } from './screen.ts';

declare global {
  interface Window {
    /** Rows that were drawn under the other provider's name. */
    strays?: string[];
    /** How many clicks the page was given. */
    clicks?: number;
    /** Where the link leads that was clicked last. */
    hit?: string;
  }
}

const ACTIONS = {
  search: 4,
  clearSearch: 3,
  filter: 4,
  removeFilter: 3,
  sort: 4,
  refresh: 2,
  switchProvider: 3,
  open: 3,
  close: 2,
  back: 2,
  forward: 2,
  reload: 2,
  offline: 1,
  change: 6,
  delay: 1,
} as const;
type Action = keyof typeof ACTIONS;

/** What is typed: texts, parts of them, of numbers and of addresses, and what nobody is called. */
const SEARCHES = [
  'srl',
  's.r.l.',
  'an',
  'gemelli',
  'aurora tessuti',
  'milano',
  'roma via',
  'lodz',
  'strasse',
  '39',
  '0049',
  'IT0',
  'example it',
  'info@',
  'Lotto',
  'nuova',
  'qqq',
];
const NAMES = ['a', 'sr', 'Nuova', 'é', 'gemelli'];
const LONGEST_DELAY = 500;
const DELAYED_REQUESTS = 50;
const MOST_CHANGES = 3;
const REST_EVERY = 8;
/** Rows that are in sight without scrolling. */
const IN_SIGHT = 15;
const SOON = { intervals: [20, 50, 100] };
const CLICK_PATIENCE = 3000;

interface Step {
  readonly action: Action;
  /** Decides whatever is to be chosen, so that what one step meets never changes the next. */
  readonly seed: number;
}

function stepsOf(seed: number, count: number): readonly Step[] {
  const number = seeded(seed);
  const lots = Object.entries(ACTIONS).flatMap(([action, weight]) =>
    Array.from({ length: weight }, () => action as Action),
  );
  return Array.from({ length: count }, () => ({
    action: lots[Math.floor(number() * lots.length)] ?? 'search',
    seed: Math.floor(number() * 2 ** 32),
  }));
}

/** A client at its provider, as far as the next change has to know it. */
interface Changeable {
  readonly id: string | number;
  isDeleted: boolean;
}

class Dice {
  readonly #number: () => number;

  constructor(seed: number) {
    this.#number = seeded(seed);
  }

  upTo(most: number): number {
    return Math.floor(this.#number() * most);
  }

  isLess(chance: number): boolean {
    return this.#number() < chance;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.upTo(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }
}

/** Somebody at the screen and somebody at the providers, who do whatever a seed says. */
export class Walk {
  readonly #app: Screen;
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #sandbox: Sandbox;
  readonly #past: Past;
  readonly #asking = new Set<object>();
  readonly #done: string[] = [];
  /** Who can be changed at each provider. */
  readonly #changeable: Record<ProviderId, Changeable[]> = { wethod: [], qonto: [] };
  #isOffline = false;
  /** Whether the editors have come, which need a connection. */
  #hasEditors = false;

  constructor(app: Screen, context: BrowserContext, sandbox: Sandbox, provider: ProviderId) {
    this.#past = new Past({ provider, client: null, question: PLAIN });
    this.#app = app;
    this.#page = app.page;
    this.#context = context;
    this.#sandbox = sandbox;
    const isApi = (url: string) => new URL(url).pathname.startsWith('/api/');
    context.on('request', (request) => isApi(request.url()) && this.#asking.add(request));
    context.on('requestfinished', (request) => this.#asking.delete(request));
    context.on('requestfailed', (request) => this.#asking.delete(request));
  }

  /** What was done so far, in words. */
  get done(): string {
    return this.#done.map((line, index) => `${index + 1}. ${line}`).join('\n');
  }

  async run(seed: number, count: number): Promise<void> {
    for (const provider of ['wethod', 'qonto'] as const) {
      const clients = await this.#clients(provider);
      this.#changeable[provider] = clients.map(({ id, isDeleted }) => ({
        id: provider === 'wethod' ? Number(id) : id,
        isDeleted,
      }));
    }
    await this.#page.addInitScript(watchRows);
    await this.#page.addInitScript(countClicks);
    await this.#delay(new Dice(seed));
    await this.#page.goto(pathOf(this.#entry));
    for (const [index, step] of stepsOf(seed, count).entries()) {
      const dice = new Dice(step.seed);
      this.#done.push(step.action);
      const said = await this.#act(step.action, dice);
      this.#done[index] = `${step.action}: ${said ?? 'there was nothing to do'}`;
      await this.#expectAddress();
      await expect(this.#app.search).toHaveValue(this.#entry.question.search);
      if (dice.isLess(0.5)) await this.#expectNoStrays();
      if ((index + 1) % REST_EVERY === 0 || index === count - 1) {
        await this.#rest();
        await this.#delay(dice);
      }
    }
  }

  get #entry(): HistoryEntry {
    return this.#past.now;
  }

  /** What was done; `null` where the screen offers nothing of the kind. */
  async #act(action: Action, dice: Dice): Promise<string | null> {
    switch (action) {
      case 'search':
        return this.#search(dice);
      case 'clearSearch':
        return this.#clearSearch(dice);
      case 'filter':
        return this.#filter(dice);
      case 'removeFilter':
        return this.#removeFilter(dice);
      case 'sort':
        return this.#sort(dice);
      case 'refresh':
        return this.#refresh();
      case 'switchProvider':
        return this.#switchProvider();
      case 'open':
        return this.#open(dice);
      case 'close':
        return this.#close(dice);
      case 'back':
        return (await this.#go(-1)) ?? this.#go(1);
      case 'forward':
        return (await this.#go(1)) ?? this.#go(-1);
      case 'reload':
        return this.#reload();
      case 'offline':
        return this.#setOffline(!this.#isOffline);
      case 'change':
        return this.#change(dice);
      case 'delay':
        return this.#delay(dice);
    }
  }

  #ask(changed: Partial<Question>, history: 'push' | 'replace' = 'push'): void {
    this.#past[history]({ question: { ...this.#entry.question, ...changed } });
  }

  async #search(dice: Dice): Promise<string> {
    const search = dice.oneOf(SEARCHES);
    if (dice.isLess(0.5)) await this.#app.search.fill(search);
    else {
      await this.#app.search.fill('');
      await this.#app.search.pressSequentially(search);
    }
    expect(await this.#app.search.inputValue(), 'the search box has what was typed').toBe(search);
    this.#ask({ search }, 'replace');
    return `“${search}”`;
  }

  async #clearSearch(dice: Dice): Promise<string | null> {
    if (this.#entry.question.search === '') return null;
    if (dice.isLess(0.5)) await this.#app.search.press('Escape');
    else await this.#page.getByRole('button', { name: 'Clear the search' }).click();
    this.#ask({ search: '' }, 'replace');
    return 'done';
  }

  async #filter(dice: Dice): Promise<string | null> {
    if (this.#isOffline && !this.#hasEditors) return null;
    const { provider, question } = this.#entry;
    const shared = ['Updated', 'Created', 'Country', 'Name'] as const;
    const own = provider === 'wethod' ? 'Deleted' : 'Kind';
    const part = dice.oneOf([...shared, own] as const);
    const chip = this.#app.filters.getByRole('button', { name: new RegExp(`^${part}: `) });
    if (this.#removable().includes(part)) await chip.click();
    else await this.#app.addFilter(part);
    const editor = this.#app.editor(part);
    await expect(editor).toBeVisible();
    this.#hasEditors = true;
    const said = await this.#answerEditor(editor, part, question, dice);
    await this.#expectAddress();
    if (part === 'Updated' || part === 'Created') await expect(editor).toHaveCount(0);
    else await this.#page.keyboard.press('Escape');
    await expect(editor).toHaveCount(0);
    return said && `${part}: ${said}`;
  }

  async #answerEditor(
    editor: Locator,
    part: 'Updated' | 'Created' | 'Country' | 'Name' | 'Deleted' | 'Kind',
    question: Question,
    dice: Dice,
  ): Promise<string | null> {
    switch (part) {
      case 'Updated':
      case 'Created': {
        const preset = dice.oneOf(Object.keys(PRESETS) as Preset[]);
        await editor.getByRole('radio', { name: preset }).click();
        this.#ask(part === 'Updated' ? { updated: preset } : { created: preset });
        return preset;
      }
      case 'Name': {
        const name = dice.oneOf(NAMES);
        await editor.getByLabel('Name contains').fill(name);
        this.#ask({ name }, 'replace');
        return name;
      }
      case 'Country': {
        const country = dice.oneOf(Object.keys(COUNTRIES) as (keyof typeof COUNTRIES)[]);
        if (!(await press(editor.getByLabel(country)))) return null;
        this.#ask({ country: toggled(question.country, COUNTRIES[country]) });
        return country;
      }
      case 'Kind': {
        const kind = dice.oneOf(KINDS);
        await editor.getByLabel(kind).click();
        this.#ask({ kind: toggled(question.kind, kind) });
        return kind;
      }
      case 'Deleted': {
        const choice = dice.oneOf(Object.keys(DELETED) as (keyof typeof DELETED)[]);
        if (DELETED[choice] === question.deleted) return null;
        await editor.getByLabel(choice).click();
        this.#ask({ deleted: DELETED[choice] });
        return choice;
      }
    }
  }

  /** The chips that are there. */
  #removable() {
    const { updated, created, deleted, name, kind, country } = this.#entry.question;
    const chips = {
      Name: name !== '',
      Updated: updated !== null,
      Created: created !== null,
      Deleted: deleted !== 'exclude',
      Kind: kind.length > 0,
      Country: country.length > 0,
    };
    return (Object.keys(chips) as (keyof typeof chips)[]).filter((part) => chips[part]);
  }

  async #removeFilter(dice: Dice): Promise<string | null> {
    const { filters } = this.#app;
    if (isPlain(this.#entry.question)) return null;
    const parts = this.#removable();
    if (parts.length === 0 || dice.isLess(0.3)) {
      await filters.getByRole('button', { name: 'Clear all' }).click();
      this.#ask({ ...PLAIN, sort: this.#entry.question.sort });
      return 'all';
    }
    const part = dice.oneOf(parts);
    await filters.getByRole('button', { name: `Remove filter ${part}`, exact: true }).click();
    const field = part.toLowerCase() as Lowercase<typeof part>;
    this.#ask({ [field]: PLAIN[field] });
    return part;
  }

  async #sort(dice: Dice): Promise<string | null> {
    const { provider, question } = this.#entry;
    const column: Column = dice.oneOf(COLUMNS_OF[provider]);
    const withShift = dice.isLess(0.3);
    const modifiers = withShift ? (['Shift'] as const) : [];
    if (!(await press(this.#app.sortBy(column), modifiers))) return null;
    this.#ask({ sort: afterSortClick(askedOf(provider, question).sort, column, withShift) });
    return `${withShift ? 'with Shift ' : ''}${column}`;
  }

  async #refresh(): Promise<string | null> {
    const { status } = this.#app;
    for (const name of ['Refresh', 'Continue']) {
      if (await press(status.getByRole('button', { name }))) return name;
    }
    return null;
  }

  async #switchProvider(): Promise<string> {
    const provider: ProviderId = this.#entry.provider === 'wethod' ? 'qonto' : 'wethod';
    await this.#app.providers.getByRole('link', { name: LABELS[provider] }).click();
    // The whole question goes along: what this provider cannot answer is marked, and asks nothing.
    this.#past.push({ provider, client: null });
    return provider;
  }

  async #open(dice: Dice): Promise<string | null> {
    const links = this.#app.table.getByRole('rowheader').getByRole('link');
    if (!(await press(links.nth(dice.upTo(10))))) return null;
    // Which row was hit is the one thing that only the page knows: rows move while they come.
    const client = await this.#page.evaluate(() => window.hit?.split('/')[3] ?? null);
    this.#past.push({ client });
    // A step back leads back from it only once it is a place in the history.
    await expect
      .poll(() => this.#page.evaluate(() => location.pathname.split('/')[3] ?? null), SOON)
      .toBe(client);
    return client;
  }

  async #close(dice: Dice): Promise<string | null> {
    if (this.#entry.client === null) return null;
    if (dice.isLess(0.5)) await this.#app.drawer.press('Escape');
    else await this.#app.drawer.getByRole('button', { name: 'Close' }).click();
    this.#past.push({ client: null });
    return 'done';
  }

  async #go(steps: 1 | -1): Promise<string | null> {
    if (!this.#past.go(steps)) return null;
    await (steps === 1 ? this.#page.goForward() : this.#page.goBack());
    return pathOf(this.#entry);
  }

  async #reload(): Promise<string | null> {
    if (this.#isOffline) return null;
    await this.#expectNoStrays();
    await this.#page.reload();
    this.#hasEditors = false;
    return 'done';
  }

  async #setOffline(isOffline: boolean): Promise<string> {
    this.#isOffline = isOffline;
    await this.#context.setOffline(isOffline);
    return isOffline ? 'gone' : 'back';
  }

  /** Somebody inserts, changes or deletes clients at the providers. */
  async #change(dice: Dice): Promise<string> {
    const said: string[] = [];
    for (let left = 1 + dice.upTo(MOST_CHANGES); left > 0; left -= 1) {
      said.push(await this.#changeOne(dice));
    }
    return said.join(', ');
  }

  async #changeOne(dice: Dice): Promise<string> {
    const { provider: current } = this.#entry;
    const other = current === 'wethod' ? 'qonto' : 'wethod';
    const provider = dice.isLess(0.8) ? current : other;
    const changeable = this.#changeable[provider];
    const opened = changeable.find(({ id }) => String(id) === this.#entry.client);
    const any = dice.oneOf(changeable);
    const client = dice.isLess(0.4) ? (opened ?? any) : any;
    const { id } = client;
    const name = `${dice.oneOf(['Aaa', 'Mmm', 'Zzz'])} Nuova ${dice.upTo(100)}`;
    const named = provider === 'wethod' ? { corporate_name: name } : { name };
    if (dice.isLess(0.3)) {
      await this.#sandbox.put(provider, named);
      return `${provider} has ${name}`;
    }
    if (client.isDeleted) {
      await this.#sandbox.put(provider, { id, deleted_at: null });
      client.isDeleted = false;
      return `${provider} has ${id} again`;
    }
    if (dice.isLess(0.5)) {
      await this.#sandbox.remove(provider, id);
      if (provider === 'wethod') client.isDeleted = true;
      else this.#changeable.qonto = changeable.filter((each) => each !== client);
      return `${provider} has no ${id}`;
    }
    const changed = dice.isLess(0.5) ? named : { email: `nuova${dice.upTo(100)}@prova.example` };
    await this.#sandbox.put(provider, { id, ...changed });
    return `${provider} has ${id} changed`;
  }

  /** From now on answers come late, each in its own way, so that they overtake each other. */
  async #delay(dice: Dice): Promise<string> {
    await this.#sandbox.clear();
    for (const provider of ['wethod', 'qonto'] as const) {
      const delays = Array.from({ length: DELAYED_REQUESTS }, () => dice.upTo(LONGEST_DELAY));
      await this.#sandbox.fail(
        ...delays.map((delayMs) => ({ provider, kind: 'slow', delayMs }) as const),
      );
    }
    return `up to ${LONGEST_DELAY} ms`;
  }

  async #clients(provider: ProviderId): Promise<readonly Known[]> {
    const rows =
      provider === 'wethod'
        ? await this.#sandbox.wethodClients('include')
        : await this.#sandbox.qontoClients();
    return rows.map((row) => toKnown(provider, row));
  }

  async #expectAddress(): Promise<void> {
    await expect(this.#page).toHaveURL(pathOf(this.#entry));
  }

  /** Holds at any time, whatever is on its way. */
  async #expectNoStrays(): Promise<void> {
    const { provider, question } = this.#entry;
    const current = this.#app.providers.getByRole('link', { name: LABELS[provider] });
    await expect(current).toHaveAttribute('aria-current', 'page');
    expect(await this.#app.search.inputValue()).toBe(question.search);
    expect(await this.#page.evaluate(() => window.strays)).toEqual([]);
  }

  /** All is well and all has come: now the screen is what the last action makes of the rows. */
  async #rest(): Promise<void> {
    await this.#setOffline(false);
    await this.#sandbox.clear();
    const { provider, client } = this.#entry;
    // Before the refresh, so that nothing of the test's is among what is counted then.
    const clients = await this.#clients(provider);
    const isGone = client !== null && !clients.some(({ id }) => id === client);
    const refresh = this.#app.status.getByRole('button', { name: 'Refresh' });
    await expect(async () => {
      await press(this.#app.status.getByRole('button', { name: 'Continue' }));
      await press(this.#page.getByRole('main').getByRole('button', { name: 'Try again' }));
      if (!isGone) await press(this.#app.drawer.getByRole('button', { name: 'Try again' }));
      await expect(refresh).toBeEnabled({ timeout: 1000 });
    }).toPass(SOON);
    await this.#sandbox.forgetRequests();
    await refresh.click();
    await expect
      .poll(async () => (await this.#sandbox.requests(provider)).length, SOON)
      .toBeGreaterThan(0);
    await this.#expectSight(clients);
    await expect.poll(() => this.#asking.size, SOON).toBe(0);
    await this.#expectSight(clients);
    await this.#expectNoStrays();
  }

  async #expectSight(clients: readonly Known[]): Promise<void> {
    const { provider, client } = this.#entry;
    const question = askedOf(provider, this.#entry.question);
    const answer = answerOf(question, clients);
    const all = answerOf({ ...PLAIN, deleted: question.deleted }, clients).length;
    const isHiding = question.deleted === 'exclude';
    const hidden = isHiding ? answerOf({ ...question, deleted: 'only' }, clients).length : 0;
    const opened = clients.find(({ id }) => id === client);
    const [first] = question.sort;
    const expected = {
      heading: `${LABELS[provider]} clients`,
      current: LABELS[provider],
      search: question.search,
      status: answer.length === all ? counted(all) : `${answer.length} of ${all}`,
      hidden: hidden === 0 ? null : `${hidden} deleted hidden`,
      isComplete: true,
      rowCount: answer.length === 0 ? null : answer.length + 1,
      sorted: answer.length === 0 ? null : first && `${first.column} ${directionOf(first)}`,
      firstRows: answer.slice(0, IN_SIGHT).map(({ name }) => name),
      others: [] as string[],
      drawer: client === null ? null : (opened?.name ?? 'no client with this ID'),
    };
    await expect
      .poll(async () => {
        const { rows, drawer, ...sight } = await this.#page.evaluate(look);
        const isGone = drawer?.includes('has no client with this ID') === true;
        return {
          ...sight,
          firstRows: rows.filter(({ index }) => index < IN_SIGHT).map(({ name }) => name),
          others: rows
            .filter(({ index, name }) => name !== answer[index]?.name)
            .map(({ index, name }) => `${index}: ${name}`),
          drawer: isGone ? 'no client with this ID' : drawer,
        };
      }, SOON)
      .toEqual(expected);
  }
}

function directionOf({ isDescending }: { readonly isDescending: boolean }): string {
  return isDescending ? 'descending' : 'ascending';
}

function counted(clients: number): string {
  return clients === 1 ? '1 client' : `${clients} clients`;
}

function toggled(chosen: readonly string[], one: string): readonly string[] {
  return chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one];
}

/** In the page: counts clicks, and remembers the link that was hit, whatever comes of them. */
function countClicks() {
  window.clicks = 0;
  const count = ({ target }: Event) => {
    window.clicks = (window.clicks ?? 0) + 1;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link !== null) window.hit = link.pathname;
  };
  addEventListener('click', count, true);
}

/** Whether it was there to be pressed. */
async function press(button: Locator, modifiers: readonly 'Shift'[] = []): Promise<boolean> {
  if (!(await button.isVisible())) return false;
  const clicks = () => button.page().evaluate(() => window.clicks ?? 0);
  const before = await clicks();
  try {
    await button.click({ modifiers: [...modifiers], timeout: CLICK_PATIENCE });
    return true;
  } catch (error) {
    // On a slow machine the page can be given a click, and answer only after the time is over.
    if (error instanceof errors.TimeoutError) return (await clicks()) > before;
    throw error;
  }
}

/** In the page: all of the screen, from its top. */
function look() {
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? null;
  const table = document.querySelector('main table');
  table?.parentElement?.scrollTo(0, 0);
  const sorted = table?.querySelector('th[aria-sort]') ?? null;
  const column = sorted?.querySelector('button > span')?.textContent;
  const status = [...document.querySelectorAll('footer p[aria-hidden]')]
    .map((part) => part.textContent)
    .join(' ');
  const drawer = document.querySelector('[role=complementary]');
  return {
    heading: textOf('h1'),
    current: textOf('nav a[aria-current=page] > span'),
    search: document.querySelector<HTMLInputElement>('input[type=search]')?.value,
    status: textOf('footer p > span'),
    hidden: textOf('footer button[title="Show deleted clients too"]'),
    isComplete: /complete as of [^·]*$/.test(status),
    rowCount: table && Number(table.getAttribute('aria-rowcount')),
    sorted: sorted && `${column} ${sorted.getAttribute('aria-sort')}`,
    rows: [...(table?.querySelectorAll<HTMLElement>('tr[data-index]') ?? [])].map((row) => ({
      index: Number(row.dataset['index']),
      name: row.querySelector('a')?.textContent ?? '',
    })),
    drawer: drawer && (drawer.querySelector('h2')?.textContent ?? drawer.textContent),
  };
}

/** In the page: notes, at whatever moment, rows of one provider under the name of the other. */
function watchRows(): void {
  const strays: string[] = (window.strays = []);
  const watch = () => {
    const current = document.querySelector('nav a[aria-current=page]')?.textContent ?? '';
    for (const link of document.querySelectorAll('main tbody th a')) {
      const id = link.getAttribute('href')?.split(/[/?]/)[3] ?? '';
      if (/^\d+$/.test(id) !== current.startsWith('wethod')) strays.push(`${id} under ${current}`);
    }
  };
  new MutationObserver(watch).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['href', 'aria-current'],
  });
}
