import type { Environment } from '#providers/upstream.ts';

export interface MetricsAddress {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
}

/** `null` where no port is set. Faults go to `faults`, a sentence each. */
export function readMetricsAddress(
  environment: Environment,
  faults: string[],
): MetricsAddress | null {
  const port = environment['METRICS_PORT'];
  const host = environment['METRICS_HOST'];
  if (!port) {
    if (host) faults.push('METRICS_HOST is set without METRICS_PORT, so there are no metrics.');
    return null;
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    faults.push('METRICS_PORT must be a whole number from 0 to 65535.');
    return null;
  }
  return { host: host || '127.0.0.1', port: Number(port) };
}
