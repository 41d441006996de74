import { Check, ChevronRight, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ClientKey } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import type { Decision } from '#linking/codes.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { decisionStore } from '#app/decisions/decisions.ts';
import { isOwn, type KeptDecision } from '#app/decisions/kept-decisions.ts';

interface DecideProps {
  readonly a: ClientKey;
  readonly b: ClientKey;
  readonly decision: KeptDecision | null;
  /** Where the pair is among those to review, from 1; `null` where it is none of them. */
  readonly place: number | null;
  readonly count: number;
  /** `null` where nothing is left to review. */
  readonly onNext: (() => void) | null;
}

/** A person's word on two records: same, not the same, undo; and on to the next pair. */
export function Decide({ a, b, decision, place, count, onNext }: DecideProps) {
  const { today } = useMoment();
  const { linked } = messages.links;
  const say = (verdict: Decision['verdict']) => () => {
    decisionStore.decide({ a, b, verdict, on: today });
    announce(verdict === 'same' ? linked.saidSame : linked.saidNotSame);
  };
  const undo = () => {
    decisionStore.withdraw(a, b);
    announce(linked.undone);
  };
  const isMine = decision !== null && isOwn(decision);
  const goOn = () => (onNext === null ? announce(linked.allReviewed) : onNext());
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-2 py-2">
      <Act
        id="pair.same"
        label={linked.same}
        isPressed={decision?.verdict === 'same'}
        onAct={say('same')}
      >
        <Check aria-hidden="true" size="0.875rem" />
      </Act>
      <Act
        id="pair.not-same"
        label={linked.notSame}
        isPressed={decision?.verdict === 'not-the-same'}
        onAct={say('not-the-same')}
      >
        <X aria-hidden="true" size="0.875rem" />
      </Act>
      {/* Without a decision of one's own on this pair its key goes on, as there is nothing to take back. */}
      <Act
        id="pair.undo"
        label={linked.undo}
        isIcon
        isDisabled={!isMine}
        onAct={isMine ? undo : goOn}
      >
        <Undo2 aria-hidden="true" size="1rem" />
      </Act>
      <span className="ml-auto flex items-center gap-2">
        {place !== null && (
          <span className="text-label text-muted tabular-nums">{linked.place(place, count)}</span>
        )}
        {count > 0 && (
          <Act id="pair.next" label={linked.next} isIcon isDisabled={onNext === null} onAct={goOn}>
            <ChevronRight aria-hidden="true" size="1rem" />
          </Act>
        )}
      </span>
    </div>
  );
}

interface ActProps {
  readonly id: string;
  readonly label: string;
  readonly isPressed?: boolean;
  /** It keeps its place and the focus; its key may still do something. */
  readonly isDisabled?: boolean;
  readonly isIcon?: boolean;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

function Act(props: ActProps) {
  const { id, label, isPressed, isDisabled = false, isIcon = false, onAct, children } = props;
  const { keyLabel, ariaKeys } = useCommand({ id, label, group: 'client', run: onAct });
  return (
    <Button
      look={isIcon ? 'icon' : 'plain'}
      className="aria-disabled:opacity-40 aria-pressed:bg-pressed pointer-coarse:h-11 pointer-coarse:min-w-11"
      aria-label={isIcon ? label : undefined}
      aria-keyshortcuts={ariaKeys}
      aria-pressed={isPressed}
      aria-disabled={isDisabled}
      title={keyLabel === null ? label : `${label} (${keyLabel})`}
      onClick={() => {
        if (!isDisabled) onAct();
      }}
    >
      {children}
      {!isIcon && label}
    </Button>
  );
}
