import type { SandboxOptions } from './sandbox.ts';

const DEFAULT_PORT = 4175;

/** Reads the environment; every wrong value is named. */
export function readSettings(environment: Record<string, string | undefined>) {
  const faults: string[] = [];
  const read = (name: string, most: number): number | undefined => {
    const text = environment[name];
    if (text === undefined || text === '') return undefined;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= most) return number;
    faults.push(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
    return undefined;
  };
  const clients = read('SANDBOX_CLIENTS', 1_000_000);
  const options: SandboxOptions = {
    port: read('SANDBOX_PORT', 65_535) ?? DEFAULT_PORT,
    latencyMs: read('SANDBOX_LATENCY_MS', 600_000) ?? 0,
    ...(clients === undefined ? {} : { clients }),
  };
  return { options, faults };
}
