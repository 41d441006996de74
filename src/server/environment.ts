import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '#providers/upstream.ts';

/**
 * The environment, with what an `.env` file adds to it; a variable that is set outside wins. Nothing
 * is written back to `process.env`, where every library and child process would see the secrets.
 */
export function readEnvironment(file = '.env'): Environment {
  return { ...parseEnv(readIfPresent(file)), ...process.env };
}

function readIfPresent(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
