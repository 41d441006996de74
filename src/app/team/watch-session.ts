import { problemOf } from '#domain/errors.ts';
import { LOCKED } from '#sync/api-client.ts';
import { hideAll, leaveAgain, leaveTab } from './leave-tab.ts';
import { hearTabs, ownSession, tellTabs } from './leave.ts';
import { askSession, type Session } from './session.ts';

/** So long before its end somebody is told, in milliseconds. */
const WARNING = 10 * 60_000;

/** When the session ends, on this machine's clock. */
interface End {
  /** If nothing else is asked. */
  readonly at: number;
  /** At the latest. */
  readonly lastAt: number;
}

/**
 * Follows the session that this page belongs to: it ends in all tabs at once, somebody is told before it ends, and no
 * page of it comes back afterwards.
 */
export function watchSession(): void {
  // Another tab signed out, or signed in as somebody else.
  hearTabs(({ session, hasEnded }) => {
    if (session === ownSession ? hasEnded : !hasEnded) leaveTab();
  });
  tellTabs(false);
  // Ended on the server.
  window.addEventListener(LOCKED, () => leave());
  // A page that the browser keeps for Back has nothing on it, and is loaded again when it is shown.
  window.addEventListener('pagehide', (event) => {
    if (event.persisted) hideAll();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) leaveAgain();
  });
  void follow();
}

/** For this tab and all others. */
function leave(): void {
  tellTabs(true);
  leaveTab();
}

/** Waits for the end, tells of it before, and leaves when it is there. */
async function follow(): Promise<void> {
  let touchedAt = Date.now();
  for (const kind of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(kind, () => (touchedAt = Date.now()), { passive: true });
  }
  for (;;) {
    const askedAt = Date.now();
    const end = await endOf(askedAt);
    if (end === null) return;
    await until(end.at - WARNING);
    // Somebody works here: the server sees it by being asked.
    const isUsed = touchedAt > askedAt && end.lastAt > Date.now() + WARNING;
    if (isUsed) continue;
    const { showBanner } = await import('./session-banner.tsx');
    await showBanner(end.at, end.lastAt <= end.at);
  }
}

/** `null` where this tab is on its way out. A server that does not answer is asked again. */
async function endOf(askedAt: number): Promise<End | null> {
  try {
    const { left, wholeLeft } = await askSession();
    return toEnd({ left, wholeLeft }, askedAt);
  } catch (thrown) {
    if (problemOf(thrown).kind === 'locked') {
      leave();
      return null;
    }
    return { at: askedAt + 2 * WARNING, lastAt: Infinity };
  }
}

function toEnd({ left, wholeLeft }: Pick<Session, 'left' | 'wholeLeft'>, askedAt: number): End {
  return { at: askedAt + (left ?? Infinity), lastAt: askedAt + (wholeLeft ?? Infinity) };
}

/** A machine that slept is late: the session is then looked at as soon as the page is seen again. */
function until(moment: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (Date.now() < moment) return;
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(look, 30_000);
    document.addEventListener('visibilitychange', look);
    look();
  });
}
