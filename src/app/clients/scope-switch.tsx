import { memo } from 'react';
import { messages } from '#i18n/messages.ts';
import type { ConnectionMode } from '#i18n/types/screen.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { formatClientQuery } from '#query/client-query.ts';
import { listPath, type ScopeId } from '#query/paths.ts';
import { useClientCounts } from '#sync/react/use-providers.ts';
import { useAcceptance } from '#sync/react/use-queues.ts';
import { ProviderSwitch, type SwitchableProvider } from '#ui/shell/provider-switch.tsx';
import { useAddressWhenIdle } from '#app/state/question.tsx';
import { useKnownLinks } from '#app/links/known-links.ts';
import { forList } from '#app/links/link-fields.ts';
import { startPath } from '#app/views/start.ts';
import { areRowsJoined, SCOPES } from './scopes.ts';

interface ScopeSwitchProps {
  readonly current: ScopeId;
  readonly statuses: readonly ProviderStatus[];
}

/** The scopes, each with how many clients it has and whether they are real ones. */
export const ScopeSwitch = memo(OwnScopeSwitch);

function OwnScopeSwitch({ current, statuses }: ScopeSwitchProps) {
  const counts = useClientCounts(PROVIDERS);
  const { clients } = useKnownLinks();
  const acceptance = useAcceptance(PROVIDERS);
  const placeOf = (id: string) => PROVIDERS.findIndex((provider) => provider.id === id);
  const countOf = (id: string) => counts[placeOf(id)] ?? null;
  const modeOf = (id: string): ConnectionMode => {
    const mode = statuses.find((status) => status.id === id)?.mode ?? 'absent';
    return modeNow(mode, acceptance[placeOf(id)] ?? null);
  };
  const scopes = SCOPES.map((entry) => {
    const { id, label, providers } = entry;
    const isJoined = areRowsJoined(entry);
    const connected = providers.filter((provider) => modeOf(provider.id) !== 'absent');
    const known = connected.map((provider) => countOf(provider.id));
    return {
      id,
      label: isJoined ? messages.screen.both : label,
      mode: isJoined ? null : modeOf((connected[0] ?? providers[0]).id),
      count: isJoined ? clients : (known[0] ?? null),
    };
  });
  return <LinkedSwitch {...{ current, scopes }} />;
}

interface LinkedSwitchProps {
  readonly current: ScopeId;
  readonly scopes: readonly Omit<SwitchableProvider, 'href'>[];
}

/** Apart from what is known of the scopes, which no question changes. */
function LinkedSwitch({ current, scopes }: LinkedSwitchProps) {
  const { query, zone } = useAddressWhenIdle();
  const isPlain = formatClientQuery(query).size === 0;
  const providers = scopes.map((scope) => ({
    ...scope,
    // Whole: what this one cannot answer is there again on the way back.
    href:
      (isPlain ? startPath(scope.id) : null) ?? listPath(scope.id, forList(scope.id, query), zone),
  }));
  return <ProviderSwitch {...{ current, providers }} />;
}

/** As the server would say it now: it is asked once, when the page begins. */
function modeNow(mode: ConnectionMode, isAccepted: boolean | null): ConnectionMode {
  const isReal = mode === 'configured' || mode === 'live';
  if (!isReal || isAccepted === null) return mode;
  return isAccepted ? 'live' : 'configured';
}
