import type { Answer, Provider } from './exchange.ts';
import { isRecord } from './control/json-reading.ts';

export type Row = Record<string, unknown>;

/** The JSON of a list or of one client, with its rows within reach. */
function rowsOf(provider: Provider, body: unknown): Row[] {
  if (provider === 'wethod') return (Array.isArray(body) ? body : [body]).filter(isRecord);
  if (!isRecord(body)) return [];
  const { clients, client } = body;
  return (Array.isArray(clients) ? clients : [client]).filter(isRecord);
}

/** The rows of an answer; none for an error. */
export function readRows(provider: Provider, answer: Answer): Row[] {
  const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
  return answer.status === 200 && isJson ? rowsOf(provider, JSON.parse(answer.body)) : [];
}

/** The same answer with other rows. */
export function withRows(provider: Provider, answer: Answer, rows: Row[]): Answer {
  const body: unknown = JSON.parse(answer.body);
  const [row] = rows;
  if (provider === 'wethod') {
    return { ...answer, body: JSON.stringify(Array.isArray(body) ? rows : row) };
  }
  if (!isRecord(body)) return answer;
  const changed = 'clients' in body ? { ...body, clients: rows } : { ...body, client: row };
  return { ...answer, body: JSON.stringify(changed) };
}
