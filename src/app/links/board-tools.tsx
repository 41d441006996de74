import { messages } from '#i18n/messages.ts';
import type { ClientStore } from '#engine/client-store.ts';
import { announce } from '#ui/primitives/announce.ts';
import { Button } from '#ui/primitives/button.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { Tile } from './tiles.ts';

interface BoardToolsProps {
  readonly rows: ClientStore;
  /** All numbers of the board. */
  readonly tiles: readonly Pick<Tile, 'label' | 'count' | 'query'>[];
  /** What the numbers are true of, in words. */
  readonly state: string;
}

/** What can be taken along of the board itself; what its lists have is exported as any list. */
export function BoardTools({ rows, tiles, state }: BoardToolsProps) {
  const moment = useMoment();
  // What writes them comes when it is wanted.
  const saveBoard = async () => {
    const files = await import('./board-files.ts');
    await files.saveBoard(tiles, state, moment);
  };
  const saveSirens = async () => {
    const files = await import('./board-files.ts');
    announce(messages.both.sirensWritten(await files.saveSirens(rows, moment)));
  };
  return (
    <div className="ml-auto flex shrink-0 gap-1">
      <Button look="small" className="h-6 pointer-coarse:h-11" onClick={() => void saveBoard()}>
        {messages.both.exportBoard}
      </Button>
      <Button
        look="small"
        className="h-6 pointer-coarse:h-11"
        title={messages.both.sirensHint}
        onClick={() => void saveSirens()}
      >
        {messages.both.sirens}
      </Button>
    </div>
  );
}
