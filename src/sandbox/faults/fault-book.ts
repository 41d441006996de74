import { QONTO } from '#sandbox/credentials.ts';
import type { Answer, Question } from '#sandbox/exchange.ts';
import type { Fault } from './fault.ts';
import { readRows } from '#sandbox/rows.ts';

interface Entry extends Fault {
  id: number;
  /** How many matching requests it has let pass. */
  passed: number;
  /** How many it has spoiled. */
  applied: number;
}

function matches({ path, offset, page, query = {} }: Fault['match'], question: Question): boolean {
  const { parameters } = question;
  const isPath =
    path === undefined ||
    (path.endsWith('*') ? question.path.startsWith(path.slice(0, -1)) : question.path === path);
  return (
    isPath &&
    (offset === undefined || Number(parameters.get('offset') ?? 0) === offset) &&
    (page === undefined || Number(parameters.get('page') ?? 1) === page) &&
    Object.entries(query).every(([name, value]) => parameters.get(name) === value)
  );
}

/** Some faults have nothing to spoil in some answers, and wait for one where they have. */
function bites(fault: Fault, question: Question, answer: Answer): boolean {
  switch (fault.kind) {
    case 'staging-token':
      // A person's browser has no such header.
      return (
        question.path !== '/oauth2/auth' &&
        question.headers['x-qonto-staging-token'] !== QONTO.stagingToken
      );
    case 'empty':
      return answer.status === 200 && question.path.endsWith('/clients');
    case 'bad-row':
    case 'repeat-row': {
      const rows = readRows(fault.provider, answer);
      const { ids } = fault;
      if (ids === undefined) return rows.length > 0;
      return rows.some(({ id }) => ids.some((wanted) => String(wanted) === String(id)));
    }
    default:
      return true;
  }
}

/** The faults that somebody asked for and that are not used up. */
export class FaultBook {
  #entries: Entry[] = [];
  #lastId = 0;

  add(fault: Fault): Entry {
    this.#lastId += 1;
    const entry = { id: this.#lastId, ...fault, passed: 0, applied: 0 };
    this.#entries.push(entry);
    return entry;
  }

  list(): readonly Entry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }

  /** The fault that this request gets, the oldest that is due; counts it. */
  take(question: Question, answer: Answer): Fault | null {
    for (const entry of this.#entries) {
      if (entry.provider !== question.provider || !matches(entry.match, question)) continue;
      if (!bites(entry, question, answer)) continue;
      if (entry.passed < entry.after) {
        entry.passed += 1;
        continue;
      }
      entry.applied += 1;
      if (entry.applied === entry.times) {
        this.#entries = this.#entries.filter((other) => other !== entry);
      }
      return entry;
    }
    return null;
  }
}
