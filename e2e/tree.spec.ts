import { expect, test } from './fixtures.ts';

/*
 * What a screen reader is told: roles, names and states of the list, of an open client and of dialogs, in their order.
 */

/** A day as the list says it; the made-up clients are always as old as they are, so their days go on. */
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', dateStyle: 'medium' });

test('the list: a search, a toolbar, a grid, and what is true of it', async ({
  page,
  app,
  sandbox,
}) => {
  const aurora = (await sandbox.wethodClients()).find(({ id }) => id === 1);
  const created = day.format(new Date(String(aurora?.['created_at'])));
  await app.open('/clients/wethod?q=aurora+tessuti');
  await expect(page.getByRole('button', { name: 'Custom' })).toBeVisible();
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - link "Skip to the clients"
      - heading "wethod clients" [level=1]
      - link "Rubrica"
      - navigation "Systems":
        - list:
          - listitem:
            - link /wethod/
          - listitem:
            - link /Qonto/
      - button "View"
      - search:
        - searchbox "Search clients": aurora tessuti
        - button "Clear the search"
      - toolbar "Tools of the list":
        - button "Custom"
        - group "Filters":
          - list:
            - listitem:
              - 'button "Updated: any time"'
            - listitem:
              - 'button "Deleted: hidden"'
          - button "Add a filter"
          - button "Clear all"
        - button "Chart of dates"
        - button "Columns"
        - button "Export"
        - button "Print list"
    - main:
      - grid "wethod clients"
    - contentinfo:
      - status
      - button "Refresh"
      - paragraph: Dates in Europe/Rome
  `);
  await expect(app.table.getByRole('button', { name: 'Updated, options' })).toBeAttached();
  await expect(app.table).toMatchAriaSnapshot(`
    - grid "wethod clients":
      - rowgroup:
        - row /Select all that match Name VAT number/:
          - /children: equal
          - gridcell "Select all that match":
            - checkbox "Select all that match"
          - columnheader "Name":
            - /children: equal
            - button "Name"
            - button "Name, options"
            - separator "Width of Name"
          - columnheader "VAT number"
          - columnheader "Email"
          - columnheader "City"
          - columnheader "Country"
          - columnheader "External IDs"
          - columnheader "Created"
          - columnheader "Updated"
      - rowgroup:
        - /children: equal
        - row /Aurora Tessuti S.r.l./:
          - /children: equal
          - gridcell "Select Aurora Tessuti S.r.l.":
            - checkbox "Select Aurora Tessuti S.r.l."
          - rowheader "Aurora Tessuti S.r.l.":
            - link "Aurora Tessuti S.r.l."
          - gridcell "IT01234560157"
          - gridcell "info@aurora-tessuti.example"
          - gridcell "Milano"
          - gridcell "Italy"
          - gridcell "4 · Salesforce, HubSpot, SAP, Zucchetti"
          - gridcell "${created}"
          - gridcell
  `);
});

test('a selected row, its bar and what can be copied', async ({ page, app }) => {
  await app.open('/clients/wethod?q=aurora+tessuti');
  await app.link('Aurora Tessuti S.r.l.').focus();
  await page.keyboard.press('Space');
  const bar = page.getByRole('region', { name: 'Selected clients' });
  await expect(bar).toBeVisible();
  await expect(app.table).toMatchAriaSnapshot(`
    - grid "wethod clients":
      - rowgroup
      - rowgroup:
        - row /Aurora Tessuti S.r.l./ [selected]:
          - gridcell:
            - checkbox "Select Aurora Tessuti S.r.l." [checked]
  `);
  await expect(bar).toMatchAriaSnapshot(`
    - region "Selected clients":
      - paragraph: 1 client selected
      - button "Copy"
      - button "Export…"
      - button "Clear"
  `);
});

test('an open client: a region with its name, headings for what is known', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod/1');
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(app.drawer).toMatchAriaSnapshot(`
    - complementary "Aurora Tessuti S.r.l.":
      - button "Previous client"
      - button "Next client"
      - button "Copy all"
      - button "Copy link"
      - button "Print"
      - button "Close"
      - heading "Aurora Tessuti S.r.l." [level=2]
      - paragraph:
        - text: IT01234560157
        - button "Copy VAT number"
      - region "Contacts":
        - heading "Contacts" [level=3]
        - term: Email
        - definition:
          - link "info@aurora-tessuti.example"
          - button "Copy email"
      - region "Addresses":
        - heading "Addresses" [level=3]
      - region "Tax and e-invoicing":
        - heading "Tax and e-invoicing" [level=3]
      - region "Billing terms":
        - heading "Billing terms" [level=3]
      - region "External identifiers":
        - heading "External identifiers" [level=3]
        - table:
          - rowgroup:
            - row:
              - columnheader "Type"
              - columnheader "Identifier"
              - columnheader "Created Updated"
              - columnheader "Copy"
      - region "Dates":
        - heading "Dates" [level=3]
      - region "Only in wethod":
        - heading "Only in wethod" [level=3]
      - region "Notes":
        - heading "Notes" [level=3]
  `);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('main', { name: 'Aurora Tessuti S.r.l.' })).toMatchAriaSnapshot(`
    - main "Aurora Tessuti S.r.l.":
      - heading "Aurora Tessuti S.r.l." [level=1]
      - button "Close"
      - heading "Aurora Tessuti S.r.l." [level=2]
  `);
});

const DIALOGS = {
  Columns: `
    - dialog "Columns":
      - searchbox "Search columns"
      - heading "Shown" [level=2]
      - checkbox "Name" [checked] [disabled]
      - grid "Shown":
        - row "VAT number":
          - gridcell:
            - button "Move VAT number"
            - checkbox "VAT number" [checked]
            - button "Pin VAT number at the start"
            - button "Move VAT number up" [disabled]
            - button "Move VAT number down"
      - heading "Not shown" [level=2]
      - group "Identity":
        - checkbox "Legal name"
  `,
  Export: `
    - dialog "Export clients":
      - group "Clients":
        - radio "This view · 1" [checked]
      - group "Columns":
        - radio "Shown" [checked]
        - radio "All fields"
      - group "One row for each":
        - radio "Client" [checked]
        - radio "External ID"
      - group "Format":
        - radio "Excel" [checked]
        - radio "CSV for a spreadsheet"
        - radio "CSV for a program"
      - button "Download"
  `,
  Custom: `
    - dialog "Saved views":
      - region "Built in":
        - heading "Built in" [level=2]
        - list:
          - listitem:
            - link /All clients/
          - listitem:
            - link /Changed this week/
      - button "Save as new…"
      - button "Copy link"
      - button "Organise views…"
  `,
  'Add a filter': `
    - dialog "Add a filter":
      - combobox "Find a filter" [expanded]
      - region "Fields":
        - grid:
          - rowgroup:
            - row "Identity":
              - rowheader "Identity"
            - row "Name Name is empty":
              - gridcell "Name" [selected]
              - gridcell "Name is empty"
  `,
  'Updated: any time': `
    - dialog "Updated":
      - radiogroup "Relative to today":
        - radio "today"
        - radio "last 7 days"
      - combobox "Condition"
      - group "From":
        - spinbutton "day, From"
      - group "To":
        - spinbutton "day, To"
  `,
} as const;

for (const [button, tree] of Object.entries(DIALOGS)) {
  test(`the dialog of the button ${button}`, async ({ page, app }) => {
    await app.open('/clients/wethod?q=aurora+tessuti');
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(tree);
  });
}

const FIRST = {
  Columns: ['searchbox', 'Search columns'],
  Export: ['radio', /^This view/],
  Custom: ['link', /^All clients/],
  'Add a filter': ['combobox', 'Find a filter'],
  'Updated: any time': ['radio', 'Today'],
  'Deleted: hidden': ['radio', 'Hide deleted clients'],
  View: ['radio', 'System'],
} as const;

for (const [button, [role, name]] of Object.entries(FIRST)) {
  test(`what ${button} opens gives the focus to its first control, or to what is chosen there`, async ({
    page,
    app,
  }) => {
    await app.open('/clients/wethod?q=aurora+tessuti');
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(page.getByRole('dialog').getByRole(role, { name })).toBeFocused();
  });
}

test('a dialog over the page has the focus itself before its field: a page that goes silent is no ear', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await app.search.press('ArrowDown');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) heard.push(target.ariaLabel ?? target.tagName);
    });
  });
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Find a command or a client' });
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => Reflect.get(window, 'heard').slice(-2))).toEqual([
    'Commands',
    'Find a command or a client',
  ]);
  await page.keyboard.press('Escape');
  // Nothing that is typed meanwhile is lost.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('theme');
  await expect(field).toHaveValue('theme');
  await page.keyboard.press('Escape');
  // What is to be read has the focus, not the button that closes it.
  await page.keyboard.press('?');
  await expect(page.getByRole('region', { name: 'Keyboard shortcuts' })).toBeFocused();
});
