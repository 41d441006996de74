import { ExportSession, type FromWorker, type ToWorker } from './export-session.ts';

/*
 * Writes a file beside the page, so that the page stays as quick as it is. It is started for one file, knows no
 * text and no client's meaning, asks nobody and keeps nothing; to end it is to cancel.
 */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's page has no other
const say = (message: FromWorker): void => self.postMessage(message);
const session = new ExportSession(say);
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.hear(data));
say({ type: 'ready' });
