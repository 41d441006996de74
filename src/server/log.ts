import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/**
 * What a line can be about. An event has these fields and no other: never a request's path, a value of a
 * query, a sentence of a provider's, or a person.
 */
export type LogEvent =
  /** A question without an answer. Answers are not logged: a load of a thousand pages would be as many lines. */
  | {
      readonly event: 'failed';
      readonly request: string;
      /** As a template: `/api/providers/qonto/clients/{id}`. */
      readonly route: string;
      readonly status: number;
      readonly ms: number;
      /** Why, in one word of a closed list. */
      readonly reason: string | null;
    }
  /** What the guard did not let through, in its own words. */
  | { readonly event: 'refused'; readonly status: number; readonly reason: string }
  /** A mistake of ours: its name and where, never its message, which may quote somebody's data. */
  | {
      readonly event: 'fault';
      readonly request: string;
      readonly name: string;
      readonly frames: readonly string[];
    }
  /** The database did not do what was asked of it. */
  | { readonly event: 'store'; readonly request: string; readonly fault: string }
  /** Somebody signed in, or out; who, the server's own log of sign-ins has. */
  | { readonly event: 'signed-in'; readonly request: string; readonly role: string }
  | { readonly event: 'signed-out'; readonly request: string }
  /** Somebody was not let in, or no longer: why, in one word of a closed list. */
  | { readonly event: 'sign-in-refused'; readonly request: string; readonly reason: string }
  | { readonly event: 'session-ended'; readonly request: string; readonly reason: string }
  /** Somebody connected or disconnected a provider's account, or could not: why, in one word of a closed list. */
  | {
      readonly event: 'connection';
      readonly request: string;
      readonly provider: string;
      readonly outcome: string;
    }
  /** A part of the screen that could not be drawn, as a page reports it. */
  | { readonly event: 'render-error'; readonly name: string; readonly frames: readonly string[] };

export type Log = (event: LogEvent) => void;

type FieldsOf = {
  readonly [Name in LogEvent['event']]: readonly Exclude<
    keyof Extract<LogEvent, { event: Name }>,
    'event'
  >[];
};

const FIELDS = {
  failed: ['request', 'route', 'status', 'ms', 'reason'],
  refused: ['status', 'reason'],
  fault: ['request', 'name', 'frames'],
  store: ['request', 'fault'],
  'signed-in': ['request', 'role'],
  'signed-out': ['request'],
  'sign-in-refused': ['request', 'reason'],
  'session-ended': ['request', 'reason'],
  connection: ['request', 'provider', 'outcome'],
  'render-error': ['name', 'frames'],
} as const satisfies FieldsOf;

const LEVELS = {
  failed: 'warn',
  refused: 'warn',
  fault: 'error',
  store: 'error',
  'signed-in': 'info',
  'signed-out': 'info',
  'sign-in-refused': 'warn',
  'session-ended': 'warn',
  connection: 'info',
  'render-error': 'error',
} as const satisfies Record<LogEvent['event'], string>;

/** Writes each event as one line of `name=value`: time, level, event, then its declared fields. */
export function createLog(write: (line: string) => void, clock: Clock): Log {
  return (event) => {
    const values: Readonly<Record<string, unknown>> = { ...event };
    const fields = FIELDS[event.event].flatMap((name) => {
      const value = values[name];
      if (value === null || value === undefined) return [];
      return [`${name}=${spell(Array.isArray(value) ? value.join(' < ') : String(value))}`];
    });
    const time = new Date(clock.wall()).toISOString();
    write(
      [`time=${time}`, `level=${LEVELS[event.event]}`, `event=${event.event}`, ...fields].join(' '),
    );
  };
}

/** In quotes where it is not one plain word; on one line in any case. */
function spell(value: string): string {
  return /^[\w./:{}-]+$/.test(value) ? value : JSON.stringify(value);
}

const ids = new WeakMap<Request, string>();

/** What all lines about a request have in common, and the answer to it where it fails. */
export function requestIdOf(request: Request): string {
  const id = ids.get(request) ?? randomBytes(6).toString('base64url');
  ids.set(request, id);
  return id;
}

const MOST_FRAMES = 20;

/** Where an error was thrown: functions and places in our own folders, without what stands above them. */
export function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  const below = start < 0 ? stack : stack.slice(start + message.length);
  return below
    .split('\n')
    .flatMap((line) => {
      const [, name = '', place = ''] =
        /^\s+at (?:(?:async )?([\w$.<>]+) .*?\(|async )?(?:\S*?\/)?((?:src|dist|node_modules|node:\w+)\/[\w@./-]+:\d+:\d+)\)?$/.exec(
          line,
        ) ?? [];
      return place ? [name ? `${name} ${place}` : place] : [];
    })
    .slice(0, MOST_FRAMES);
}
