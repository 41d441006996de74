/** How long what was said stays where it can be read again, in milliseconds. */
const STAYS_MS = 4000;
/** A region is known to be there before its first text comes, which would be missed otherwise. */
const AFTER_MS = 150;

let region: HTMLElement | null = null;
const waiting = new Set<string>();

/**
 * Says something to assistive technology, politely, and shows nothing. Each text is said once: what is told
 * again before it is said is the same, and what comes next does not replace it. One region for the whole page,
 * since a region that comes together with its text is often not read.
 */
export function announce(text: string): void {
  placedRegion();
  if (waiting.has(text)) return;
  waiting.add(text);
  setTimeout(() => {
    waiting.delete(text);
    const line = document.createElement('p');
    line.textContent = text;
    placedRegion().append(line);
    setTimeout(() => line.remove(), STAYS_MS);
  }, AFTER_MS);
}

/** The region where it can be heard: a dialog that lies over the page silences all that is outside it. */
function placedRegion(): HTMLElement {
  if (region === null) {
    region = document.createElement('div');
    region.className = 'sr-only';
    region.role = 'status';
    // React Aria hides what is outside its own sheets, but not this.
    region.dataset['liveAnnouncer'] = 'true';
  }
  const place = document.querySelector('dialog:modal') ?? document.body;
  if (region.parentNode !== place) place.append(region);
  return region;
}
