import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** Where somebody was on a page that was left. */
interface KeptPlace {
  readonly top: number;
  /** The link that had the focus: its address, and which of those with the same one; `null` where none had it. */
  readonly link: { readonly href: string; readonly nth: number } | null;
}

/** By the entry of the browser's history, for as long as the page lives. */
const places = new Map<string, KeptPlace>();

/** Back on a page, it is scrolled to where it was, and the link that was followed has the focus again. */
export function useKeptPlace(): RefObject<HTMLDivElement | null> {
  const { key } = useLocation();
  const page = useRef<HTMLDivElement>(null);
  // Outside is the browser: how far it has scrolled, and the focus.
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    const kept = places.get(key);
    if (kept !== undefined) goBackTo(element, kept);
    return () => void places.set(key, placeIn(element));
  }, [key]);
  return page;
}

function placeIn(page: HTMLElement): KeptPlace {
  const focused = document.activeElement;
  const href = page.contains(focused) ? (focused?.getAttribute('href') ?? null) : null;
  return {
    top: scrollerOf(page).scrollTop,
    link:
      focused === null || href === null
        ? null
        : { href, nth: linksTo(page, href).indexOf(focused) },
  };
}

function goBackTo(page: HTMLElement, { top, link }: KeptPlace): void {
  scrollerOf(page).scrollTop = top;
  if (link === null) return;
  const links = linksTo(page, link.href);
  // What was solved meanwhile is not there any more.
  const found = links[link.nth] ?? links.at(-1) ?? page.querySelector('h1');
  if (found instanceof HTMLElement) found.focus({ preventScroll: true });
}

function linksTo(page: HTMLElement, href: string): readonly Element[] {
  return [...page.querySelectorAll('a')].filter((each) => each.getAttribute('href') === href);
}

/** On a low screen all of the document scrolls. */
function scrollerOf(page: HTMLElement): Element {
  return page.scrollHeight > page.clientHeight ? page : document.documentElement;
}
