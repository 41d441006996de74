import { isRecord } from '#domain/check.ts';
import { isOwn, readPairs, toPairs, withDecisions, type KeptDecision } from './kept-decisions.ts';

const VERSION = 1;

/** In bytes: about 40,000 decisions. */
export const MOST_IN_FILE = 4_000_000;

/** Why a file is not taken: it is none of decisions, of a newer Rubrica, or of other accounts. */
export type FileFault = 'noFile' | 'fileOfNewer' | 'fileOfOthers';

/** Ids, verdicts and dates, and of which accounts they are. */
export function formatDecisionsFile(decisions: readonly KeptDecision[], accounts: string): string {
  const file = { rubrica: 'pairs', v: VERSION, accounts, pairs: toPairs(decisions.filter(isOwn)) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

interface ReadDecisions {
  /** The last one on each pair. */
  readonly decisions: readonly KeptDecision[];
  /** How many in the file are damaged, or not one's own. */
  readonly leftOut: number;
}

export function parseDecisionsFile(text: string, accounts: string): FileFault | ReadDecisions {
  const file = parsedOrNull(text);
  if (!isRecord(file) || file['rubrica'] !== 'pairs') return 'noFile';
  if (Number(file['v']) > VERSION) return 'fileOfNewer';
  if (file['accounts'] !== accounts) return 'fileOfOthers';
  const { pairs } = file;
  if (!Array.isArray(pairs)) return 'noFile';
  const read = readPairs(pairs).filter(isOwn);
  return { decisions: withDecisions([], read), leftOut: pairs.length - read.length };
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
