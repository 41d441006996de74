import { calendarOf } from '#testing/calendar-day.ts';
import { expect, test } from './fixtures.ts';
import type { Row } from './sandbox.ts';

const ZONE = 'Europe/Rome';
const dayIn = calendarOf(ZONE);

/** The calendar day of a moment, there: `2026-01-31`. */
const dayOf = (moment: unknown): string => dayIn(new Date(String(moment)));
const today = (): string => dayIn(new Date());
/** The calendar day so many days before. */
function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
const chosen = (clients: readonly Row[], isWanted: (day: string) => boolean): number =>
  clients.filter((client) => isWanted(dayOf(client['updated_at']))).length;

test.describe('what is offered', () => {
  test('is every field of wethod, by its group', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await app.filters.getByRole('button', { name: 'Add a filter' }).click();
    const menu = page.getByRole('region', { name: 'Fields' }).getByRole('grid');
    for (const heading of ['Contact', 'Dates', 'Only in wethod']) {
      await expect(menu.getByRole('rowheader', { name: heading })).toHaveCount(1);
    }
    for (const name of ['Name', 'VAT number', 'SDI code', 'Payment condition', 'Addresses']) {
      await expect(menu.getByRole('gridcell', { name, exact: true })).toHaveCount(1);
    }
    await expect(menu.getByRole('gridcell', { name: 'Currency', exact: true })).toHaveCount(0);
  });

  test('is every field of Qonto, found by any of its names', async ({ page, app }) => {
    await app.open('/clients/qonto');
    await app.filters.getByRole('button', { name: 'Add a filter' }).click();
    const names = page.getByRole('region', { name: 'Fields' }).getByRole('grid').getByRole('row');
    await app.filterMenu.fill('curr');
    await expect(names).toHaveText([/^Currency/]);
    await app.filterMenu.fill('pec');
    await expect(names).toHaveText([/^PEC/]);
    await app.filterMenu.fill('nothing is called so');
    await expect(page.getByText('No field has this name.')).toBeVisible();
  });

  test('has on top what was used last, on this device', async ({ page, app }) => {
    await app.open('/clients/wethod');
    await app.addFilter('City');
    await page.keyboard.press('Escape');
    await page.reload();
    await app.filters.getByRole('button', { name: 'Add a filter' }).click();
    const rows = page.getByRole('region', { name: 'Fields' }).getByRole('grid').getByRole('row');
    await expect(rows.nth(0)).toHaveText('Recently used');
    await expect(rows.nth(1)).toHaveText(/^City/);
  });
});

test('when clients were updated and whether deleted ones are shown is always in the bar, one click away', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  await expect(app.filters.getByRole('listitem')).toHaveText([
    'Updated: any time',
    'Deleted: hidden',
  ]);
  await expect(app.filters.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await expect(app.filters.getByRole('button', { name: 'Clear all' })).toHaveCount(0);
  await app.filters.getByRole('button', { name: 'Deleted: hidden' }).click();
  await app.editor('Deleted').getByLabel('Show only deleted clients').check();
  await expect(page).toHaveURL('/clients/wethod?deleted=only');
  await page.keyboard.press('Escape');
  await expect(app.filters.getByRole('button', { name: 'Deleted: only' })).toBeFocused();
  await app.filters.getByRole('button', { name: 'Remove filter Deleted' }).click();
  await expect(app.filters.getByRole('listitem')).toHaveText([
    'Updated: any time',
    'Deleted: hidden',
  ]);
  await app.open('/clients/qonto');
  await expect(app.filters.getByRole('listitem')).toHaveText(['Updated: any time']);
});

