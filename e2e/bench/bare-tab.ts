import type { Browser } from '@playwright/test';

/** A tab of a browser that has never been anywhere, with nothing of the tools attached that slows its programs. */
export interface BareTab {
  /** Sends a command of the Chrome DevTools Protocol to the tab. A refused one rejects. */
  readonly send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  /** The value of an expression there, once it has settled. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Playwright has V8 note where every error is made. At the first one, and React makes one as it starts, V8 parses the
 * whole program once more for it: some 20 ms of processor time that nobody's own browser spends. In a tab that
 * Playwright does not know, of a context that it does not know, the domain `Runtime` stays off.
 */
export async function openBareTab(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  locale: string,
): Promise<BareTab> {
  const root = await browser.newBrowserCDPSession();
  const { browserContextId } = await root.send('Target.createBrowserContext');
  const { targetId } = await root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    ...viewport,
  });
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  root.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let sent = 0;
  const send: BareTab['send'] = async (method, params = {}) => {
    sent += 1;
    const message = JSON.stringify({ id: sent, method, params });
    const answered = new Promise<Answer>((resolve) => waiting.set(sent, resolve));
    await root.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (result === undefined) throw new Error(`${method}: ${error?.message ?? 'no result'}`);
    return result;
  };
  await send('Page.enable');
  await send('Emulation.setLocaleOverride', { locale });
  await send('Emulation.setDeviceMetricsOverride', {
    ...viewport,
    deviceScaleFactor: 1,
    mobile: false,
  });
  return {
    send,
    evaluate: async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', params);
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value?: unknown }).value;
    },
    close: async () => {
      await root.send('Target.disposeBrowserContext', { browserContextId });
      await root.detach();
    },
  };
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}
