import type { NonEmpty } from '#domain/non-empty.ts';
import { messages } from '#i18n/messages.ts';
import type { Provider } from '#providers/contract.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { plainLine } from '#ui/primitives/cut-text.ts';
import { useColumns } from '#app/columns/use-columns.ts';
import { useAnswer } from '#app/state/answer.ts';
import { useAnswerable } from '#app/state/answerable.ts';
import { useMarks } from '#app/state/marks.ts';
import { useOpenedClient } from '#app/state/opened-client.ts';
import { usePageTitle } from '#app/state/page-title.ts';
import { useQuestion } from '#app/state/question.tsx';
import { useSaidRefresh } from '#app/state/refresh-outcome.ts';
import { useRowSelection } from '#app/state/use-row-selection.ts';
import { useScope } from '#app/state/use-scope.ts';
import { nameOf } from './name-of.ts';
import { isLoading, rowCounts, statusOf, type JoinedList } from './scope.ts';
import type { ScopeEntry } from './scopes.ts';
import { useListLinks } from './use-list-links.ts';
import { useNarrowing } from './use-narrowing.ts';

/** Of a name, so that a title has 100 characters at most: browsers show about half of them. */
const MOST_IN_TITLE = 60;

/** What is asked of a connected scope, what answers, what is open, and the ways to change these. */
export function useConnectedPage(
  entry: ScopeEntry,
  providers: NonEmpty<Provider>,
  joined: JoinedList | null,
) {
  const question = useQuestion();
  const columnsInForce = useColumns(entry, question);
  const { list, links } = useListLinks(entry);
  const { query, columns } = useAnswerable(list, question.query, columnsInForce.fields);
  const scope = useScope(list, providers, query, joined, links);
  const narrowing = useNarrowing();
  const answer = useAnswer(scope, query, narrowing.only?.keys ?? null);
  const opened = useOpenedClient(scope, question.clientId);
  const selection = useRowSelection(scope, query, answer.rows, narrowing.only?.part ?? null);
  const openedRow = opened.key === null ? null : (joined?.rowOf(opened.key) ?? opened.key);
  const marks = useMarks(answer.recentChanges, answer.allRows, openedRow);
  const refresh = useSaidRefresh(scope.sources);
  const showHidden = () => question.ask((latest) => ({ ...latest, deleted: 'include' }), 'push');
  useListCommands({
    refresh: isLoading(scope) ? null : refresh,
    showHidden: answer.hiddenCount > 0 ? showHidden : null,
  });
  const name = opened.client === null ? null : plainLine(nameOf(opened.client), MOST_IN_TITLE);
  usePageTitle(messages.screen.clientsOf(scope.label), name);
  const statuses = scope.sources.map((source, index) =>
    statusOf(source, answer.counts[index] ?? 0, query.deleted),
  );
  return {
    scope,
    question,
    query,
    columns,
    columnsInForce,
    narrowing,
    answer,
    statuses,
    opened,
    openedRow,
    rowCounts: rowCounts(scope, answer.rows.count, query.deleted),
    selection,
    marks,
    refresh,
    showHidden,
  };
}

/** Each is `null` where there is nothing for it to do now. */
interface ListCommands {
  readonly refresh: (() => void) | null;
  readonly showHidden: (() => void) | null;
}

function useListCommands({ refresh, showHidden }: ListCommands): void {
  useCommand({
    id: 'clients.refresh',
    label: messages.screen.refresh,
    group: 'clients',
    isAvailable: () => refresh !== null,
    run: () => refresh?.(),
  });
  useCommand({
    id: 'clients.showDeleted',
    label: messages.screen.showHidden,
    group: 'clients',
    isAvailable: () => showHidden !== null,
    run: () => showHidden?.(),
  });
}
