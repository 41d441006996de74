import { expect, type Locator, type Page } from '@playwright/test';

/** The screen as a person finds their way on it: by what things are and what they are called. */
export class Screen {
  readonly page: Page;
  readonly table: Locator;
  readonly search: Locator;
  readonly filters: Locator;
  readonly status: Locator;
  readonly drawer: Locator;
  readonly providers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('main').getByRole('table');
    this.search = page.getByRole('searchbox', { name: 'Search clients' });
    this.filters = page.getByLabel('Filters', { exact: true });
    this.status = page.getByRole('contentinfo');
    this.drawer = page.getByRole('complementary');
    this.providers = page.getByRole('navigation', { name: 'Providers' });
  }

  /** Goes there, and waits until every client has come. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.expectComplete();
  }

  async expectComplete(): Promise<void> {
    await expect(this.status).toContainText('complete as of', { timeout: 20_000 });
  }

  /** How many clients answer the question, as the table says. */
  async expectCount(clients: number): Promise<void> {
    if (clients === 0) await expect(this.page.getByText('No client matches')).toBeVisible();
    else await expect(this.table).toHaveAttribute('aria-rowcount', String(clients + 1));
  }

  link(name: string): Locator {
    return this.table.getByRole('link', { name, exact: true });
  }

  row(name: string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  /** The names that are drawn, from the top. */
  async names(): Promise<string[]> {
    return this.table.getByRole('rowheader').getByRole('link').allTextContents();
  }

  /** What stands in a column, in the rows that are drawn. */
  async column(name: string): Promise<string[]> {
    const heads = await this.table.getByRole('columnheader').allTextContents();
    const place = heads.findIndex((head) => head.startsWith(name));
    expect(place, `a column ${name} among ${heads.join(', ')}`).toBeGreaterThan(0);
    const rows = this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    return rows.getByRole('cell').evaluateAll(
      (cells, [wanted]) =>
        cells
          .filter((cell) => (cell as HTMLTableCellElement).cellIndex === wanted)
          .map((cell) => cell.textContent),
      // Before the columns stands the box of each row.
      [place + 1] as const,
    );
  }

  sortBy(column: string): Locator {
    return this.table.getByRole('columnheader', { name: column }).getByRole('button').first();
  }

  /** Opens the editor of a part that is not asked yet: from the bar, where there is room for it, or from the menu. */
  async addFilter(part: string): Promise<Locator> {
    const standing = this.filters.getByRole('button', { name: new RegExp(`^${part}: `) });
    if ((part === 'Updated' || part === 'Deleted') && (await standing.isVisible())) {
      await standing.click();
      return this.editor(part);
    }
    await this.filters.getByRole('button', { name: 'Add a filter' }).click();
    await this.filterMenu.fill(part);
    await this.page.getByRole('gridcell', { name: part, exact: true }).click();
    return this.editor(part);
  }

  /** Where a filter is looked for, in the menu. */
  get filterMenu(): Locator {
    return this.page.getByRole('combobox', { name: 'Find a filter' });
  }

  editor(part: string): Locator {
    return this.page.getByRole('dialog', { name: part, exact: true });
  }

  /** What the chips say. */
  chip(text: string | RegExp): Locator {
    return this.filters.getByRole('listitem').filter({ hasText: text });
  }
}
