import { openStore } from '#server/store/open-store.ts';

/** A program that writes a secret again and again until it is killed, and says each version that was kept. */
const [path = ''] = process.argv.slice(2);
const { secrets } = openStore({ kind: 'sqlite', path });
let version = (await secrets.read('qonto'))?.version ?? 0;
for (;;) {
  const written = await secrets.write('qonto', Uint8Array.of((version + 1) % 256), version);
  if (written === null) throw new Error('somebody else writes');
  version = written;
  process.stdout.write(`${version}\n`);
}
