import { messages } from '#i18n/messages.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Provider } from '#providers/contract.ts';
import { formatClientQuery, PLAIN_QUERY, type ClientQuery } from '#query/client-query.ts';
import { BOTH, listPath } from '#query/paths.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { Link } from '#ui/primitives/link.tsx';
import { asToolbar } from '#ui/primitives/toolbar.ts';
import { useQuestion, type Question } from '#app/state/question.tsx';
import { BoardFold } from './board-fold.tsx';
import { BoardTools } from './board-tools.tsx';
import type { ClusterRows } from './cluster-rows.ts';
import type { Links } from './links-store.ts';
import { countText, oddTiles, reasonTiles, tilesOf, type Tile } from './tiles.ts';

interface BoardProps {
  /** As of when the lists of the providers are complete, in words. */
  readonly asOf: string;
  readonly links: Links;
  readonly rows: ClusterRows;
  readonly state: SyncState;
  /** Providers that are connected, and those of which any client is here. */
  readonly connected: readonly Provider[];
  readonly begun: readonly Provider[];
  /** Of rows that cannot be read, a sentence for each provider. */
  readonly unread: readonly string[];
}

/** What is where: each number is a filter of the list below it. Of lists that are not whole it says *so far*. */
export function Board({ asOf, links, rows, state, connected, begun, unread }: BoardProps) {
  const question = useQuestion();
  const isWhole = state.phase === 'complete' && connected.length === PROVIDERS.length;
  const { areReasonsKnown } = rows;
  const { counts, reasons } = rows.counter;
  const isOneMissing = begun.length < PROVIDERS.length;
  const tiles = tilesOf(
    counts,
    PROVIDERS,
    isOneMissing ? 'one-missing' : isWhole ? 'whole' : 'part',
  );
  const soFar = isOneMissing ? messages.both.unknown : messages.both.soFar;
  const odd = oddTiles(counts);
  const why = reasonTiles(areReasonsKnown ? reasons : []);
  const missing = PROVIDERS.filter((provider) => !connected.includes(provider));
  const notes = [...missing.map(({ label }) => messages.both.notConnected(label)), ...unread];
  const coming = PROVIDERS.filter(({ id }) => !links.complete.has(id));
  const untilWhen =
    missing[0] !== undefined
      ? messages.both.notConnected(missing[0].label)
      : messages.both.unknownUntil(coming.map(({ label }) => label));
  return (
    <div
      {...focusPlace('board')}
      ref={asToolbar}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element is a toolbar
      role="toolbar"
      aria-label={messages.both.board}
      className="shrink-0 border-b border-line print:hidden"
    >
      <BoardFold tiles={tiles} state={isWhole ? null : soFar}>
        <div className="@container">
          <div ref={stopWhereScrolled} className="board">
            <ul className="flex flex-wrap gap-x-1 px-2 pt-1.5 pb-1">
              {tiles.map((tile) => (
                <TileItem key={tile.id} tile={tile} question={question} why={untilWhen} />
              ))}
            </ul>
            <div className="flex flex-wrap items-center gap-x-2 px-4 pb-1.5 text-label whitespace-nowrap text-muted">
              <div className="min-w-0 flex-[1_1_30rem]">
                <Line
                  id="linked-by"
                  label={messages.both.byReason}
                  tiles={why}
                  question={question}
                />
                <Line id="odd" label={messages.both.odd} tiles={odd} question={question} />
              </div>
              <BoardTools
                rows={state.set}
                tiles={[...tiles.flatMap((tile) => [tile, ...tile.parts]), ...odd, ...why]}
                state={[isWhole ? asOf : soFar, ...unread].join(' · ')}
              />
            </div>
          </div>
        </div>
      </BoardFold>
      {notes.length > 0 && <p className="px-4 pb-2 text-label text-muted">{notes.join(' ')}</p>}
    </div>
  );
}