test.describe('texts', () => {
  test('a name contains what is typed', async ({ page, app, sandbox }) => {
    const named = (await sandbox.wethodClients()).filter((client) =>
      /gemelli/i.test(String(client['corporate_name'])),
    );
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Name');
    await editor.getByLabel('Name contains').fill('gemelli');
    await app.expectCount(named.length);
    await page.keyboard.press('Enter');
    await expect(editor).toHaveCount(0);
    await expect(app.chip('Name: contains gemelli')).toBeVisible();
    await expect(page).toHaveURL('/clients/wethod?name=gemelli');
  });

  for (const { part, parameter, upstream, value } of [
    {
      part: 'Email',
      parameter: 'email',
      upstream: 'filter[email]',
      value: () => 'CONTABILITA@aurora-tessuti.example',
    },
    {
      part: 'VAT number',
      parameter: 'vat',
      upstream: 'filter[vat_number]',
      value: (client: Row) => String(client['vat_number']),
    },
    {
      part: 'Tax ID',
      parameter: 'taxId',
      upstream: 'filter[tax_identification_number]',
      value: (client: Row) => String(client['tax_identification_number']),
    },
    {
      part: 'Name',
      parameter: 'name',
      upstream: 'filter[name]',
      value: () => 'aurora tessuti',
    },
  ]) {
    test(`for the ${part} of a link Qonto is asked first, and only its answer shown`, async ({
      page,
      app,
      sandbox,
    }) => {
      const name = 'Aurora Tessuti SRL';
      const aurora = (await sandbox.qontoClients()).find((client) => client['name'] === name) ?? {};
      // All of the list but what is asked for comes late.
      const late = { provider: 'qonto', kind: 'slow', delayMs: 3000, times: 'always' } as const;
      await sandbox.fail({ ...late, match: { path: '/v2/clients', page: 2 } });
      await sandbox.forgetRequests();
      await page.goto(`/clients/qonto?${new URLSearchParams({ [parameter]: value(aurora) })}`);
      await expect(app.link(name)).toBeVisible();
      const requests = await sandbox.requests('qonto');
      expect(requests.some(({ query }) => new URLSearchParams(query).has(upstream))).toBe(true);
      await app.expectComplete();
      for (const shown of await app.names()) expect(shown).toMatch(/aurora tessuti/i);
      await expect(app.chip(part)).toBeVisible();
    });
  }

  test('a VAT number is the same without its spaces, dots and country', async ({
    app,
    sandbox,
  }) => {
    const dotted = (await sandbox.wethodClients()).find(
      (client) => client['corporate_name'] === 'Spazi e Punti S.r.l.',
    );
    const digits = String(dotted?.['vat']).replaceAll(/\D/g, '');
    await app.open(`/clients/wethod?vat=${digits}`);
    await app.expectCount(1);
    await expect(app.link('Spazi e Punti S.r.l.')).toBeVisible();
  });
});

