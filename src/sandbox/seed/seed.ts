import { awkwardQonto } from './awkward-qonto.ts';
import { awkwardWethod } from './awkward-wethod.ts';
import { makeParty, type Party, type PartyKind } from './party.ts';
import { toQontoClient, type QontoClient } from './qonto-client.ts';
import { Random } from './random.ts';
import { toWethodClient, type WethodClient } from './wethod-client.ts';

const SEED = 20_240_615;

// One stream of chance for each population, so that nobody's details hang on how many there are.
const SHARED = 1;
const WETHOD_ONLY = 2;
const QONTO_ONLY = 3;

function partyOf(stream: number, index: number): Party {
  const random = new Random(SEED, stream, index);
  const kinds: readonly [PartyKind, ...PartyKind[]] =
    stream === QONTO_ONLY
      ? ['company', 'individual', 'individual', 'individual', 'freelancer', 'freelancer']
      : ['company', 'company', 'company', 'company', 'company', 'company', 'company', 'freelancer'];
  return makeParty(random, random.pick(kinds));
}

/**
 * Of every `of` clients the first `shared` are parties that the other provider has too, both
 * counting them from the start.
 */
function party(index: number, shared: number, of: number, ownStream: number): Party {
  const round = Math.floor(index / of);
  const turn = index % of;
  return turn < shared ? partyOf(SHARED, round * shared + turn) : partyOf(ownStream, index);
}

/** wethod's clients: the awkward ones first, then as many as wanted. Ids count from 1. */
export function* wethodClients(count: number, now: number): Generator<WethodClient> {
  const awkward = awkwardWethod(now).slice(0, count);
  yield* awkward;
  for (let index = awkward.length; index < count; index += 1) {
    const position = index - awkward.length;
    yield toWethodClient(party(position, 15, 31, WETHOD_ONLY), index + 1, now, SEED);
  }
}

/** Qonto's clients: the awkward ones first, then as many as wanted. */
export function* qontoClients(count: number, now: number): Generator<QontoClient> {
  const awkward = awkwardQonto(now).slice(0, count);
  yield* awkward;
  for (let index = awkward.length; index < count; index += 1) {
    const position = index - awkward.length;
    yield toQontoClient(party(position, 2, 3, QONTO_ONLY), index + 1, now, SEED);
  }
}
