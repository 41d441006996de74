import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { readEnvironment } from './environment.ts';
import { CLOCK } from './clock.ts';
import { ANYBODY } from './upstream/connection.ts';
import { openGateway, type OpenGateway } from './open-gateway.ts';
import { listenBeforeNode } from './http/node-server.ts';
import { accountsTag } from './accounts-tag.ts';
import { toBootstrap, withBootstrap, withWords } from './page-bootstrap.ts';
import { outliveTerminal, say } from '#build/say.ts';
import { greeting, nextLink, sayFaults, toAddress } from './terminal.ts';

/**
 * The gateway inside Vite's server: the same guard before everything, the same `/api`. Page and
 * modules come from Vite, whose hot reload needs inline scripts and so another policy.
 */
export function devPlugin(): Plugin {
  let config: Config;
  let gateway: OpenGateway;
  return {
    name: 'rubrica:gateway',
    // Vitest reads the same configuration, and serves nothing.
    apply: (_, { command, mode, isPreview }) =>
      command === 'serve' && mode !== 'test' && !isPreview,
    config: ({ root = process.cwd() }) => {
      config = configOrExit(root);
      const { host, port } = config;
      const headers = { 'content-security-policy': POLICY };
      // With `cors`, Vite answers other sites' questions before the gateway sees them.
      return { server: { host, port, strictPort: true, cors: false, headers } };
    },
    configureServer: async (server) => {
      outliveTerminal();
      gateway = await openGateway(config, { log: say });
      server.httpServer?.once('close', () => void gateway.close());
      server.httpServer?.once('listening', () => {
        const address = toAddress(config.host, config.port);
        if (gateway.launch) gateway.launch.onNext = (path) => say(nextLink(address, path));
        say(greeting(address, gateway));
      });
      const { httpServer } = server;
      if (httpServer)
        listenBeforeNode(httpServer as Server, (incoming, outgoing) =>
          gateway.listener(incoming, outgoing),
        );
      server.middlewares.use((incoming, outgoing, next) =>
        gateway.listener(incoming, outgoing, next),
      );
    },
    transformIndexHtml: (page, { originalUrl = '/' }) =>
      withBootstrap(
        // Who asks is not known here; the program says it better.
        withWords(page, 'en'),
        {
          ...toBootstrap(gateway.statuses(ANYBODY), new URL(originalUrl, 'http://rubrica'), CLOCK),
          accounts: accountsTag(gateway.providers),
        },
      ),
  };
}

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Vite's own scripts and its policy are nothing for an address that others reach. */
const NOT_FOR_A_TEAM =
  'PUBLIC_URL is for npm start: npm run dev serves this machine alone. Start it without PUBLIC_URL, and without what is for a team.';

function configOrExit(root: string): Config {
  try {
    const found = readEnvironment(join(root, '.env'));
    // Before anything that it needs besides is asked for.
    if (found.environment['PUBLIC_URL']) throw new ConfigError([NOT_FOR_A_TEAM]);
    return readConfig(found.environment, UPSTREAMS, found);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    sayFaults(error);
    return process.exit(1);
  }
}
