import type { z } from 'zod';
import { toProblem } from '#domain/errors.ts';
import { jsonAnswer, problemAnswer } from '#server/http/responses.ts';
import type { Router } from '#server/router.ts';
import type { Person, SharedItem, SharedStore } from '#server/store/store.ts';
import type { Visitor } from '#server/access.ts';
import {
  decisionItemId,
  MOST_OF,
  readContent,
  RemovedDecision,
  RemovedView,
  StoredDecision,
  ViewContent,
  viewItemId,
  WrittenDecision,
  WrittenView,
} from './shared-content.ts';

interface Context {
  readonly req: { readonly raw: Request };
  readonly var: { readonly visitor: Visitor };
}

/**
 * Views and decisions of the people of a team. Everybody reads their own and what others share, and changes only their
 * own. `accounts` are those of this server: decisions on clients of others are not told.
 */
export function sharedRoutes(router: Router, store: SharedStore, accounts: string): void {
  router.get('/api/shared/views', (context) =>
    withPerson(context, async (person) => {
      const items = await store.list(person.id, 'view');
      return listAnswer(items, person, (content) => {
        const view = readContent(ViewContent, content);
        return view && { view };
      });
    }),
  );
  router.get('/api/shared/decisions', (context) =>
    withPerson(context, async (person) => {
      const items = await store.list(person.id, 'decision');
      return listAnswer(items, person, (content) => {
        const stored = readContent(StoredDecision, content);
        if (stored?.accounts !== accounts) return null;
        const { a, b, verdict, on } = stored;
        return { decision: { a, b, verdict, on } };
      });
    }),
  );
  router.post('/api/shared/views/write', (context) =>
    withBody(context, WrittenView, ({ version, isShared, view }, owner) => {
      const id = viewItemId(owner.id, view.id);
      const content = JSON.stringify(view);
      return write(store, { id, kind: 'view', owner, isShared, content, version });
    }),
  );
  router.post('/api/shared/views/remove', (context) =>
    withBody(context, RemovedView, async ({ id }, { id: person }) => {
      await store.remove(person, viewItemId(person, id));
      return jsonAnswer(200, '{}');
    }),
  );
  router.post('/api/shared/decisions/write', (context) =>
    withBody(context, WrittenDecision, ({ version, decision }, owner) => {
      const id = decisionItemId(owner.id, accounts, decision);
      const content = JSON.stringify({ ...decision, accounts });
      return write(store, { id, kind: 'decision', owner, isShared: true, content, version });
    }),
  );
  router.post('/api/shared/decisions/remove', (context) =>
    withBody(context, RemovedDecision, async (pair, { id: person }) => {
      await store.remove(person, decisionItemId(person, accounts, pair));
      return jsonAnswer(200, '{}');
    }),
  );
}

async function withPerson(
  { var: { visitor } }: Context,
  answer: (person: Person) => Promise<Response>,
): Promise<Response> {
  const { person } = visitor.caller;
  return person === null ? problemAnswer(toProblem('locked')) : await answer(person);
}

function withBody<T>(
  context: Context,
  schema: z.ZodType<T>,
  answer: (body: T, person: Person) => Promise<Response>,
): Promise<Response> {
  return withPerson(context, async (person) => {
    const { data } = schema.safeParse(await context.req.raw.json().catch(() => null));
    return data === undefined ? problemAnswer(toProblem('invalid')) : await answer(data, person);
  });
}

type Written = Parameters<SharedStore['write']>[0];

/** Answers with the new version: 409 where another tab or device was faster, 413 where there are too many. */
async function write(store: SharedStore, item: Written): Promise<Response> {
  if (item.version === 0 && (await store.count(item.owner.id, item.kind)) >= MOST_OF[item.kind]) {
    const message = 'There are too many of them. Remove one first.';
    return problemAnswer(toProblem('invalid', { message }), 413);
  }
  const written = await store.write(item);
  if (written === null) {
    const message = 'It was changed elsewhere meanwhile. Read it again.';
    return problemAnswer(toProblem('precondition', { message }), 409);
  }
  const { id, version, changedAt } = written;
  return jsonAnswer(200, JSON.stringify({ id, version, changedAt }));
}

/** Each with its owner's name, and without anything by which somebody else could be known to the provider. */
function listAnswer(
  items: readonly SharedItem[],
  person: Person,
  toContent: (content: string) => object | null,
): Response {
  const listed = items.flatMap(({ id, owner, isShared, content, changedAt, version }) => {
    const read = toContent(content);
    const isOwn = owner.id === person.id;
    return read === null
      ? []
      : [{ id, isOwn, owner: owner.name, isShared, changedAt, version, ...read }];
  });
  return jsonAnswer(200, JSON.stringify(listed));
}
