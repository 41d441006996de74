/*
 * Read and done in the page: each function sees nothing but its argument.
 */

interface Pasted {
  readonly text: string;
  readonly html: string;
}

declare global {
  interface Window {
    pastedHere?: Pasted | null;
  }
}

/** What stands in each drawn row, cell by cell; nothing for a dash. */
export function readRows(): string[][] {
  const rows = document.querySelectorAll<HTMLTableRowElement>('main tr[data-index]');
  return [...rows].map((row) =>
    // The first is the box.
    [...row.cells].slice(1).map((cell) => {
      const isAbsent = cell.matches('.absent-cell');
      return isAbsent ? '' : (cell.querySelector('a') ?? cell).textContent;
    }),
  );
}

/** From now on, what is pasted is noted and goes nowhere. */
export function listenForPaste(): void {
  window.pastedHere = null;
  document.addEventListener(
    'paste',
    (event) => {
      const { clipboardData } = event;
      event.preventDefault();
      window.pastedHere = {
        text: clipboardData?.getData('text/plain') ?? '',
        html: clipboardData?.getData('text/html') ?? '',
      };
    },
    { capture: true, once: true },
  );
}

export function pasted(): Pasted | null {
  return window.pastedHere ?? null;
}

/**
 * As on paper, for engines that cannot be asked for it: the page hears that it is printed, and its styles are those. It
 * stays so.
 */
export function emulatePrint(): void {
  dispatchEvent(new Event('beforeprint'));
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') {
        rule.media.mediaText = 'all';
      }
      if ('cssRules' in rule) visit((rule as CSSGroupingRule).cssRules);
    }
  };
  for (const { cssRules } of document.styleSheets) visit(cssRules);
}

/** The list on paper: its heading, how many clients it has, how its head is repeated, and what should not be there. */
export function printedList() {
  const isShown = (element: Element) => element.checkVisibility();
  const table = [...document.querySelectorAll('table')].find(isShown);
  const head = table?.tHead;
  return {
    heading: [...document.querySelectorAll('h2')].find(isShown)?.textContent ?? null,
    rows: table?.tBodies[0]?.rows.length ?? 0,
    head: head ? getComputedStyle(head).display : null,
    hasControls: [...document.querySelectorAll('button, input, nav')].some(isShown),
  };
}
