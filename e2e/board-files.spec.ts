import type { Page } from '@playwright/test';
import { countBoard } from '#linking/board.ts';
import type { ProviderId } from '#domain/client.ts';
import { csvOf, downloaded, openExport } from './downloaded.ts';
import { expect, test } from './fixtures.ts';
import { linkedBy } from './linked-by.ts';
import { startRubrica } from './rubrica.ts';
import { Sandbox, type Row } from './sandbox.ts';
import type { Screen } from './screen.ts';

/** What these tests add would be where others start. */
const own = test.extend({
  rubrica: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const rubrica = await startRubrica();
      await provide(rubrica);
      await rubrica.stop();
    },
    { scope: 'test', timeout: 90_000 },
  ],
});

/** Two numbers that hold, and nobody else has. */
const [VAT, OTHER_VAT] = ['IT12345670017', 'IT12345670025'] as const;
/** A group for VAT: one number, and a codice fiscale that holds for each. */
const GROUP_VAT = 'IT12345670033';
const GROUP = [
  ['Gruppo Ondina S.p.A.', '00011010154'],
  ['Gruppo Marmolada S.r.l.', '00011020153'],
] as const;
const NOBODY = '0f0f0f0f-1111-4222-8333-444444444444';

/** Records of which there is something to say: one worklist or more each. */
async function addOddities(sandbox: Sandbox): Promise<void> {
  const wethod = (row: Row) => sandbox.put('wethod', row);
  const qonto = (name: string, row: Row) => sandbox.put('qonto', { kind: 'company', name, ...row });
  await wethod({ corporate_name: 'Conflitto Alfa S.r.l.', vat: VAT });
  await qonto('Zirconia Beta SRL', { vat_number: VAT });
  for (const name of ['Zeffira', 'Quarzifera', 'Malcantone', 'Vauquelin']) {
    await wethod({ corporate_name: name, vat: OTHER_VAT });
  }
  await wethod({
    corporate_name: 'Rimando a Nessuno S.r.l.',
    external_identifiers: [{ type: 'qonto', external_id: NOBODY }],
  });
  // Two of one group for VAT.
  for (const [name, tax] of GROUP) {
    await wethod({ corporate_name: name, vat: GROUP_VAT, tax_reference: tax });
  }
}

own('the board as a file has each number with its list', async ({ page, app, sandbox }) => {
  await addOddities(sandbox);
  const board = countBoard(await linkedBy(sandbox));
  await app.open('/clients/both');
  const exportBoard = page.getByRole('button', { name: 'Export the board' });
  await expect(page.getByRole('link', { name: /^Only Qonto/ })).toBeVisible();
  const file = await downloaded(page, () => exportBoard.click());
  expect(file.name).toMatch(/^wethod-and-qonto-what-is-where-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...rows] = csvOf(file, ',');
  expect(head).toEqual(['What', 'Clients', 'List']);
  const only = (provider: ProviderId) => String(board.only.get(provider));
  const numbers = new Map(rows.map(([what = '', count]) => [what, count]));
  expect(Object.fromEntries(numbers)).toMatchObject({
    'In both': String(board.both.certain + board.both.likely),
    certain: String(board.both.certain),
    likely: String(board.both.likely),
    'Only wethod': only('wethod'),
    'Only Qonto': only('qonto'),
    Conflicts: String(board.conflicts),
    // It links none of them: each is a row.
    'Number under many names': '4',
    'Reference to no client': '1',
  });
  expect(rows.at(-1)?.[0]).toMatch(/^wethod: complete as of .+Qonto: complete as of /);
  for (const [what, count, list = ''] of rows.slice(0, -1)) {
    await page.goto(list);
    await app.expectComplete();
    await app.expectCount(Number(count)).catch((error: unknown) => {
      throw new Error(`${what} has ${count} in the file`, { cause: error });
    });
  }
});

