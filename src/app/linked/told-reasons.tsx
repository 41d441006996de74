import { TriangleAlert } from 'lucide-react';
import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import type { Pair } from '#linking/codes.ts';
import { dayDate } from '#ui/primitives/dates.ts';
import { hasChangedSince } from '#app/decisions/decision-age.ts';
import type { KeptDecision } from '#app/decisions/kept-decisions.ts';
import { tellPair } from './told-pair.ts';

interface ToldReasonsProps {
  readonly pair: Pair;
  readonly clients: readonly [left: Client, right: Client];
  /** What a person said of the two; `null` where nobody did. */
  readonly decision: KeptDecision | null;
  readonly zone: string;
}

/** Why two records are one client, and what speaks against it: the reason that decided first. */
export function ToldReasons({ pair, clients, decision, zone }: ToldReasonsProps) {
  const told = decision && { day: dayDate(decision.on), by: decision.by ?? null };
  const { strength, deciding, others, objections, notes } = tellPair(pair, clients, told);
  const { also, but } = messages.links;
  const clientOf = (key: string) => clients.find((client) => client.key === key) ?? null;
  return (
    <div className="grid gap-1 text-table wrap-anywhere">
      <p>
        <strong className="font-strong">{strength}.</strong>{' '}
        {deciding !== null && <bdi>{deciding}.</bdi>}
      </p>
      {others.length > 0 && <p className="text-muted">{also(others)}</p>}
      {objections.length > 0 && (
        <p className="flex gap-1.5">
          <TriangleAlert
            aria-hidden="true"
            size="0.875rem"
            className="mt-0.75 shrink-0 text-wait"
          />
          <span className="min-w-0">{but(objections)}</span>
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="text-muted">
          {note}
        </p>
      ))}
      {decision?.by !== undefined && (
        <p className="text-muted">
          {[
            messages.links.decisions.verdicts[decision.verdict],
            decision.by,
            dayDate(decision.on),
          ].join(' · ')}
        </p>
      )}
      {decision !== null && hasChangedSince(decision, { clientOf, zone }) && (
        <p className="text-wait">{messages.links.decisions.changedSince}</p>
      )}
    </div>
  );
}
