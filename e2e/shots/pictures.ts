import { expect, type Page } from '@playwright/test';
import type { Means } from '#e2e/states.ts';

/** A state of which a picture is kept, by the name of its file. */
export interface Picture {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly use?: {
    readonly colorScheme?: 'dark';
    readonly locale?: 'it-IT' | 'fr-FR';
  };
  readonly path: string;
  readonly before?: (means: Means) => Promise<void>;
  /** Awaits all that is in the picture. */
  readonly reach: (means: Means) => Promise<void>;
}

const DESK = [1280, 720] as const;
const PHONE = [390, 844] as const;
const LIST = '/clients/wethod';
/** Abbazia Vini S.p.A., who has everything that a client can have. */
const CLIENT = `${LIST}/3`;

const whole = ({ app }: Means): Promise<void> => app.expectComplete();

/** It comes a moment after the page, also where no client does. */
const viewsButton = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: 'All clients', exact: true })).toBeVisible();

const client = async ({ page }: Means): Promise<void> => {
  await expect(page.getByRole('heading', { level: 2, name: 'Abbazia Vini S.p.A.' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('complete as of');
  // It comes a moment after the client, and moves what stands below it.
  await expect(page.getByRole('heading', { name: 'Ready to invoice' })).toBeVisible();
};

const panel =
  (button: string | RegExp) =>
  async ({ page, app }: Means): Promise<void> => {
    await app.expectComplete();
    await page.getByRole('button', { name: button }).first().click();
    await expect(page.getByRole('dialog').last()).toBeVisible();
  };

export const PICTURES: readonly Picture[] = [
  { name: 'list', size: DESK, path: LIST, reach: whole },
  {
    name: 'dark',
    size: DESK,
    use: { colorScheme: 'dark' },
    path: `${LIST}?country=IT,FR&deleted=include&updated=this:year`,
    reach: whole,
  },
  { name: 'client', size: DESK, path: CLIENT, reach: client },
  {
    name: 'filter',
    size: DESK,
    path: `${LIST}?updated=bt:2026-05-04,2026-06-12&zone=Europe/Rome`,
    reach: panel(/^Updated: /),
  },
  { name: 'columns', size: DESK, path: LIST, reach: panel('Columns') },
  {
    name: 'empty',
    size: DESK,
    path: `${LIST}?q=abril&deleted=only`,
    reach: async ({ page }) => {
      await expect(page.getByText('No client matches')).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText('complete as of');
    },
  },
  {
    name: 'failed',
    size: DESK,
    path: LIST,
    before: async ({ sandbox, noise }) => {
      noise.expect(/^answer: 401 /);
      await sandbox.fail({ provider: 'wethod', kind: 'status', status: 401, times: 'always' });
    },
    reach: async ({ page }) => {
      await expect(page.getByRole('main').getByRole('alert')).toContainText('WETHOD_TOKEN');
      await viewsButton(page);
    },
  },
  {
    name: 'waiting',
    size: DESK,
    path: LIST,
    before: ({ sandbox }) =>
      sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: 60_000, times: 'always' }),
    reach: async ({ page, app }) => {
      await expect(app.status).toContainText('Waiting for wethod');
      await viewsButton(page);
    },
  },
  { name: 'phone', size: PHONE, path: LIST, reach: whole },
  { name: 'phone-client', size: PHONE, path: CLIENT, reach: client },
  {
    name: 'italian',
    size: DESK,
    use: { locale: 'it-IT' },
    path: '/clients/qonto?q=ac',
    reach: async ({ page }) => {
      await page.getByRole('rowheader').getByRole('link').first().click();
      await expect(
        page.getByRole('complementary').getByRole('heading', { level: 2 }),
      ).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText('completo');
      await expect(page.getByRole('heading', { name: 'Dati per fatturare' })).toBeVisible();
    },
  },
  {
    name: 'french-large',
    size: DESK,
    use: { locale: 'fr-FR' },
    path: `${LIST}?country=IT,FR&updated=this:year`,
    before: async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      // As in the browser's own settings.
      await session.send('Page.setFontSizes', { fontSizes: { standard: 20 } });
    },
    reach: async ({ page }) => {
      await expect(page.getByRole('contentinfo')).toContainText(/compl[eè]t/);
    },
  },
];
