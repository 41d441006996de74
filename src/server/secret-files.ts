import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '#providers/upstream.ts';

const ENDING = '_FILE';

/**
 * The environment with what stands in files: `WETHOD_TOKEN_FILE` names one that has the value of `WETHOD_TOKEN`, as
 * containers and systemd hand over secrets. A line end at its end is not part of it. Faults name the variable, and never
 * what is in the file.
 */
export function withSecretFiles(
  environment: Environment,
  names: readonly string[],
  folder: string,
): { readonly environment: Environment; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const read: Record<string, string> = {};
  for (const name of names) {
    const file = environment[name + ENDING];
    if (!file) continue;
    if (environment[name]) {
      faults.push(`${name} and ${name}${ENDING} are two values for one thing: set one of them.`);
      continue;
    }
    const text = readSecret(resolve(folder, file));
    if (text === null) {
      faults.push(
        `${name}${ENDING} must be a file that the user who starts Rubrica can read, with the value of ${name} in it.`,
      );
    } else {
      read[name] = text;
    }
  }
  return { environment: { ...environment, ...read }, faults };
}

function readSecret(file: string): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).trimEnd();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}
