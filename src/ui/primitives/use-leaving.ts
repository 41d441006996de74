import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { hasKeyboard } from './keyboard.ts';

type ElementRef = RefObject<HTMLElement | null>;

/**
 * Gives a panel that is not modal the focus, and closes it once somebody has pressed something beside it, or has taken the
 * focus elsewhere by keys. `anchor` is the button that opened it, and has the focus afterwards where nothing else has.
 */
export function useLeaving(panel: ElementRef, anchor: ElementRef, onClose: () => void): void {
  const leave = useEffectEvent(() => {
    const focused = document.activeElement;
    flushSync(onClose);
    // Closing gives the focus back. What was taken elsewhere on purpose stays there.
    const isTaken = focused instanceof HTMLElement && focused !== document.body;
    if (isTaken && focused.isConnected) focused.focus({ preventScroll: true });
  });

  // The document's focus. Before the effects of what is in the panel: React Aria gives a field the focus only where nobody
  // has taken it meanwhile.
  useLayoutEffect(() => {
    if (!has(panel, document.activeElement)) {
      (firstControl(panel.current) ?? panel.current)?.focus({ preventScroll: true });
    }
    const button = anchor.current;
    return () => {
      const focusLost = () => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && button?.isConnected === true) button.focus({ preventScroll: true });
      };
      // React Aria gives the focus back in the first frame. Somebody who opened the panel by a key may have had it nowhere.
      requestAnimationFrame(() => requestAnimationFrame(focusLost));
    };
  }, [panel, anchor]);

  // Outside is the document: what is pressed in it, and where its focus goes.
  useEffect(() => {
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    let isPressing = false;
    const finish = () => {
      const wasPressing = isPressing;
      isPressing = false;
      if (wasPressing) leave();
      return wasPressing;
    };
    const press = ({ target, button }: PointerEvent) => {
      isPressing = button === 0 && !has(panel, target);
    };
    // Before what is pressed hears of it, which may open something else.
    const click = (event: MouseEvent) => {
      const isOwnButton = has(anchor, event.target);
      if (!finish() || !isOwnButton) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Where what is pressed moves meanwhile, a browser makes no click of it.
    const lift = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') setTimeout(finish);
    };
    const giveUp = () => {
      isPressing = false;
    };
    const blur = ({ target, relatedTarget }: FocusEvent) => {
      const isLeft = has(panel, target) && relatedTarget !== null && !has(panel, relatedTarget);
      // The focus is there only when this event is over.
      if (isLeft && !isPressing) setTimeout(() => ended.signal.aborted || leave());
    };
    document.addEventListener('pointerdown', press, options);
    document.addEventListener('click', click, options);
    document.addEventListener('pointerup', lift, options);
    document.addEventListener('pointercancel', giveUp, options);
    document.addEventListener('focusout', blur, options);
    return () => ended.abort();
  }, [panel, anchor]);
}

/**
 * What somebody has come for: without it, a screen reader reads all that is in the panel as one text. Of radios the chosen
 * one; none where it is a field and a thumb opened the panel, since a keyboard on the screen would cover it.
 */
function firstControl(panel: HTMLElement | null): HTMLElement | undefined {
  const first = [...(panel?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].find(
    (control) => control.tabIndex >= 0 && control.checkVisibility(),
  );
  const opensKeyboard = first?.matches(FIELDS) === true && !hasKeyboard();
  return opensKeyboard ? undefined : first;
}

const CONTROLS =
  'a[href], button:not(:disabled), select, textarea, input:not([type=radio], :disabled), input:checked';
const FIELDS = 'textarea, input:not([type=radio], [type=checkbox], [type=range])';

function has(element: ElementRef, target: EventTarget | null): boolean {
  return target instanceof Node && element.current?.contains(target) === true;
}
