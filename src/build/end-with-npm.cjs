/*
 * npm runs a script in a shell. A signal to npm alone ends npm and that shell, and many shells pass
 * it on to nobody: the server would stay, with nobody left to stop it. A parent that ends is seen by
 * its id, which becomes another one. (On Windows it never does.) Loaded with `node -r`.
 */
const { isMainThread } = require('node:worker_threads');

const EVERY_MS = 200;

if (isMainThread && process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  watch.unref();
}
