import { expect, type Page } from '@playwright/test';
import type { Noise } from './noise.ts';
import type { Sandbox } from './sandbox.ts';
import type { Screen } from './screen.ts';
import { ENGLISH, FRENCH, ITALIAN, type Words } from './words.ts';

/** What a state needs to be reached. */
export interface Means {
  readonly page: Page;
  readonly app: Screen;
  readonly sandbox: Sandbox;
  readonly noise: Noise;
}

/** A state of the screen, which somebody may be looking at. */
export interface State {
  readonly name: string;
  readonly path: string;
  readonly size?: readonly [width: number, height: number];
  readonly locale?: string;
  /** What is done before the page is opened. */
  readonly before?: (means: Means) => Promise<void>;
  /** What is awaited and done on the page; unless told, all clients have come. */
  readonly reach?: (means: Means) => Promise<void>;
}

const PHONE = [390, 844] as const;
/** Windows of 1440 × 900 at 200 % and of 1280 × 1024 at 400 %. */
const ZOOMED = [
  [720, 450],
  [320, 256],
] as const;
const LIST = '/clients/wethod';
/** What lies over a list is the same over a short one. */
const FEW = `${LIST}?q=aurora`;
/** What the button of saved views may be called. */
const VIEWS = /^(All clients|Custom)$/;
const ASKED = `${LIST}?country=IT,FR&deleted=include&updated=this:year&vat.empty=no&q=a`;

/** All clients have come, and a button is pressed that opens a panel. */
const panel =
  (button: string | RegExp) =>
  async ({ page, app }: Means): Promise<void> => {
    await app.expectComplete();
    await page
      .getByRole('button', { name: button, exact: typeof button === 'string' })
      .first()
      .click();
    await expect(page.getByRole('dialog').last()).toBeVisible();
  };

/** A filter, chosen in the menu. */
const editor =
  (field: string) =>
  async ({ app }: Means): Promise<void> => {
    await app.expectComplete();
    await expect(await app.addFilter(field)).toBeVisible();
  };

const shows =
  (text: string | RegExp) =>
  async ({ page }: Means): Promise<void> => {
    await expect(page.getByText(text).first()).toBeVisible();
  };

const heading = async ({ page }: Means): Promise<void> => {
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
};

/** The first client of a list. */
const firstClient = async (means: Means): Promise<void> => {
  await means.page.getByRole('rowheader').getByRole('link').first().click();
  await heading(means);
};

const slow = (match?: Readonly<Record<string, unknown>>) => async (means: Means) =>
  means.sandbox.fail({
    provider: 'wethod',
    kind: 'slow',
    delayMs: 60_000,
    times: 'always',
    ...(match && { match }),
  });

const refused = async ({ sandbox, noise }: Means): Promise<void> => {
  noise.expect(/^answer: 401 /);
  await sandbox.fail({ provider: 'wethod', kind: 'status', status: 401, times: 'always' });
};

const failed = async ({ page }: Means): Promise<void> => {
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
};

const selectTwo = async ({ page, app }: Means): Promise<void> => {
  await app.expectComplete();
  for (const place of [1, 3]) await app.table.getByRole('checkbox').nth(place).click();
  await expect(page.getByRole('region', { name: 'Selected clients' })).toBeVisible();
};

const savedViews = async ({ page }: Means): Promise<void> => {
  const views = [
    {
      id: 'a',
      name: 'Clienti da richiamare entro la fine del trimestre',
      scope: 'wethod',
      search: '?q=a',
    },
    { id: 'b', name: 'Lately', scope: 'qonto', search: '?updated=last:30d' },
  ];
  await page.addInitScript(
    (text) => localStorage.setItem('rubrica.views', text),
    JSON.stringify({ version: 1, views }),
  );
};

/** One client of two lists, and what is to be said of it. */
const AURORA = '/clients/both?q=aurora';
const sideBySide = async (means: Means): Promise<void> => {
  const { page, app } = means;
  await app.expectComplete();
  await firstClient(means);
  await page.getByRole('button', { name: /^In Qonto: / }).click();
  await expect(page.getByRole('region', { name: 'Fields side by side' })).toBeVisible();
};

const rules = async ({ page }: Means): Promise<void> => {
  await expect(page.getByText('Still reading clients')).toHaveCount(0);
  await page.getByText(/^Rules: /).click();
  await expect(page.getByRole('checkbox', { name: 'Name is missing' })).toBeVisible();
};

const organise = async (means: Means): Promise<void> => {
  await panel(VIEWS)(means);
  await means.page.getByRole('button', { name: 'Organise views…' }).click();
  await expect(means.page.getByRole('dialog', { name: 'Organise views' })).toBeVisible();
};

const commands = async ({ page, app }: Means): Promise<void> => {
  await app.expectComplete();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Find a command or a client' })).toBeFocused();
  await page.keyboard.type('aurora tess');
  const found = page.getByRole('listbox', { name: 'Commands' }).getByRole('option');
  await expect(found.first()).toContainText('Aurora Tessuti');
};

