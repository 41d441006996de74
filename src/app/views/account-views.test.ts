import { beforeEach, expect, test } from 'vitest';
import { ProblemError, toProblem } from '#domain/errors.ts';
import type { SharedView, ViewsApi } from '#app/team/shared-api.ts';
import { AccountViews, type AccountShown } from './account-views.ts';
import { viewsOf } from './kept-views.ts';
import { added, changed, moved, removed, startingWith } from './view-changes.ts';
import { ViewStore } from './view-store.ts';

/** The server's table, as one person sees it. */
let items: SharedView[];
let isAway: boolean;
let written: number;
const api: ViewsApi = {
  list: () => answer(() => items.map((item) => ({ ...item }))),
  write: (view, isShared, version) =>
    answer(() => {
      const before = items.find((item) => item.isOwn && item.view.id === view.id);
      if ((before?.version ?? 0) !== version) throw new ProblemError(toProblem('precondition'));
      items = items.filter((item) => item !== before);
      items.push({ ...ITEM, id: `item-${view.id}`, isShared, version: version + 1, view });
      written += 1;
      return version + 1;
    }),
  remove: (id) =>
    answer(() => {
      items = items.filter((item) => !(item.isOwn && item.view.id === id));
    }),
};
const ITEM = { isOwn: true, owner: 'Anna Bianchi', isShared: false, changedAt: 0, version: 1 };

async function answer<T>(act: () => T): Promise<T> {
  await Promise.resolve();
  if (isAway) throw new ProblemError(toProblem('unreachable'));
  return act();
}

let local: string | null;
const place = { read: () => local, write: (text: string) => void (local = text) };

function open() {
  const device = { shown: { colleagues: [], fault: null } as AccountShown };
  const account = new AccountViews(api, place, (shown) => {
    device.shown = shown;
    store.hearAccount();
  });
  const store = new ViewStore(account);
  const names = () => viewsOf(store.shown.kept).map(({ name }) => name);
  return { account, store, names, device };
}

const toView = (id: string) => ({ id, name: id, scope: 'wethod', search: `q=${id}` });

beforeEach(() => {
  items = [];
  isAway = false;
  written = 0;
  local = null;
});

test('what is added, changed, moved and removed is the same on another device', async () => {
  const { account, store } = open();
  for (const id of ['one', 'two', 'three']) store.change(added(toView(id)));
  store.change(moved('one', 'three', 'after'));
  store.change(changed('two', { name: 'second', isShared: true }));
  store.change(removed('three'));
  await account.refresh();
  const other = open();
  await other.account.refresh();
  expect(other.names()).toEqual(['second', 'one']);
  expect(items.find(({ view }) => view.id === 'two')?.isShared).toBe(true);
  expect(local).not.toContain('second');
});

test('nothing is sent that is there already; to move the first behind the last takes one request', async () => {
  const { account, store } = open();
  for (const id of ['one', 'two', 'three']) store.change(added(toView(id)));
  await account.refresh();
  written = 0;
  await account.refresh();
  expect(written).toBe(0);
  store.change(moved('one', 'three', 'after'));
  await account.refresh();
  expect(written).toBe(1);
});

test('a change to what another device has changed is not made, and it is said', async () => {
  const [one, other] = [open(), open()];
  one.store.change(added(toView('one')));
  await one.account.refresh();
  await other.account.refresh();
  one.store.change(changed('one', { name: 'first' }));
  await one.account.refresh();
  other.store.change(changed('one', { name: 'late' }));
  // What was written is sent in a turn of its own.
  await expect.poll(() => other.device.shown.fault).toBe('changed');
  expect(other.names()).toEqual(['first']);
});

test('what the server does not take stays here, is said, and is sent once it answers', async () => {
  const { account, store, names, device } = open();
  await account.refresh();
  isAway = true;
  store.change(added(toView('one')));
  await account.refresh();
  expect([device.shown.fault, names(), items]).toEqual(['unsaved', ['one'], []]);
  isAway = false;
  await account.refresh();
  expect([device.shown.fault, names(), items.length]).toEqual([null, ['one'], 1]);
});

test('a colleague’s view is none of one’s own, and nothing that is done changes it', async () => {
  const theirs = { ...ITEM, id: 'theirs', isOwn: false, isShared: true };
  items = [{ ...theirs, view: { ...toView('one'), place: 1 } }];
  const { account, store, names, device } = open();
  await account.refresh();
  expect(names()).toEqual([]);
  expect(device.shown.colleagues).toEqual([
    { ...toView('one'), id: 'theirs', owner: 'Anna Bianchi' },
  ]);
  for (const id of ['one', 'theirs']) {
    store.change(changed(id, { name: 'Mine' }));
    store.change(removed(id));
  }
  await account.refresh();
  expect(items[0]?.view.name).toBe('one');
});

test('which view opens first is kept in the browser, by what it asks', async () => {
  const { account, store } = open();
  await account.refresh();
  store.change(added(toView('one')));
  store.change(startingWith('wethod', 'one'));
  expect(JSON.parse(local ?? '')).toMatchObject({ views: [], starts: { wethod: '?q=one' } });
  expect(store.shown.kept.starts).toEqual({ wethod: 'one' });
});
