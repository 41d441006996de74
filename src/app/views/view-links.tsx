import { Check, House, Users } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { grouped } from '#i18n/count.ts';
import { messages } from '#i18n/messages.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { isElsewhere } from '#ui/primitives/link.tsx';
import { isColleagues, SaveAsMine } from './save-as-mine.tsx';
import { isBuiltIn, type CurrentView, type View } from './current-view.ts';
import { sharedPath } from './view-address.ts';
import { nameOf } from './view-name.ts';

interface ViewLinksProps {
  readonly label: string;
  readonly views: readonly View[];
  readonly current: CurrentView;
  readonly start: View | null;
  /** By id; nothing of a view that is not counted yet. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (view: View) => void;
}

/** Views as links, one beneath the other. Tab leads to one of them, the arrows to the others. */
export function ViewLinks(props: ViewLinksProps) {
  const { label, views, current, start, counts, onChoose } = props;
  const heading = useId();
  if (views.length === 0) return null;
  const first = views.find(({ id }) => id === current.view?.id) ?? views[0];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="px-2 pt-2 pb-1 text-label text-muted">
        {label}
      </h2>
      <ul>
        {views.map((view) => (
          <li key={view.id} className="flex items-center">
            <a
              href={sharedPath(view)}
              {...(view.id === current.view?.id && FOCUS_FIRST)}
              tabIndex={view === first ? 0 : -1}
              aria-current={view.id === current.view?.id && !current.isChanged ? 'page' : undefined}
              onClick={(event) => {
                if (isElsewhere(event)) return;
                event.preventDefault();
                onChoose(view);
              }}
              onKeyDown={move}
              className="group flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 hover:bg-hover focus-visible:outline-offset-[-2px] max-md:min-h-11"
            >
              <Check
                aria-hidden="true"
                size="1rem"
                className={`shrink-0 text-accent ${view.id === current.view?.id ? '' : 'invisible'}`}
              />
              {/* Whole for those who rest on it, who reach it by keys, and who have no pointer to rest. */}
              <bdi
                title={nameOf(view)}
                className="min-w-0 flex-1 truncate group-focus-visible:wrap-anywhere group-focus-visible:whitespace-normal max-md:wrap-anywhere max-md:whitespace-normal"
              >
                {nameOf(view)}
              </bdi>
              <Whose view={view} />
              {view.id === start?.id && (
                <>
                  <House aria-hidden="true" size="0.875rem" className="shrink-0 text-muted" />
                  <span className="sr-only">{messages.viewsPanel.isStart}</span>
                </>
              )}
              <Count count={counts.get(view.id)} />
            </a>
            {isColleagues(view) && <SaveAsMine view={view} onSaved={onChoose} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whose a colleague's view is, and that one's own is shared. */
function Whose({ view }: { readonly view: View }) {
  if (isColleagues(view)) {
    return <bdi className="max-w-28 shrink-0 truncate text-label text-muted">{view.owner}</bdi>;
  }
  if (isBuiltIn(view) || view.isShared !== true) return null;
  return (
    <>
      <Users aria-hidden="true" size="0.875rem" className="shrink-0 text-muted" />
      <span className="sr-only">{messages.viewsPanel.isShared}</span>
    </>
  );
}

function Count({ count }: { readonly count: number | undefined }) {
  return (
    <span className="figures shrink-0 text-muted">
      <span aria-hidden="true">{count === undefined ? '…' : grouped(count)}</span>
      <span className="sr-only">
        {count === undefined ? messages.viewsPanel.notCounted : messages.viewsPanel.holds(count)}
      </span>
    </span>
  );
}

type Step = (index: number, last: number) => number;

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowDown', (index, last) => Math.min(index + 1, last)],
  ['ArrowUp', (index) => Math.max(index - 1, 0)],
  ['Home', () => 0],
  ['End', (_, last) => last],
]);

/** From one link to another in the whole panel, whatever their headings. */
function move(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = STEPS.get(event.key);
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const all = [...(event.currentTarget.closest('[role=dialog]')?.querySelectorAll('li > a') ?? [])];
  const next = all[step(all.indexOf(event.currentTarget), all.length - 1)];
  if (next instanceof HTMLElement) next.focus();
}
