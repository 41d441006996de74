import type { ConfigError } from './config.ts';
import type { OpenGateway } from './open-gateway.ts';
import type { TeamConfig } from './team-config.ts';

const MODES = {
  configured: 'configured',
  live: 'live',
  staging: "staging, the provider's own test system",
  sandbox: 'sandbox',
  absent: 'not connected',
} as const;

/** What is connected there is known once the database is asked, which may come later. */
const CONNECTABLE = 'connected in the browser, by an administrator';

export function sayFaults({ faults }: ConfigError): void {
  const list = faults.map((fault) => `  - ${fault}\n`).join('');
  process.stderr.write(`Rubrica cannot start:\n${list}.env.example explains each variable.\n`);
}

/** What a person wants to know first: where it is, and whose clients it shows. */
export function greeting(
  address: string,
  {
    providers,
    sandboxUrl,
    launch,
    notices = [],
  }: Pick<OpenGateway, 'providers' | 'sandboxUrl' | 'launch'> & Partial<OpenGateway>,
  team: TeamConfig | null = null,
  metricsAddress: string | null = null,
): string {
  const width = Math.max(...providers.map(({ upstream }) => upstream.label.length));
  const lines = providers.map(
    ({ upstream, mode, connectable }) =>
      `  ${upstream.label.padEnd(width)}  ${connectable ? CONNECTABLE : MODES[mode]}`,
  );
  if (sandboxUrl) lines.push(`  The sandbox is at ${sandboxUrl}; faults can be posted there.`);
  if (team) {
    lines.push(`  It listens at ${address}, and people sign in at ${team.signIn.issuer.host}.`);
  } else if (launch) {
    lines.push(
      '  This link lets one browser in, and another one follows it:',
      `  ${toLink(address, launch.path)}`,
    );
  } else if (!sandboxUrl) {
    lines.push(
      '  LAUNCH_LINK is off: every user of this machine who opens that address sees all clients.',
    );
  }
  if (metricsAddress !== null) lines.push(`  Metrics are at ${metricsAddress}metrics`);
  lines.push(...notices.map((notice) => `  ${notice}`));
  return [`Rubrica is at ${team?.address.url.href ?? address}`, ...lines].join('\n');
}

/** Once a link has been used. */
export function nextLink(address: string, path: string): string {
  return `A browser was let in. For another one: ${toLink(address, path)}`;
}

function toLink(address: string, path: string): string {
  return new URL(path, address).href;
}

/** `http://[::1]:4173/` */
export function toAddress(host: string, port: number, scheme = 'http'): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