test.describe('dates', () => {
  const from = daysBefore(today(), 200);
  const to = daysBefore(today(), 100);
  for (const [spelling, isWanted, said] of [
    [`eq:${from}`, (day) => day === from, 'on'],
    [`neq:${from}`, (day) => day !== from, 'not on'],
    [`gt:${from}`, (day) => day > from, 'after'],
    [`gte:${from}`, (day) => day >= from, 'on or after'],
    [`lt:${from}`, (day) => day < from, 'before'],
    [`lte:${from}`, (day) => day <= from, 'on or before'],
    [`in:${from},${to}`, (day) => day === from || day === to, 'on any of'],
    [`nin:${from},${to}`, (day) => day !== from && day !== to, 'on none of'],
    [`bt:${from},${to}`, (day) => day >= from && day <= to, 'between'],
    ['this:day', (day) => day === today(), 'today'],
    ['last:7d', (day) => day > daysBefore(today(), 7) && day <= today(), 'last 7 days'],
    ['last:90d', (day) => day > daysBefore(today(), 90) && day <= today(), 'last 90 days'],
    ['this:month', (day) => day.slice(0, 7) === today().slice(0, 7), 'this month'],
    ['this:year', (day) => day.slice(0, 4) === today().slice(0, 4), 'this year'],
  ] as const satisfies readonly (readonly [string, (day: string) => boolean, string])[]) {
    test(`updated ${said} means the same on both providers`, async ({ app, sandbox }) => {
      await app.open(`/clients/wethod?updated=${spelling}`);
      await expect(app.chip(`Updated: ${said}`)).toBeVisible();
      await app.expectCount(chosen(await sandbox.wethodClients(), isWanted));
      await app.open(`/clients/qonto?updated=${spelling}`);
      await expect(app.chip(`Updated: ${said}`)).toBeVisible();
      await app.expectCount(chosen(await sandbox.qontoClients(), isWanted));
    });
  }

  test('a preset is chosen with one click', async ({ page, app, sandbox }) => {
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Updated');
    await expect(editor).toContainText('Time zone: Europe/Rome');
    await editor.getByRole('radio', { name: 'Last 30 days' }).click();
    await expect(page).toHaveURL('/clients/wethod?updated=last:30d');
    await app.expectComplete();
    const start = daysBefore(today(), 30);
    const clients = await sandbox.wethodClients();
    await app.expectCount(chosen(clients, (day) => day > start && day <= today()));
  });

  test('a range is typed, or taken from the calendar', async ({ page, app, sandbox }) => {
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Updated');
    await editor.getByLabel('Condition').selectOption({ label: 'between' });
    const [year, month, day] = from.split('-');
    const [lastYear, lastMonth, lastDay] = to.split('-');
    await editor.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().click();
    await page.keyboard.type(`${day}${month}${year}`);
    await editor.getByRole('group', { name: 'To' }).getByRole('spinbutton').first().click();
    await page.keyboard.type(`${lastDay}${lastMonth}${lastYear}`);
    await expect(page).toHaveURL(`/clients/wethod?updated=bt:${from},${to}&zone=Europe/Rome`);
    await app.expectComplete();
    const clients = await sandbox.wethodClients();
    await app.expectCount(chosen(clients, (each) => each >= from && each <= to));
    await expect(editor.getByRole('grid')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(editor).toHaveCount(0);
  });
});

test.describe('deleted clients', () => {
  test('are hidden, shown, or the only ones', async ({ app, sandbox }) => {
    const all = (await sandbox.wethodClients('include')).length;
    const only = (await sandbox.wethodClients('only')).length;
    await app.open('/clients/wethod');
    await app.expectCount(all - only);
    const editor = await app.addFilter('Deleted');
    // To check fails where the choice goes back, even until the address has changed.
    await editor.getByLabel('Show deleted clients too').check();
    await expect(app.chip('Deleted: shown')).toBeVisible();
    await app.expectComplete();
    await app.expectCount(all);
    await editor.getByLabel('Show only deleted clients').check();
    await expect(app.chip('Deleted: only')).toBeVisible();
    await app.expectComplete();
    await app.expectCount(only);
  });

  test('say so in words', async ({ app }) => {
    await app.open('/clients/wethod?deleted=include&q=chiusa+per+sempre');
    await expect(app.row('Chiusa Per Sempre S.r.l.')).toContainText(/Deleted \S/);
  });
});

test.describe('choices', () => {
  test('a kind is one of three', async ({ app, sandbox }) => {
    const kinds = (await sandbox.qontoClients()).map(({ kind, type }) => kind ?? type);
    await app.open('/clients/qonto');
    const editor = await app.addFilter('Kind');
    await editor.getByLabel('Freelancer').check();
    await app.expectCount(kinds.filter((kind) => kind === 'freelancer').length);
    await editor.getByLabel('Individual').check();
    await app.expectCount(kinds.filter((kind) => kind !== 'company').length);
    expect(new Set(await app.column('Kind'))).not.toContain('Company');
  });

  test('a country is found by its name, however somebody wrote it', async ({ page, app }) => {
    await app.open('/clients/wethod');
    const editor = await app.addFilter('Country');
    await editor.getByLabel('Find a value').fill('german');
    await editor.getByLabel('Germany').check();
    await expect(page).toHaveURL('/clients/wethod?country=DE');
    await expect(app.chip('Country: Germany')).toBeVisible();
    expect(new Set(await app.column('Country'))).toEqual(new Set(['Germany']));
  });
});

test('a chip opens its editor, and is removed; all are cleared at once', async ({
  page,
  app,
  sandbox,
}) => {
  await app.open('/clients/wethod?q=srl&country=IT&created=this:year');
  await app.chip('Country: Italy').getByRole('button', { name: 'Country: Italy' }).click();
  await expect(app.editor('Country').getByLabel('Italy')).toBeChecked();
  await page.keyboard.press('Escape');
  await app.filters.getByRole('button', { name: 'Remove filter Country' }).click();
  await expect(page).toHaveURL('/clients/wethod?q=srl&created=this:year');
  await app.filters.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/clients/wethod');
  await app.expectCount((await sandbox.wethodClients()).length);
});

test('a link that is damaged says what it could not read, and answers the rest', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod?updated=yesterday&q=aurora+tessuti');
  await expect(page.getByText('updated in this link could not be read')).toBeVisible();
  await expect(app.link('Aurora Tessuti S.r.l.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove unreadable filters' }).click();
  await expect(page).toHaveURL('/clients/wethod?q=aurora+tessuti');
  await expect(app.filters.getByRole('button', { name: 'Add a filter' })).toBeFocused();
});

