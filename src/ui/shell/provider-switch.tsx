import type { ProviderId } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import type { ConnectionMode } from '#i18n/types/screen.ts';
import { focusPlace } from '#ui/primitives/focus-places.ts';
import { Link } from '#ui/primitives/link.tsx';

export interface SwitchableProvider {
  readonly id: ProviderId;
  readonly label: string;
  /** `null` for all together, of whom no mode is said. */
  readonly mode: ConnectionMode | null;
  /** `null` until it is known. */
  readonly count: number | null;
  /** Where its list is, with what of the question it can answer. */
  readonly href: string;
}

const MARKS = {
  // Soon another one, and on a phone it has no room.
  configured: 'text-muted max-md:sr-only',
  live: 'text-well',
  staging: 'text-wait',
  sandbox: 'text-muted',
  absent: 'text-muted',
} as const satisfies Record<ConnectionMode, string>;

interface ProviderSwitchProps {
  readonly providers: readonly SwitchableProvider[];
  readonly current: ProviderId;
}

/** The providers, each with how many clients it has; whether they are real ones is said once where it is true of all. */
export function ProviderSwitch({ providers, current }: ProviderSwitchProps) {
  const shared = sharedMode(providers);
  return (
    <nav
      aria-label={messages.screen.providers}
      className="flex min-w-0 items-center gap-1.5 whitespace-nowrap"
    >
      <ul className="flex gap-0.5 rounded-lg bg-hover p-0.5">
        {providers.map(({ id, label, mode, count, href }) => (
          <li key={id} {...focusPlace(`provider ${id}`)} className="min-w-0">
            <Link
              to={href}
              aria-current={id === current ? 'page' : undefined}
              className="switch-item"
            >
              <span className="font-strong text-ink">{label}</span>
              {mode !== null && mode !== shared && (
                <Mark mode={mode} className={id === current ? '' : 'max-md:sr-only'} />
              )}
              {/* Its place is kept until it is known: nothing beside it moves. */}
              {mode !== 'absent' && (mode !== null || count !== null) && (
                <span className="figures min-w-[4ch] text-label max-md:hidden">
                  {count !== null && messages.screen.count(count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {shared !== null && <Mark mode={shared} className="" />}
    </nav>
  );
}

function Mark({ mode, className }: { readonly mode: ConnectionMode; readonly className: string }) {
  return (
    <span className={`text-label ${MARKS[mode]} ${className}`}>{messages.screen.modes[mode]}</span>
  );
}

/** How all that are connected are; `null` where they differ, or one is alone: then each says it by itself. */
function sharedMode(providers: readonly SwitchableProvider[]): ConnectionMode | null {
  const modes = providers
    .map(({ mode }) => mode)
    .filter((mode) => mode !== null && mode !== 'absent');
  const [first = null] = modes;
  return modes.length > 1 && modes.every((mode) => mode === first) ? first : null;
}
