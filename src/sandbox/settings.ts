import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { SandboxOptions } from './sandbox.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 4175;

/**
 * The environment, and what an `.env` file adds to it. A variable that is set outside wins; an empty
 * one is not set. Throws what the file system says of a file that is there and cannot be read.
 */
export function readEnvironment(file: string): Environment {
  // Without the byte-order mark that some editors write, which would become part of the first name.
  const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : '';
  const outside = Object.entries(process.env).filter(([, value]) => value !== '');
  return { ...parseEnv(text), ...Object.fromEntries(outside) };
}

/** Reads the environment; every wrong value is named. */
export function readSettings(environment: Environment) {
  const faults: string[] = [];
  const read = (name: string, most: number): number | undefined => {
    const text = environment[name];
    if (text === undefined || text === '') return undefined;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= most) return number;
    faults.push(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
    return undefined;
  };
  const awkward = environment['SANDBOX_AWKWARD'] || '0';
  if (!['0', '1'].includes(awkward))
    faults.push(`SANDBOX_AWKWARD must be 0 or 1, not "${awkward}".`);
  const clients = read('SANDBOX_CLIENTS', 1_000_000);
  const options: SandboxOptions = {
    port: read('SANDBOX_PORT', 65_535) ?? DEFAULT_PORT,
    latencyMs: read('SANDBOX_LATENCY_MS', 600_000) ?? 0,
    awkward: awkward === '1',
    ...(clients === undefined ? {} : { clients }),
  };
  return { options, faults };
}
