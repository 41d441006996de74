import { messages } from '#i18n/messages.ts';
import { useCommandRegistry } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';
import { isInAccount } from './account.ts';
import { DECISIONS } from './decisions-place.tsx';
import { useDecisions } from './use-decisions.ts';

/** Opens the list of all that was decided, and says how much that is. */
export function DecisionsButton() {
  const registry = useCommandRegistry();
  const { decisions } = useDecisions();
  const texts = messages.links.decisions;
  return (
    <Button
      look="link"
      aria-haspopup="dialog"
      className="pointer-coarse:h-11"
      onClick={() => registry.run(DECISIONS)}
    >
      {isInAccount ? texts.openOfTeam(decisions.length) : texts.open(decisions.length)}
    </Button>
  );
}
