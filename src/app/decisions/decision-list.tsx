import { Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import type { ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { Button } from '#ui/primitives/button.tsx';
import { dayDate } from '#ui/primitives/dates.ts';
import { FOCUS_FIRST } from '#ui/primitives/focus-places.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { nameOf } from '#app/clients/name-of.ts';
import type { Links } from '#app/links/links-store.ts';
import { isInAccount, refreshAccount } from './account.ts';
import { hasChangedSince, isGone } from './decision-age.ts';
import { decisionStore } from './decisions.ts';
import type { KeptDecision } from './kept-decisions.ts';

interface DecisionListProps {
  readonly decisions: readonly KeptDecision[];
  readonly links: Pick<Links, 'clientOf' | 'complete'>;
}

/** All decisions, the latest first, each with its day and a way to take it back. */
export function DecisionList({ decisions, links }: DecisionListProps) {
  const texts = messages.links.decisions;
  // Outside is the account: colleagues may have decided by now.
  useEffect(refreshAccount, []);
  return (
    <section
      aria-label={isInAccount ? texts.ofTeam : texts.heading}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls what has the focus
      tabIndex={0}
      {...FOCUS_FIRST}
      className="min-h-0 flex-1 overflow-y-auto px-4 py-2 -outline-offset-2"
    >
      {decisions.length === 0 && <p className="py-2 text-muted">{texts.none}</p>}
      <ul>
        {decisions.toReversed().map((decision) => (
          <Item key={`${decision.a} ${decision.b}`} decision={decision} links={links} />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly decision: KeptDecision;
  readonly links: Pick<Links, 'clientOf' | 'complete'>;
}

function Item({ decision, links }: ItemProps) {
  const { zone } = useMoment();
  const texts = messages.links.decisions;
  const { a, b, verdict, on, by } = decision;
  // Of a client that is not loaded only the id is known.
  const name = (key: ClientKey) => {
    const client = links.clientOf(key);
    return client === null ? key : nameOf(client);
  };
  const [left, right] = [name(a), name(b)];
  const marks = [
    ...(hasChangedSince(decision, { clientOf: links.clientOf, zone }) ? [texts.changedSince] : []),
    ...(isGone(decision, links) ? [texts.gone] : []),
  ];
  return (
    <li className="flex items-start gap-2 border-b border-line py-2 text-table last:border-0">
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p>
          <bdi>{left}</bdi> – <bdi>{right}</bdi>
        </p>
        <p className="text-label text-muted">
          {[
            texts.verdicts[verdict],
            ...(isInAccount ? [by ?? texts.you] : []),
            dayDate(on),
            ...marks,
          ].join(' · ')}
        </p>
      </div>
      {by === undefined && (
        <Button
          look="icon"
          aria-label={texts.withdraw(left, right)}
          title={texts.withdraw(left, right)}
          className="pointer-coarse:size-11"
          onClick={() => decisionStore.withdraw(a, b)}
        >
          <Undo2 aria-hidden="true" size="0.875rem" />
        </Button>
      )}
    </li>
  );
}
