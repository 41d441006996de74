import { Clock, KeyRound, SearchX, TriangleAlert, Unplug, WifiOff } from 'lucide-react';
import type { ErrorKind } from '#domain/errors.ts';

const ICONS = {
  offline: WifiOff,
  unreachable: Unplug,
  locked: KeyRound,
  outdated: TriangleAlert,
  fault: TriangleAlert,
  timeout: Clock,
  invalid: TriangleAlert,
  unauthorised: KeyRound,
  forbidden: KeyRound,
  'not-found': SearchX,
  precondition: KeyRound,
  'rate-limited': Clock,
  upstream: TriangleAlert,
  contract: TriangleAlert,
} satisfies Record<ErrorKind, unknown>;

/** A sign beside a problem's words, never instead of them. */
export function ProblemIcon({ kind }: { readonly kind: ErrorKind }) {
  const Icon = ICONS[kind];
  return (
    <Icon
      size="1rem"
      className={`shrink-0 ${kind === 'rate-limited' ? 'text-wait' : 'text-bad'}`}
    />
  );
}
