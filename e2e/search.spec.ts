import { expect, test } from './fixtures.ts';

const NAME = 'Łódź Straße Œuvre 4711';

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

  test('wants every word, and says where none match', async ({ page, app }) => {
    await app.search.fill('lodz nichtvorhanden');
    await expect(page.getByText('No client matches')).toBeVisible();
    await page.getByRole('button', { name: /^Remove Search/ }).click();
    await expect(app.search).toHaveValue('');
    await expect(app.table.getByRole('rowheader').first()).toBeVisible();
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