own('each worklist as a file says why, in words', async ({ page, app, sandbox }) => {
  await addOddities(sandbox);
  const worklists = {
    'strength=likely&where=both': /(^|: )Likely\. (Same|The same|Numbers) /,
    'finding=conflict': /(^|: )Certain\. Same partita IVA .+But: the names? /,
    'finding=suggestion': /With .+ \((Qonto|wethod) .+\): Possible\. /,
    'finding=duplicate': /(^|: )(Certain|Likely)\. /,
    'finding=many-names': /: Possible\. Same partita IVA .+But: .+, so it proves nothing\./,
    'finding=shared-vat':
      /Same VAT number, other company: each has its own codice fiscale, as in a VAT group\./,
    'finding=dangling': new RegExp(`name a client that is in no other list \\(${NOBODY}\\)`),
  } as const;
  for (const [asked, why] of Object.entries(worklists)) await expectReasons(page, app, asked, why);
});

own('what a person keeps apart is a worklist that says so', async ({ page, app, sandbox }) => {
  const vat = GROUP_VAT;
  const ours = await sandbox.put('wethod', { corporate_name: 'Prova Separata S.r.l.', vat });
  const [, second] = await Promise.all(
    ['Prova Separata SRL', 'Prova Separata Due SRL'].map((name) =>
      sandbox.put('qonto', { kind: 'company', name, vat_number: vat }),
    ),
  );
  await app.open('/clients/both');
  const start = await page.locator('meta[name=start]').getAttribute('content');
  const { accounts } = JSON.parse(start ?? '') as { accounts: string };
  const pair = [`wethod:${String(ours['id'])}`, `qonto:${String(second?.['id'])}`];
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('button', { name: 'Your decisions' }).click();
  const list = page.getByRole('dialog', { name: 'Your decisions' });
  await list.locator('input[type=file]').setInputFiles({
    name: 'decisions.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        rubrica: 'pairs',
        v: 1,
        accounts,
        pairs: [[...pair, 'not-the-same', '2026-01-01']],
      }),
    ),
  });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Kept apart by decision/ }).click();
  await expectReasons(page, app, null, /Decided: not the same\./);
});

/** The list of a question, as it is or `null` for the one that is open, says in each row of its file why. */
async function expectReasons(page: Page, app: Screen, asked: string | null, why: RegExp) {
  if (asked !== null) await app.open(`/clients/both?${asked}`);
  const dialog = await openExport(app);
  await dialog.getByLabel('CSV for a program').check();
  const file = await downloaded(page, () =>
    dialog.getByRole('button', { name: 'Download' }).click(),
  );
  const [head = [], ...rows] = csvOf(file, ',');
  const place = head.indexOf('why');
  expect(place, head.join()).toBeGreaterThan(0);
  expect(rows.length, asked ?? '').toBeGreaterThan(0);
  for (const row of rows) expect(row[place], asked ?? '').toMatch(why);
  await page.keyboard.press('Escape');
}

own('the list of SIRENs has each number once, a line each', async ({ page, app, sandbox }) => {
  const french = [
    ...(await sandbox.wethodClients()).map((row) => row['vat']),
    ...(await sandbox.qontoClients()).map((row) => row['vat_number']),
  ].flatMap((vat) => /^FR\d\d(\d{9})$/.exec(String(vat).replaceAll(' ', ''))?.[1] ?? []);
  await app.open('/clients/both');
  const file = await downloaded(page, () =>
    page.getByRole('button', { name: 'SIREN list' }).click(),
  );
  expect(file.name).toMatch(/^siren-\d{4}-\d\d-\d\d\.txt$/);
  const text = Buffer.from(file.bytes).toString('utf8');
  expect(text).toMatch(/^(\d{9}\n)+$/);
  const sirens = text.trimEnd().split('\n');
  expect(sirens).toEqual([...new Set(sirens)].toSorted());
  expect(sirens.filter((siren) => !holds(siren))).toEqual([]);
  // All that stand in a French VAT number of a client that has its address there, and holds.
  const written = new Set(french.filter(holds));
  expect(written.size).toBeGreaterThan(20);
  expect([...written].filter((siren) => !sirens.includes(siren)).length).toBeLessThan(
    written.size / 5,
  );
});

/** By Luhn, as INSEE makes them. */
function holds(siren: string): boolean {
  const sum = [...siren].toReversed().reduce((total, figure, place) => {
    const value = Number(figure) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
