import {
  createContext,
  use,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { messages } from '#i18n/messages.ts';
import { Button } from './button.tsx';
import { FloatingPanel } from './floating-panel.tsx';
import { useMedia } from './media.ts';

interface PopoverPanelProps {
  readonly title: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Whether what somebody entered is complete; who is asked says what is not. */
type DoneCheck = () => boolean;

const DoneContext = createContext<(check: DoneCheck | null) => void>(() => {});

/** Asked before *Done* closes. */
export function useDoneCheck(check: DoneCheck): void {
  const setCheck = use(DoneContext);
  useLayoutEffect(() => {
    setCheck(check);
    return () => setCheck(null);
  });
}

const PANEL = 'bg-raised shadow-float outline-none forced-colors:border';

/**
 * Floats under its anchor; on a narrow screen it comes up from the bottom instead, and is modal there: it covers most of
 * the page, and what is left of that is dimmed.
 */
export function PopoverPanel({ title, anchor, children, onClose }: PopoverPanelProps) {
  const isWide = useMedia('(width >= 48rem)');
  const check = useRef<DoneCheck | null>(null);
  const [setCheck] = useState(() => (next: DoneCheck | null) => {
    check.current = next;
  });
  if (isWide) {
    return (
      <FloatingPanel
        title={title}
        anchor={anchor}
        onClose={onClose}
        className={`${PANEL} z-20 max-w-full overflow-auto rounded-lg transition duration-[140ms] ease-out data-entering:-translate-y-1 data-entering:opacity-0`}
      >
        {children}
      </FloatingPanel>
    );
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="fixed inset-x-0 top-0 z-20 flex h-(--visual-viewport-height) items-end bg-[oklch(0_0_0/0.35)] transition-opacity duration-[140ms] data-entering:opacity-0"
    >
      <Modal
        className={`${PANEL} max-h-[85%] w-full overflow-auto rounded-t-lg pb-[env(safe-area-inset-bottom)] transition-transform duration-[180ms] ease-out data-entering:translate-y-8`}
      >
        <Dialog className="outline-none">
          <div className="sticky top-0 z-1 flex h-12 items-center justify-between border-b border-line bg-raised px-4">
            <Heading slot="title" className="text-body font-strong">
              {title}
            </Heading>
            <Button
              className="thumb h-9"
              onClick={() => {
                if (check.current?.() ?? true) onClose();
              }}
            >
              {messages.filters.close}
            </Button>
          </div>
          <DoneContext value={setCheck}>{children}</DoneContext>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