/** What is scrolled is a stop for Tab, and nothing else is. All toolbars of a page are one, which may be in another of them. */
function stopWhereScrolled(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  // Outside is the browser, which knows how much room there is.
  const observer = new ResizeObserver(() => {
    const isScrolled = element.scrollHeight > element.clientHeight;
    if (isScrolled) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
    // A stop has a name; around it the toolbar's has been said already.
    element.role = isScrolled ? 'group' : null;
    element.ariaLabel = isScrolled ? messages.both.board : null;
  });
  observer.observe(element);
  return () => observer.disconnect();
}

interface TileItemProps {
  readonly tile: Tile;
  readonly question: Question;
  /** Why a number cannot be known yet. */
  readonly why: string;
}

function TileItem({ tile, question, why }: TileItemProps) {
  const { label, count, parts, detail } = tile;
  return (
    <li className="flex shrink-0 flex-col rounded-md">
      {count === null ? (
        <p title={why} className="flex flex-col rounded-md px-2 pt-1 text-muted">
          <TileText label={label} count={count} />
          <span className="sr-only"> {why}</span>
        </p>
      ) : (
        <TileLink tile={tile} question={question} className="flex flex-col px-2 pt-1">
          <TileText label={label} count={count} />
        </TileLink>
      )}
      <p className="figures flex min-h-6 items-center px-2 text-label whitespace-nowrap text-muted">
        {parts.map((part, index) => (
          <span key={part.id} className="flex items-center">
            {index > 0 && <span className="px-1">·</span>}
            <TileLink
              tile={part}
              question={question}
              className="-mx-0.5 flex h-6 items-center gap-x-1 px-0.5 pointer-coarse:h-11"
            >
              {countText(part.count)} {part.label}
            </TileLink>
          </span>
        ))}
        {parts.length > 0 && detail !== null && <span className="px-1">·</span>}
        {detail}
      </p>
    </li>
  );
}

function TileText({ label, count }: Pick<Tile, 'label' | 'count'>) {
  return (
    <>
      <span className="text-label whitespace-nowrap text-muted">{label}</span>{' '}
      <span
        className={`figures text-title font-strong ${count === null || count === 0 ? 'text-muted' : 'text-ink'}`}
      >
        {countText(count)}
      </span>
    </>
  );
}

interface TileLinkProps {
  readonly tile: Pick<Tile, 'query'>;
  readonly question: Question;
  readonly className: string;
  readonly children: React.ReactNode;
}

/** Leads to the list that a number counts; from there, back to all. */
function TileLink({ tile, question, className, children }: TileLinkProps) {
  const isShown = spelling(tile.query) === spelling({ ...question.query, search: '' });
  const { sort } = question.query;
  const next = { ...(isShown ? PLAIN_QUERY : tile.query), sort };
  return (
    <Link
      to={listPath(BOTH, next, null, question.columns)}
      aria-current={isShown ? 'true' : undefined}
      className={`rounded-md transition-colors hover:bg-hover active:bg-pressed aria-[current]:bg-selected ${className}`}
    >
      {children}
    </Link>
  );
}

function spelling(query: ClientQuery): string {
  return formatClientQuery({ ...query, sort: PLAIN_QUERY.sort }).toString();
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly tiles: readonly Pick<Tile, 'id' | 'label' | 'count' | 'query'>[];
  readonly question: Question;
}

/** Numbers beside their label, in as many lines as they need: what links clients, so that none of it is a guess; what is odd. */
function Line({ id, label, tiles, question }: LineProps) {
  if (tiles.length === 0) return null;
  return (
    <div className="flex items-baseline gap-1">
      <span id={id}>{label}</span>
      <ul aria-labelledby={id} className="figures flex flex-wrap gap-x-1">
        {tiles.map((tile) => (
          <li key={tile.id}>
            <TileLink
              tile={tile}
              question={question}
              className="flex h-6 items-center gap-x-1 px-1.5 pointer-coarse:h-11"
            >
              {tile.label} <span className="text-ink">{countText(tile.count)}</span>
            </TileLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
