import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLater, messages } from '#i18n/messages.ts';
import { keptUnder } from '#app/state/kept-here.ts';
import { decisionsHere, moveDecisions } from '#app/decisions/move-decisions.ts';
import { moveViews, viewsHere } from '#app/views/move-views.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { FLOATING } from './floating.ts';

/** Remembers that the question was answered in this browser. */
const answered = keptUnder('rubrica.moveIn');

/** Asks once whether what this browser keeps moves to the account of the person who is signed in. */
export async function offerToMove(): Promise<void> {
  const held = { views: viewsHere().length, decisions: decisionsHere().length };
  if (held.views + held.decisions === 0 || wasAnswered()) return;
  await loadLater('team');
  const place = document.createElement('div');
  document.body.prepend(place);
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
  };
  root.render(<MoveIn {...held} onClose={close} />);
}

function wasAnswered(): boolean {
  try {
    return answered.read() !== null;
  } catch {
    // Nothing is kept here.
    return true;
  }
}

function noteAnswer(): void {
  try {
    answered.write('1');
  } catch {
    // It is asked again.
  }
}

interface MoveInProps {
  readonly views: number;
  readonly decisions: number;
  readonly onClose: () => void;
}

function MoveIn({ views, decisions, onClose }: MoveInProps) {
  const [isMoving, setMoving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const texts = messages.team;
  const move = async () => {
    setMoving(true);
    const [hasViews, hasDecisions] = [await moveViews(), await moveDecisions()];
    const isAll = hasViews && hasDecisions;
    setMoving(false);
    setFailed(!isAll);
    if (!isAll) return;
    noteAnswer();
    announce(texts.moved);
    onClose();
  };
  const leave = () => {
    noteAnswer();
    onClose();
  };
  return (
    <aside aria-label={texts.moveIn(views, decisions)} className={FLOATING}>
      <p role={hasFailed ? 'alert' : undefined}>
        {hasFailed ? texts.notMoved : texts.moveIn(views, decisions)}
      </p>
      <span className="flex gap-2">
        <Button
          look="primary"
          className="pointer-coarse:h-11"
          disabled={isMoving}
          onClick={() => void move()}
        >
          {texts.move}
        </Button>
        <Button className="pointer-coarse:h-11" disabled={isMoving} onClick={leave}>
          {texts.leaveHere}
        </Button>
      </span>
    </aside>
  );
}