/** As texts are longest, in a window of each width. */
function inLanguage(words: Words): readonly State[] {
  const { browser: locale } = words;
  const listed = async ({ page }: Means): Promise<void> => {
    await expect(page.getByRole('contentinfo')).toContainText(words.complete);
  };
  const zones = async (means: Means): Promise<void> => {
    const { page } = means;
    await listed(means);
    await page.getByRole('button', { name: words.view, exact: true }).click();
    await page.getByRole('button', { name: words.zone }).click();
    await expect(page.getByRole('listbox', { name: words.zone })).toBeVisible();
  };
  const dates = async (means: Means): Promise<void> => {
    const { page } = means;
    await listed(means);
    const filters = page.getByLabel(words.filters, { exact: true });
    // On a phone they are behind their count.
    const folded = filters.getByRole('button', { name: /^\d/, expanded: false });
    if (await folded.isVisible()) await folded.click();
    await filters.getByRole('button', { name: new RegExp(`^${words.updated}`) }).click();
    await expect(page.getByRole('dialog').getByRole('grid')).toBeVisible();
  };
  const client = async (means: Means): Promise<void> => {
    await listed(means);
    await means.page.getByRole('rowheader').getByRole('link').nth(2).click();
    await heading(means);
  };
  const states = [
    ['the list', `${LIST}?deleted=include&country=IT`, listed],
    ['time zones', `${LIST}?deleted=include&country=IT`, zones],
    ['a stretch of dates', `${LIST}?updated=bt:2026-01-01,2026-03-01`, dates],
    ['a client of Qonto', '/clients/qonto', client],
  ] as const;
  return states.flatMap(([name, path, reach]) =>
    [PHONE, [1440, 844] as const].map((size) => ({
      name: `${name} in ${locale}, ${size[0]} wide`,
      path,
      size,
      locale,
      reach,
    })),
  );
}

/** Pages and panels at 200 % and 400 %. */
const AT_ZOOM = [
  ['the list', `${LIST}?updated=this:year`, ({ app }: Means) => app.expectComplete()],
  ['a client', `${LIST}/1`, heading],
  ['how to connect', '/connect', heading],
  ['the menu of filters', FEW, panel('Add a filter')],
  ['a filter by dates', FEW, editor('Updated')],
  ['the columns', FEW, panel('Columns')],
  ['an export', FEW, panel('Export')],
  ['saved views', FEW, panel(VIEWS)],
  ['the settings', FEW, panel('View')],
  ['all commands', FEW, commands],
  ['no client that matches', `${LIST}?q=nobody`, shows('No client matches')],
] as const;

