import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '#providers/upstream.ts';
import { UPSTREAMS } from '#providers/upstreams.ts';
import { withSecretFiles } from './secret-files.ts';
import { secretVariables } from './variables.ts';

/** What is set, and what is wrong with the file, a sentence each. */
export interface FoundVariables {
  readonly environment: Environment;
  /** The names that stand in the file. */
  readonly inFile: readonly string[];
  readonly faults: readonly string[];
}

/**
 * The environment, with what an `.env` file adds to it; a variable that is set outside wins, and an empty
 * one is none. A secret may stand in a file of its own. Nothing is written back to `process.env`, where every library and child process would see
 * the secrets.
 */
export function readEnvironment(file: string, outside: Environment = process.env): FoundVariables {
  const { text, faults } = readEnvFile(file);
  const inside = parseEnv(text);
  const set = Object.entries(outside).filter(([, value]) => value);
  const all = { ...inside, ...Object.fromEntries(set) };
  const found = withSecretFiles(all, secretVariables(UPSTREAMS), dirname(file));
  return {
    environment: found.environment,
    inFile: Object.keys(inside),
    faults: [...faults, ...found.faults],
  };
}

function readEnvFile(file: string): { readonly text: string; readonly faults: readonly string[] } {
  const name = basename(file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { text: '', faults: unreadable(file, error) };
  }
  const text = decode(bytes);
  return text === null
    ? { text: '', faults: [`${name} is not a text in UTF-8: save it as UTF-8.`] }
    : { text, faults: [] };
}

function unreadable(file: string, error: unknown): readonly string[] {
  const name = basename(file);
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'ENOENT':
      // Windows hides the ending that its editor adds.
      return existsSync(`${file}.txt`)
        ? [`There is a file ${name}.txt, which is not read: rename it to ${name}.`]
        : [];
    case 'EISDIR':
      return [`${name} is a folder: it must be a file.`];
    default:
      return [`${name} cannot be read: allow the user who starts Rubrica to read it.`];
  }
}

/** By its byte-order mark, UTF-8 where it has none; `null` where it is no such text. */
function decode(bytes: Buffer): string | null {
  const marks = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
  const [encoding] = Object.entries(marks).find(([, mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  ) ?? ['utf-8'];
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
