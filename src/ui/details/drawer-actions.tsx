import { ChevronDown, ChevronUp, Link, Printer } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';
import { useCommand } from '#ui/commands/use-command.ts';
import { Button } from '#ui/primitives/button.tsx';
import { putOnClipboard } from '#ui/primitives/clipboard.ts';
import { CopyButton } from '#ui/primitives/copy-button.tsx';
import { ACTION } from './drawer.tsx';
import { sheetHtml, sheetText } from './sheet-copy.ts';
import type { Sheet } from './sheet.ts';

interface StepButtonsProps {
  /** `null` at the end of the list. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** The client before and the one after, in the order of the list. */
export function StepButtons({ onPrevious, onNext }: StepButtonsProps) {
  return (
    <>
      <Step id="client.previous" label={messages.details.previous} onGo={onPrevious}>
        <ChevronUp size="1rem" />
      </Step>
      <Step id="client.next" label={messages.details.next} onGo={onNext}>
        <ChevronDown size="1rem" />
      </Step>
    </>
  );
}

interface StepProps {
  readonly id: string;
  readonly label: string;
  readonly onGo: (() => void) | null;
  readonly children: ReactNode;
}

/** At the end of the list it stays where it is, and keeps the focus. */
function Step({ id, label, onGo, children }: StepProps) {
  useCommand({
    id,
    label,
    group: 'client',
    isAvailable: () => onGo !== null,
    run: () => onGo?.(),
  });
  return (
    <Button
      look="icon"
      className={`${ACTION} aria-disabled:opacity-40`}
      aria-label={label}
      title={label}
      aria-disabled={onGo === null}
      onClick={() => onGo?.()}
    >
      {children}
    </Button>
  );
}

interface TakeAlongProps {
  readonly sheet: () => Sheet;
  /** The whole address of this client, with the question. */
  readonly link: string;
}

/** A client to be taken along: as a text, as an address, on paper. */
export function TakeAlong({ sheet, link }: TakeAlongProps) {
  const copyAll = useRef<HTMLButtonElement>(null);
  const copyLink = useRef<HTMLButtonElement>(null);
  const { copy } = messages.details;
  const { all, link: address, print } = messages.drawer;
  const group = 'client';
  useCommand({ id: 'client.copy', label: copy(all), group, run: () => copyAll.current?.click() });
  useCommand({
    id: 'client.copy-link',
    label: copy(address),
    group,
    run: () => copyLink.current?.click(),
  });
  const printSheet = () => globalThis.print();
  useCommand({ id: 'client.print', label: print, group, run: printSheet });
  return (
    <span className="order-2 flex gap-1">
      <CopyButton
        ref={copyAll}
        key={`all ${link}`}
        text={() => sheetText(sheet())}
        put={() => {
          const made = sheet();
          return putOnClipboard(sheetText(made), sheetHtml(made));
        }}
        what={all}
        className={ACTION}
      />
      <CopyButton
        ref={copyLink}
        key={link}
        text={link}
        what={address}
        icon={Link}
        className={ACTION}
      />
      <Button look="icon" className={ACTION} aria-label={print} title={print} onClick={printSheet}>
        <Printer size="0.875rem" />
      </Button>
    </span>
  );
}
