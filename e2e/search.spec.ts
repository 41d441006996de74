import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const NAME = 'Łódź Straße Œuvre 4711';

/** What is marked in an element, in the order of its texts: by the browser itself, or by elements. */
function readMarks(element: Element): string[] {
  const own = [...(CSS.highlights?.get('found') ?? [])].filter(({ startContainer }) =>
    element.contains(startContainer),
  );
  const isBefore = (a: AbstractRange, b: AbstractRange) =>
    a.startContainer === b.startContainer
      ? a.startOffset < b.startOffset
      : (a.startContainer.compareDocumentPosition(b.startContainer) &
          Node.DOCUMENT_POSITION_FOLLOWING) >
        0;
  return [
    ...own
      .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      ),
    ...[...element.querySelectorAll('mark')].map(({ textContent }) => textContent),
  ];
}

test.describe('search', () => {
  let id: number;

  test.beforeEach(async ({ sandbox, app }) => {
    const client = await sandbox.put('wethod', {
      corporate_name: NAME,
      email: 'caffe@ricerca.example',
      phone: '+39 055 99 88 776',
      vat: 'IT 9901.2345 670',
      tax_reference: 'RSSMRA80A01H501Z',
      company_registration_number: 'RM-0099123',
      street: 'Vicolo dei Salici 12',
      town: 'Gießenbach',
      sdi_code: 'QX9ZZ1Y',
      pec: 'ricerca@posta.example',
      external_identifiers: [{ type: 'SAP', external_id: '0000-ABC-777' }],
    });
    id = Number(client['id']);
    await app.open('/clients/wethod');
  });

  test.afterEach(async ({ sandbox }) => {
    await sandbox.remove('wethod', id);
  });

  for (const [what, written] of [
    ['a name without its accents', 'lodz strasse oeuvre'],
    ['an email', 'caffe@ricerca.example'],
    ['a phone number without spaces', '+390559988776'],
    ['a VAT number without spaces and dots', 'IT99012345670'],
    ['a VAT number with others', 'IT 99 012 345 670'],
    ['a tax number', 'rssmra80a01h501z'],
    ['a registration number', 'rm0099123'],
    ['a street', 'vicolo dei salici'],
    ['a city', 'giessenbach'],
    ['an SDI code', 'qx9zz1y'],
    ['a PEC', 'ricerca@posta.example'],
    ['an external identifier', '0000ABC777'],
    ['words of several of them', 'salici lodz qx9zz1y'],
  ] as const) {
    test(`finds a client by ${what}`, async ({ app }) => {
      await app.search.fill(written);
      await app.expectCount(1);
      await expect(app.link(NAME)).toBeVisible();
    });
  }

  for (const pasted of [
    'P.IVA IT 990 123 45670;',
    'VAT no. IT99012345670',
    'C.F. RSSMRA80A01H501Z,',
    'tel. 0039 055 99 88 776',
    '“0000-ABC-777”',
    'PEC: ricerca@posta.example',
  ]) {
    test(`takes what was pasted: ${pasted}`, async ({ app }) => {
      await app.search.fill(pasted);
      await app.expectCount(1);
      await expect(app.link(NAME)).toBeVisible();
    });
  }

  for (const [how, hasHighlights] of [
    ['by itself', true],
    ['by elements where the browser cannot', false],
  ] as const) {
    test(`marks what matched in its cell, however it is written there: ${how}`, async ({
      page,
      app,
    }) => {
      if (!hasHighlights) {
        await page.addInitScript(() => {
          Object.defineProperty(CSS, 'highlights', { value: undefined });
        });
        await app.open('/clients/wethod');
      }
      const row = app.row(NAME);
      await app.search.fill('lodz strasse 99012345670');
      await app.expectCount(1);
      await expect.poll(() => row.evaluate(readMarks)).toEqual(['Łódź', 'Straße', '9901.2345 670']);
      await expect(row.locator('mark')).toHaveCount(hasHighlights ? 0 : 3);
      // The name is said as it was.
      await expect(app.link(NAME)).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      const [marked, plain] = await app.link(NAME).evaluate((link) => {
        const mark = link.querySelector('mark');
        const look =
          mark === null ? getComputedStyle(link, '::highlight(found)') : getComputedStyle(mark);
        return [look.backgroundColor, getComputedStyle(link).backgroundColor];
      });
      expect(marked).not.toBe(plain);
      // With the next letter other texts are marked, and none that are no longer there.
      await app.search.fill('lodz st');
      await expect.poll(() => row.evaluate(readMarks)).toEqual(['Łódź', 'St']);
      await app.search.fill('');
      await expect.poll(() => app.table.evaluate(readMarks)).toEqual([]);
    });
  }

  test('marks follow the rows as the list is scrolled', async ({ app }) => {
    await app.search.fill('srl');
    await expect
      .poll(() => app.table.evaluate(readMarks).then((marks) => marks.length))
      .toBeGreaterThan(20);
    await app.table.evaluate((table) => table.parentElement?.scrollBy(0, 4000));
    await expect
      .poll(() =>
        app.table.evaluate((table) => {
          const isIn = (range: AbstractRange) => table.contains(range.startContainer);
          const found = [...(CSS.highlights.get('found') ?? [])];
          // Each row that is drawn has its name marked, and no mark is left of another.
          const names = [...table.querySelectorAll('tbody th a')].map(
            ({ firstChild }) => firstChild,
          );
          return {
            isEach: names.every((name) => found.some((range) => range.startContainer === name)),
            isNoneLeft: found.every(isIn),
            said: [...new Set(found.map(spell))],
          };
          function spell({ startContainer, startOffset, endOffset }: AbstractRange) {
            const text = (startContainer.textContent ?? '').slice(startOffset, endOffset);
            return text.toLowerCase().replace(/[^a-z]/g, '');
          }
        }),
      )
      .toEqual({ isEach: true, isNoneLeft: true, said: ['srl'] });
  });

  for (const width of [1440, 390]) {
    test(`says which field has it where that is not shown, at ${width} px`, async ({
      page,
      app,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await app.search.fill('qx9zz1y');
      await app.expectCount(1);
      const link = app.link(NAME);
      await expect(app.row(NAME)).toContainText('SDI code QX9ZZ1Y');
      await expect(app.row(NAME).locator('mark')).toHaveText(['QX9ZZ1Y']);
      await expect(link).toHaveAccessibleDescription('SDI code QX9ZZ1Y');
      await expectAccessible(page);
      await app.search.press('Escape');
      await expect(app.table.getByRole('row').nth(1)).not.toContainText('SDI code');
    });
  }

  test('says whole in the note of the row what is cut beside a name, by the keyboard', async ({
    page,
    app,
    sandbox,
  }) => {
    const name =
      `A very long name of a company that fills its whole cell ${'and more '.repeat(4)}`.trim();
    const email = `ricerca.${'lunga.'.repeat(8)}x@posta.example`;
    const long = await sandbox.put('wethod', { corporate_name: name, administration_email: email });
    await app.open('/clients/wethod');
    await app.search.fill('ricerca.lunga');
    await app.expectCount(1);
    await app.search.press('Tab');
    await app.link(name).focus();
    await page.keyboard.press('Home');
    await expect(page.getByRole('tooltip', { includeHidden: true })).toContainText(email);
    await sandbox.remove('wethod', Number(long['id']));
  });

  test('finds an Italian province by its name, and says which letters it has', async ({
    app,
    sandbox,
  }) => {
    const name = 'Zoccoli Zanzara S.r.l.';
    const billing_address = { city: 'Voghera', province_code: 'PV', country_code: 'IT' };
    const client = await sandbox.put('qonto', { name, kind: 'company', billing_address });
    await app.open('/clients/qonto');
    await app.search.fill('zanzara pavia');
    await app.expectCount(1);
    await expect(app.row(name)).toContainText('Province PV');
    await app.search.fill('zanzara padova');
    await app.expectCount(0);
    // A link says the same, also where its search is answered before the names of provinces have come.
    await app.open('/clients/qonto?q=zanzara+pavia');
    await app.expectCount(1);
    await sandbox.remove('qonto', String(client['id']));
  });

  test('leads to the other provider where nothing matches here', async ({ page, app, sandbox }) => {
    const client = await sandbox.put('qonto', { name: 'Zwölf Zebras Labs', kind: 'company' });
    await app.search.fill('zwolf zebras');
    await page.getByRole('link', { name: 'Search in Qonto' }).click();
    await app.expectCount(1);
    await expect(page).toHaveURL('/clients/qonto?q=zwolf+zebras');
    await app.providers.getByRole('link', { name: /^wethod/ }).click();
    await expect(page.getByText('No client matches')).toBeVisible();
    await expectAccessible(page);
    const there = page.getByRole('link', { name: '1 match in Qonto' });
    await there.focus();
    await page.keyboard.press('Enter');
    await app.expectCount(1);
    await expect(app.link('Zwölf Zebras Labs')).toBeVisible();
    await app.search.fill('zwolf zebras nichtvorhanden');
    await expect(page.getByText('No client matches')).toBeVisible();
    await expect(page.getByRole('link', { name: /in wethod$/ })).toHaveCount(0);
    await sandbox.remove('qonto', String(client['id']));
  });

  test('wants every word, and says where none match', async ({ page, app }) => {
    await app.search.fill('lodz nichtvorhanden');
    await expect(page.getByText('No client matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search', exact: true }).click();
    await expect(app.search).toHaveValue('');
    await expect(app.table.getByRole('rowheader').first()).toBeVisible();
  });

  test('begins at the top once it is cleared, also after it found none', async ({
    page,
    app,
    sandbox,
  }) => {
    const clients = await sandbox.wethodClients();
    const names = clients.map((client) => String(client['corporate_name'] ?? ''));
    const last = names.toSorted(new Intl.Collator('en').compare).at(-1) ?? '';
    await app.search.pressSequentially(last);
    await expect(app.link(last).first()).toBeVisible();
    await app.search.pressSequentially(' nichtvorhanden');
    await expect(page.getByText('No client matches')).toBeVisible();
    await app.search.fill('');
    await app.expectCount(clients.length);
    expect(await app.table.locator('..').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  });

  test('is reached with a slash, and left with Escape', async ({ page, app }) => {
    await page.keyboard.press('/');
    await expect(app.search).toBeFocused();
    await page.keyboard.type('4711 lodz');
    await app.expectCount(1);
    await expect(page).toHaveURL('/clients/wethod?q=4711+lodz');
    await page.keyboard.press('Escape');
    await expect(app.search).toHaveValue('');
    await expect(page).toHaveURL('/clients/wethod');
    await page.keyboard.press('Escape');
    await expect(app.search).not.toBeFocused();
  });

  test('waits for an input method to commit, as the filters do', async ({ page, app, sandbox }) => {
    const tokyo = await sandbox.put('wethod', { corporate_name: '東京 Trading' });
    await app.open('/clients/wethod');
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    const all = await app.table.getAttribute('aria-rowcount');
    await app.search.focus();
    for (const text of ['t', 'と', 'とう', 'とうきょう', '東京']) await compose(text);
    await expect(app.search).toHaveValue('東京');
    await expect(app.table).toHaveAttribute('aria-rowcount', all ?? '');
    await expect(page).toHaveURL('/clients/wethod');
    await keyboard.send('Input.insertText', { text: '東京' });
    await app.expectCount(1);
    await expect(page).toHaveURL(`/clients/wethod?q=${encodeURIComponent('東京')}`);

    await app.search.press('Escape');
    const editor = await app.addFilter('Name');
    await expect(editor.getByRole('textbox')).toBeFocused();
    for (const text of ['t', 'とう', '東京']) await compose(text);
    await expect(page).toHaveURL('/clients/wethod');
    await keyboard.send('Input.insertText', { text: '東京' });
    await app.expectCount(1);
    await expect(app.chip('Name: contains 東京')).toBeVisible();
    await sandbox.remove('wethod', Number(tokyo['id']));
  });

  test('is one place in the history, however much is typed', async ({ page, app }) => {
    const before = await page.evaluate(() => history.length);
    await app.search.pressSequentially('milano');
    await expect(page).toHaveURL('/clients/wethod?q=milano');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});
