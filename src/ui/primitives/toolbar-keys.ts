const CONTROLS = 'button, a[href], input, select';

/**
 * Tab leads to one of a toolbar's controls, arrows, Home and End to the others. Which controls it has may change, and so
 * it is the elements that are told, not those who draw them. What is returned ends it.
 */
export function keysIn(toolbar: HTMLElement): () => void {
  let last: Element | null = null;
  const controls = () => [...toolbar.querySelectorAll<HTMLElement>(CONTROLS)].filter(isUsable);
  const settle = () => {
    const all = controls();
    const stop = all.find((each) => each === last) ?? all[0];
    for (const each of all) {
      const tabIndex = each === stop ? 0 : -1;
      if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex;
    }
  };
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && controls().includes(target)) last = target;
    settle();
  };
  const press = (event: KeyboardEvent) => {
    const { target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
    const all = controls();
    const at = all.findIndex((each) => each === target);
    const to = at < 0 ? undefined : all[placeAfter(event.key, at, all.length)];
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  };
  settle();
  const observer = new MutationObserver(settle);
  observer.observe(toolbar, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  const ended = new AbortController();
  const { signal } = ended;
  toolbar.addEventListener('focusin', note, { signal });
  toolbar.addEventListener('keydown', press, { signal });
  // Some of them are shown only where there is room.
  addEventListener('resize', settle, { signal });
  return () => {
    observer.disconnect();
    ended.abort();
  };
}

function isUsable(control: HTMLElement): boolean {
  return !control.matches(':disabled') && control.checkVisibility();
}

/** -1 for a key that leads nowhere. */
function placeAfter(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowRight':
      return at + 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
