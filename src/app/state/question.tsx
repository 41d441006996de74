import {
  createContext,
  use,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useLocation, useNavigate } from 'react-router';
import { formatClientQuery, type ClientQuery } from '#query/client-query.ts';
import type { ChosenColumns } from '#query/columns.ts';
import { zoneToSay } from '#query/zone.ts';
import type { ChangeQuery, History } from '#ui/filters/with-part.ts';
import { BrowserHistory } from './browser-history.ts';
import { chosenZone, viewerZone } from './own-zone.ts';
import { isSame, QuestionStore, type AddressState } from './question-store.ts';
import { onceInSpareTime } from '#async/spare-time.ts';

/** Ways to change the question. They stay the same values, so that what only needs them is not drawn again. */
interface QuestionChanges {
  /** From the latest question, which may not be on screen yet. */
  readonly ask: ChangeQuery;
  readonly open: (clientId: string | null, history: History) => void;
  /**
   * Changes the columns that the address says. It is no step to come back to, and no answer to parameters that could
   * not be read: they are still named.
   */
  readonly sayColumns: (change: (said: ChosenColumns | null) => ChosenColumns | null) => void;
  /** Another zone was chosen: the address says it, where days are asked. */
  readonly sayZone: () => void;
  /** Writes what is not yet in the address: a person who leaves a field may go anywhere from there. */
  readonly settle: () => void;
}

/** The URL, as a question and as ways to change it. */
export interface Question extends AddressState, QuestionChanges {
  /** Changes with what is asked, and with nothing else. */
  readonly spelling: string;
}

const QuestionContext = createContext<QuestionStore | null>(null);

function useStore(): QuestionStore {
  const store = use(QuestionContext);
  if (store === null) throw new Error('There is no QuestionProvider above.');
  return store;
}

/** Keeps the question of the browser's address for all pages below. Stands within the router. */
export function QuestionProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const [{ browser, store }] = useState(() => {
    const made = new BrowserHistory();
    const toZone = (query: ClientQuery) => zoneToSay(query, chosenZone(), viewerZone);
    return { browser: made, store: new QuestionStore(made, toZone) };
  });
  // Outside is the store's way to the router.
  useLayoutEffect(() => browser.connect(navigate), [browser, navigate]);
  return <QuestionContext value={store}>{children}</QuestionContext>;
}

/** The question that is on screen. A change that is a transition is drawn when there is time for it. */
export function useQuestion(): Question {
  const state = useShown(atOnce);
  const spelling = useMemo(() => formatClientQuery(state.query).toString(), [state.query]);
  return { ...state, spelling, ...useQuestionChanges() };
}

/** What the address says, drawn once nothing else is to do: for what nobody waits for while they type. */
export function useAddressWhenIdle(): AddressState {
  return useShown(onceInSpareTime);
}

/** Ways to change the question, for who does not draw it. */
export function useQuestionChanges(): QuestionChanges {
  const store = useStore();
  return useMemo(() => changesTo(store), [store]);
}

/** What the address says. `later` has each change wait; what it returns prevents the change that waits. */
function useShown(later: (show: () => void) => () => void): AddressState {
  const store = useStore();
  const { key, pathname, search } = useLocation();
  const entry = useMemo(() => ({ key, path: pathname + search }), [key, pathname, search]);
  const [shown, setShown] = useState(store.shown);
  // Set by the store's own word, so that who changes it says how urgent that is.
  useLayoutEffect(() => {
    const show = () => setShown(store.shown);
    show();
    let prevent = () => {};
    const end = store.subscribe(() => {
      prevent();
      prevent = later(show);
    });
    return () => {
      end();
      prevent();
    };
  }, [store, later]);
  // Outside is the history: somebody went back or forward, or followed a link.
  useLayoutEffect(() => {
    if (!isSame(store.shown.entry, entry)) store.arrive();
  }, [store, entry]);
  return isSame(shown.entry, entry) ? shown.state : store.at(entry);
}

function atOnce(show: () => void): () => void {
  show();
  return () => {};
}

function changesTo(store: QuestionStore): QuestionChanges {
  return {
    ask: (change, history) => store.change(({ query }) => ({ query: change(query) }), history),
    open: (clientId, history) => store.change(() => ({ clientId }), history),
    sayColumns: (change) =>
      store.change(({ columns, damaged }) => ({ columns: change(columns), damaged }), 'replace'),
    sayZone: () =>
      store.change(
        ({ query, damaged }) => ({ zone: zoneToSay(query, chosenZone(), viewerZone), damaged }),
        'replace',
      ),
    settle: store.flush,
  };
}

/** The latest question, drawn with the key that changed it, however long its answer takes. */
export function useLatestQuery(): ClientQuery {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.shown).state.query;
}
