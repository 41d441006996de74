import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { startSandbox } from './embedded-sandbox.ts';
import { openGateway } from './open-gateway.ts';

test('a demo brings its sandbox, and takes it along when it ends', async () => {
  const gateway = await openGateway(readConfig({ SANDBOX_CLIENTS: '3' }));
  const answer = await gateway.fetch(
    new Request('http://rubrica/api/providers/wethod/clients?deleted=include'),
  );
  expect(answer.status).toBe(200);
  expect(await answer.json()).toHaveLength(3);
  await gateway.close();
  await expect(fetch(gateway.sandboxUrl ?? '')).rejects.toThrow();
});

test('a sandbox that cannot start says why', async () => {
  const first = await startSandbox({ clients: 1 });
  const port = Number(new URL(first.url).port);
  await expect(startSandbox({ clients: 1, port })).rejects.toThrow(
    /sandbox did not start.*EADDRINUSE/,
  );
  await first.close();
});
