import { Columns3 } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '#domain/field.ts';
import { loadLater, messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { PanelBoundary } from '#ui/primitives/panel-boundary.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { lazyPart } from '#ui/primitives/lazy-part.tsx';
import type { ColumnsInForce } from './use-columns.ts';

// Made once, so that nothing of it is drawn again.
const ICON = <Columns3 aria-hidden="true" size="1rem" />;

interface ColumnsToolProps {
  /** All columns that there could be. */
  readonly offered: readonly Field[];
  /** Whose they are. */
  readonly label: string;
  readonly columns: ColumnsInForce;
}

const ColumnsDialog = lazyPart(async () => {
  const [part] = await Promise.all([
    import('#ui/columns/columns-dialog.tsx'),
    loadLater('columns'),
    // What people call a field stands with the filters.
    loadLater('filterEditors'),
  ]);
  return part;
});

/** The button that opens the dialog of columns. */
export function ColumnsTool({ offered, label, columns }: ColumnsToolProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () => setIsOpen(true);
  useCommand({ id: 'columns.open', label: messages.table.columns, group: 'clients', run: open });
  return (
    <>
      <Button
        ref={button}
        look="icon"
        aria-label={messages.table.columns}
        title={messages.table.columns}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="size-8 aria-expanded:bg-pressed aria-expanded:text-ink pointer-coarse:size-11 max-md:max-w-11 max-md:grow max-md:pointer-coarse:w-9"
        onClick={open}
        onPointerEnter={ColumnsDialog.preload}
        onFocus={ColumnsDialog.preload}
      >
        {ICON}
      </Button>
      {isOpen && (
        <PanelBoundary>
          <ColumnsDialog
            anchor={button}
            offered={offered}
            providerLabel={label}
            chosen={columns.chosen}
            isUsual={columns.isUsual}
            onChange={columns.onChange}
            onReset={columns.onReset}
            onClose={() => {
              flushSync(() => setIsOpen(false));
              button.current?.focus();
            }}
          />
        </PanelBoundary>
      )}
    </>
  );
}