/** In the order of a visit: the list, what is open beside it, what floats over it, and what is not as usual. */
export const STATES: readonly State[] = [
  { name: 'the list of wethod', path: LIST },
  { name: 'the list of Qonto', path: '/clients/qonto' },
  { name: 'deleted clients in the list', path: `${LIST}?deleted=include` },
  { name: 'only deleted clients', path: `${LIST}?deleted=only&sort=-deleted` },
  { name: 'the list, 1024 wide', path: `${LIST}?deleted=include`, size: [1024, 768] },
  { name: 'the list, 768 wide', path: `${LIST}?deleted=include`, size: [768, 1024] },
  { name: 'the list on a phone', path: `${LIST}?deleted=include`, size: PHONE },
  { name: 'much that is asked', path: ASKED },
  { name: 'much that is asked, on a phone', path: ASKED, size: PHONE },
  { name: 'what a search found', path: `${LIST}?q=aurora+milano` },
  {
    name: 'many columns',
    path: `${LIST}?columns=*id,vatNumber,legalName,street,emails,taxId,phone`,
  },

  { name: 'a client', path: `${LIST}/1`, reach: heading },
  { name: 'a client, 1024 wide', path: `${LIST}/1`, size: [1024, 768], reach: heading },
  { name: 'a client, 768 wide', path: `${LIST}/1`, size: [768, 1024], reach: heading },
  { name: 'a client on a phone', path: `${LIST}/1`, size: PHONE, reach: heading },
  { name: 'a client of Qonto', path: '/clients/qonto', reach: firstClient },
  {
    name: 'a client that is not there',
    path: `${LIST}/999999`,
    before: async ({ noise }) => noise.expect(/^answer: 404 /),
    reach: async ({ page }) => {
      await expect(page.getByRole('complementary')).toContainText(/no client|not found|does not/i);
    },
  },

  { name: 'the menu of filters', path: FEW, reach: panel('Add a filter') },
  { name: 'the menu of filters on a phone', path: FEW, size: PHONE, reach: panel('Add a filter') },
  { name: 'a filter by dates', path: FEW, reach: editor('Updated') },
  { name: 'a filter by dates on a phone', path: FEW, size: PHONE, reach: editor('Updated') },
  { name: 'a filter by country', path: FEW, reach: editor('Country') },
  { name: 'a filter by text', path: FEW, reach: editor('VAT number') },
  { name: 'a filter by addresses', path: FEW, reach: editor('Addresses') },
  { name: 'the columns', path: FEW, reach: panel('Columns') },
  { name: 'the columns on a phone', path: FEW, size: PHONE, reach: panel('Columns') },
  {
    name: 'the menu of a head',
    path: FEW,
    reach: async ({ page, app }) => {
      await app.expectComplete();
      await app.table.getByRole('columnheader', { name: 'City' }).hover();
      await app.table.getByRole('button', { name: 'City, options' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  { name: 'an export', path: FEW, reach: panel('Export') },
  { name: 'an export on a phone', path: FEW, size: PHONE, reach: panel('Export') },
  { name: 'saved views', path: FEW, before: savedViews, reach: panel(VIEWS) },
  {
    name: 'saved views on a phone',
    path: FEW,
    size: PHONE,
    before: savedViews,
    reach: panel(VIEWS),
  },
  { name: 'views to be organised', path: FEW, before: savedViews, reach: organise },
  {
    name: 'views to be organised on a phone',
    path: FEW,
    size: PHONE,
    before: savedViews,
    reach: organise,
  },
  { name: 'the settings', path: FEW, reach: panel('View') },
  { name: 'the settings on a phone', path: FEW, size: PHONE, reach: panel('View') },
  { name: 'all commands', path: FEW, reach: commands },
  { name: 'all commands on a phone', path: FEW, size: PHONE, reach: commands },
  {
    name: 'the keys',
    path: FEW,
    reach: async ({ page, app }) => {
      await app.expectComplete();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
  },
  {
    name: 'the chart of dates',
    path: `${LIST}?updated=this:year`,
    reach: async ({ page, app }) => {
      await app.expectComplete();
      await page.getByRole('button', { name: 'Chart of dates' }).click();
      await expect(page.getByRole('slider').first()).toBeAttached();
    },
  },
  { name: 'rows that are selected', path: LIST, reach: selectTwo },
  {
    name: 'what of them can be copied',
    path: LIST,
    reach: async (means) => {
      await selectTwo(means);
      await means.page
        .getByRole('region', { name: 'Selected clients' })
        .getByRole('button', { name: 'Copy' })
        .click();
      await expect(means.page.getByRole('menuitem').first()).toBeVisible();
    },
  },
  { name: 'sort and select on a phone', path: FEW, size: PHONE, reach: panel('Sort and select') },

  { name: 'both lists', path: '/clients/both' },
  { name: 'both lists, 1024 wide', path: '/clients/both', size: [1024, 768] },
  { name: 'records side by side', path: AURORA, reach: sideBySide },
  { name: 'records side by side, 1024 wide', path: AURORA, size: [1024, 768], reach: sideBySide },
  { name: 'records side by side, on a phone', path: AURORA, size: PHONE, reach: sideBySide },
  {
    name: 'both lists of which one failed',
    path: '/clients/both',
    before: async ({ sandbox, noise }) => {
      noise.expect(/^answer: 401 /);
      await sandbox.fail({ provider: 'qonto', kind: 'status', status: 401, times: 'always' });
    },
    reach: failed,
  },
  { name: 'all rules', path: '/readiness', reach: rules },
  {
    name: 'rows that cannot be read',
    path: LIST,
    before: async ({ sandbox }) =>
      sandbox.fail({ provider: 'wethod', kind: 'bad-row', ids: [5, 9], times: 'always' }),
    reach: async ({ page }) => {
      await page.getByRole('button', { name: '2 unreadable rows' }).click();
      await expect(page.getByRole('dialog', { name: 'Unreadable rows' })).toBeVisible();
    },
  },
  { name: 'a list that is waited for', path: LIST, before: slow(), reach: shows('Waiting for') },
  {
    name: 'a list that comes',
    path: LIST,
    before: slow({ offset: 300 }),
    reach: async ({ app }) => expect(app.status).toContainText('so far'),
  },
  { name: 'no client that matches', path: `${LIST}?q=nobody`, reach: shows('No client matches') },
  {
    name: 'matches elsewhere alone',
    path: `${LIST}?q=aurora&deleted=only`,
    reach: shows('No client matches'),
  },
  { name: 'a list that failed', path: LIST, before: refused, reach: failed },
  {
    name: 'a list that failed, on a phone',
    path: LIST,
    size: PHONE,
    before: refused,
    reach: failed,
  },
  {
    name: 'a device that is offline',
    path: LIST,
    before: async ({ noise }) => noise.expect(/^failed: net::ERR_INTERNET_DISCONNECTED /),
    reach: async ({ page, app }) => {
      await app.expectComplete();
      await page.context().setOffline(true);
      await expect(page.getByText(/^Offline\. Data as of \d/)).toBeVisible();
    },
  },
  { name: 'how to connect', path: '/connect', reach: heading },
  { name: 'how to connect, on a phone', path: '/connect/qonto', size: PHONE, reach: heading },
  {
    name: 'a page that is not there',
    path: '/nowhere',
    before: async ({ noise }) => noise.expect(/^answer: 404 \/nowhere$/),
    reach: async ({ page }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },

  ...[ENGLISH, ITALIAN, FRENCH].flatMap(inLanguage),

  ...AT_ZOOM.flatMap(([name, path, reach]) =>
    ZOOMED.map((size) => ({ name: `${name}, ${size.join(' × ')}`, path, size, reach })),
  ),
];
