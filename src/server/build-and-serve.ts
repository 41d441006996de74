import { buildIfNeeded } from '#build/build.ts';

/** `npm start`: one process, so that a signal, an exit code or a message is the server's own. */

await buildIfNeeded();
await import('./main.ts');