for (const width of [390, 1440]) {
  test(`what a damaged link lost can be read whole at ${width}`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: 844 });
    await app.open('/clients/wethod?updated=yesterday&created=x&deletedAt=y&vat.empty=perhaps');
    const text = page.getByText(/ in this link could not be read/);
    await expect(text).toBeVisible();
    for (const name of ['updated', 'created', 'deletedAt', 'vat.empty']) {
      await expect(text).toContainText(name);
    }
    const isWhole = await text.evaluate((element) => {
      const { right } = element.getBoundingClientRect();
      return element.scrollWidth <= element.clientWidth && right <= innerWidth;
    });
    expect(isWhole).toBe(true);
  });
}

for (const [width, height] of [
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
] as const) {
  test(`all that is asked can be seen at once, ${width} pixels wide`, async ({ page, app }) => {
    await page.setViewportSize({ width, height });
    await app.open('/clients/wethod?updated=this:year&deleted=include&country=IT,FR&kind=company');
    // Also on a phone: the kind is not answered here, which has to be seen.
    const chips = app.filters.getByRole('listitem');
    await expect(chips).not.toHaveCount(0);
    for (const chip of await chips.all()) await expect(chip).toBeInViewport({ ratio: 1 });
    await expect(app.filters.getByRole('button', { name: 'Clear all' })).toBeInViewport({
      ratio: 1,
    });
  });
}

test('what is pressed beside an open panel closes it and does what it does', async ({
  page,
  app,
}) => {
  await app.open('/clients/wethod');
  const updated = app.filters.getByRole('button', { name: /^Updated: / });
  const editor = app.editor('Updated');
  const open = async () => {
    await updated.click();
    await expect(editor).toBeVisible();
  };

  await open();
  await app.sortBy('City').click();
  await expect(editor).toHaveCount(0);
  await expect(page).toHaveURL('/clients/wethod?sort=city');
  await expect(app.sortBy('City')).toBeFocused();

  await open();
  await app.filters.getByRole('button', { name: /^Deleted: / }).click();
  await expect(editor).toHaveCount(0);
  await expect(app.editor('Deleted')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.filters.getByRole('button', { name: /^Deleted: / })).toBeFocused();

  // Its own button closes it.
  await open();
  await updated.click();
  await expect(editor).toHaveCount(0);
  await expect(updated).toBeFocused();

  await open();
  await app.search.click();
  await expect(editor).toHaveCount(0);
  await page.keyboard.type('milano');
  await expect(app.search).toHaveValue('milano');

  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await expect(columns).toBeVisible();
  await updated.click();
  await expect(columns).toHaveCount(0);
  await expect(editor).toBeVisible();

  // What nothing happens with closes it too, and gives the focus back.
  await app.status.click({ position: { x: 600, y: 10 } });
  await expect(editor).toHaveCount(0);
  await expect(updated).toBeFocused();

  await open();
  await app.table.getByRole('row').nth(9).getByRole('gridcell').last().click();
  await expect(app.drawer.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(editor).toHaveCount(0);
  // Escape closes what is on top first.
  await open();
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  await expect(app.drawer).toBeVisible();
});

test('Tab leaves a panel at its end, to what follows its button', async ({ page, app }) => {
  await app.open('/clients/wethod');
  await page.getByRole('button', { name: 'Columns', exact: true }).focus();
  await page.keyboard.press('Enter');
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await expect(columns).toBeVisible();
  await columns.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Tab');
  await expect(columns).toHaveCount(0);
  // The buttons beside it are one stop with it.
  await expect(app.sortBy('Name')).toBeFocused();
});
