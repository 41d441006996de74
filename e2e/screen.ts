import { expect, type Locator, type Page } from '@playwright/test';

interface DrawnCell {
  /** All that stands in it. */
  readonly text: string;
  /** The value; `null` where a dash says that there is none. */
  readonly value: string | null;
  readonly isCut: boolean;
}

interface DrawnRow {
  /** Its place in the whole list, from 0. */
  readonly index: number;
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether all of its height is. */
  readonly isInSight: boolean;
  /** The name's is the first. */
  readonly cells: readonly DrawnCell[];
}

export interface DrawnList {
  readonly heads: readonly string[];
  readonly rows: readonly DrawnRow[];
}

/**
 * Reads the list at one moment, in the page. To find rows first and read them then would be wrong: an element is used
 * again for another row.
 */
function readList(): DrawnList {
  const table = document.querySelector<HTMLTableElement>('main table[aria-rowcount]');
  const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tr[data-index]') ?? [])];
  return {
    heads: [...(table?.tHead?.rows[0]?.querySelectorAll('th') ?? [])].map(
      (head) => head.textContent,
    ),
    rows: rows.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return {
        index: Number(row.dataset['index']),
        name: row.querySelector('th a')?.textContent ?? '',
        isSelected: row.querySelector('input')?.checked ?? false,
        isInSight: top >= 0 && bottom <= innerHeight,
        // The first is the box.
        cells: [...row.cells].slice(1).map((cell) => ({
          text: cell.textContent,
          value: cell.matches('.absent-cell')
            ? null
            : (cell.querySelector('a') ?? cell).textContent,
          isCut: cell.scrollWidth > cell.clientWidth,
        })),
      };
    }),
  };
}

/** A cell of the list: its client's name, and the name of its column, which the boxes have none of. */
interface ListCell {
  readonly client: string;
  readonly column: string;
}

function readFocused(): ListCell | null {
  const cell = document.activeElement?.closest<HTMLTableCellElement>('main td, main th');
  const row = cell?.closest<HTMLTableRowElement>('tr[data-index]');
  if (!cell || !row) return null;
  const heads = row.closest('table')?.tHead?.rows[0]?.cells;
  const place = cell.ariaColIndex === null ? cell.cellIndex : Number(cell.ariaColIndex) - 1;
  const head = heads?.[place];
  return {
    client: row.querySelector('th a')?.textContent ?? '',
    column: head?.querySelector('button > span')?.textContent ?? '',
  };
}

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
    this.table = page.getByRole('main').getByRole('grid');
    this.search = page.getByRole('searchbox', { name: 'Search clients' });
    this.filters = page.getByLabel('Filters', { exact: true });
    this.status = page.getByRole('contentinfo');
    this.drawer = page.getByRole('complementary');
    this.providers = page.getByRole('navigation', { name: 'Systems' });
  }

  /** Goes there, and waits until every client has come. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.expectComplete();
  }

  async expectComplete(): Promise<void> {
    await expect(this.status).toContainText('complete as of');
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

  /** What the list has on screen, from the top; nothing where there is no list. */
  drawn(): Promise<DrawnList> {
    return this.page.evaluate(readList);
  }

  /** The names that are drawn, from the top. */
  async names(): Promise<string[]> {
    return (await this.drawn()).rows.map(({ name }) => name);
  }

  /** The cell that has the focus; `null` where none has. */
  focused(): Promise<ListCell | null> {
    return this.page.evaluate(readFocused);
  }

  /** What stands in a column, in the rows that are drawn. */
  async column(name: string): Promise<string[]> {
    const { heads, rows } = await this.drawn();
    const place = heads.findIndex((head) => head.startsWith(name));
    expect(place, `a column ${name} among ${heads.join(', ')}`).toBeGreaterThan(0);
    return rows.map(({ cells }) => cells[place]?.text ?? '');
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
    const add = this.filters.getByRole('button', { name: 'Add a filter' });
    // On a phone, what is asked already and this button are behind their count.
    if (!(await add.isVisible())) {
      await this.filters.getByRole('button', { name: /^\d+ filters?$/ }).click();
    }
    await add.click();
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
