import { boolean, list, number, oneOf, record, string, type Check } from '#domain/check.ts';
import { ask, askSession } from './session.ts';

/** What the server says of everything that people of a team keep there. */
interface SharedItem {
  /** No two people's are equal. */
  readonly id: string;
  readonly isOwn: boolean;
  /** Their name. */
  readonly owner: string;
  readonly isShared: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly version: number;
}

/** A view as its owner keeps it, and where it stands in their order. */
export interface ViewContent {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly search: string;
  readonly place: number;
}

export interface SharedView extends SharedItem {
  readonly view: ViewContent;
}

const item = {
  id: string,
  isOwn: boolean,
  owner: string,
  isShared: boolean,
  changedAt: number,
  version: number,
};
const views = list(
  record<SharedView>({
    ...item,
    view: record<ViewContent>({
      id: string,
      name: string,
      scope: string,
      search: string,
      place: number,
    }),
  }),
);
const written = record<{ readonly version: number }>({ version: number });
const done: Check<object> = record({});

/** The views of somebody who is signed in, on the server. All throw a `ProblemError`. */
export interface ViewsApi {
  /** One's own, and what colleagues share. */
  readonly list: () => Promise<readonly SharedView[]>;
  /** `version` is the one that is known, 0 for a new view. Resolves with the next; `precondition` where it is another. */
  readonly write: (view: ViewContent, isShared: boolean, version: number) => Promise<number>;
  readonly remove: (id: string) => Promise<void>;
}

export const viewsApi: ViewsApi = {
  list: () => ask('/api/shared/views', views),
  write: async (view, isShared, version) =>
    (await post('/api/shared/views/write', written, { version, isShared, view })).version,
  remove: async (id) => {
    await post('/api/shared/views/remove', done, { id });
  },
};

/** What a person of the team said of two clients. */
interface DecisionContent {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'not-the-same';
  /** The day, as they had it. */
  readonly on: string;
}

export interface SharedDecision extends SharedItem {
  readonly decision: DecisionContent;
}

const decisions = list(
  record<SharedDecision>({
    ...item,
    decision: record<DecisionContent>({
      a: string,
      b: string,
      verdict: oneOf(['same', 'not-the-same']),
      on: string,
    }),
  }),
);
const decided = record<{ readonly version: number; readonly changedAt: number }>({
  version: number,
  changedAt: number,
});

/** The same for decisions, which all of the team see. */
export interface DecisionsApi {
  readonly list: () => Promise<readonly SharedDecision[]>;
  readonly write: (
    decision: DecisionContent,
    version: number,
  ) => Promise<{ readonly version: number; readonly changedAt: number }>;
  readonly remove: (pair: Pick<DecisionContent, 'a' | 'b'>) => Promise<void>;
}

export const decisionsApi: DecisionsApi = {
  list: () => ask('/api/shared/decisions', decisions),
  write: ({ a, b, verdict, on }, version) =>
    post('/api/shared/decisions/write', decided, { version, decision: { a, b, verdict, on } }),
  remove: async ({ a, b }) => {
    await post('/api/shared/decisions/remove', done, { a, b });
  },
};

let token: Promise<string> | null = null;

/** With the token of the session, which is the same for as long as the page lives. */
async function post<T>(address: string, check: Check<T>, body: unknown): Promise<T> {
  token ??= askSession().then((session) => session.token);
  try {
    return await ask(address, check, { token: await token, body });
  } catch (thrown) {
    token = null;
    throw thrown;
  }
}
