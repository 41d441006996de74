import { PROVIDERS } from '#sandbox/exchange.ts';
import { FAULT_DETAILS, isFaultKind, type Details, type Fault, type Match } from './fault.ts';
import {
  complaintsAbout,
  isRecord,
  listOf,
  oneOf,
  shape,
  text,
  whole,
} from '#sandbox/control/json-reading.ts';
import type { Check } from '#sandbox/control/json-reading.ts';

const anything: Check = () => null;
const record: Check = (value) => (isRecord(value) ? null : 'must be an object');
const textOrNumber: Check = (value) =>
  typeof value === 'string' || typeof value === 'number' ? null : 'must hold texts or numbers';

const DETAILS: Record<keyof Details, Check> = {
  status: whole(200, 599),
  field: text(),
  message: text(),
  waitSeconds: whole(0),
  delayMs: whole(0, 600_000),
  location: text(),
  body: text(),
  contentType: text(),
  ids: listOf(textOrNumber),
  set: record,
};

const texts: Check = (value) =>
  isRecord(value) ? listOf(text())(Object.values(value)) : 'must be an object';

const MATCH: Record<keyof Match, Check> = {
  path: text(),
  offset: whole(0),
  page: whole(1),
  query: texts,
};

const COMMON: Record<string, Check> = {
  provider: oneOf(PROVIDERS),
  kind: anything,
  match: shape(MATCH),
  after: whole(0),
  times: (value) => (value === 'always' ? null : whole(0)(value)),
};

type Request = Pick<Fault, 'provider' | 'kind'> & Partial<Fault>;

const isRequest = (value: Record<string, unknown>, complaints: string[]): value is Request => {
  const { kind, provider } = value;
  if (provider === undefined) complaints.push('"provider" is missing.');
  if (!isFaultKind(kind)) {
    complaints.push(`"kind" must be one of ${Object.keys(FAULT_DETAILS).join(', ')}.`);
    return false;
  }
  const details = FAULT_DETAILS[kind].map((key) => [key, DETAILS[key]] as const);
  complaints.push(...complaintsAbout(value, { ...COMMON, ...Object.fromEntries(details) }));
  if (kind === 'staging-token' && provider === 'wethod') {
    complaints.push('"staging-token" is a fault of Qonto alone.');
  }
  return complaints.length === 0;
};

/** Reads a fault as it was sent, with its defaults; or says all that is wrong with it. */
export function readFault(value: unknown): Fault | string[] {
  if (!isRecord(value)) return ['A fault must be a JSON object.'];
  const complaints: string[] = [];
  if (!isRequest(value, complaints)) return complaints;
  const { match = {}, after = 0, times = 1, ...rest } = value;
  return { ...rest, match, after, times: times === 0 ? 'always' : times };
}
