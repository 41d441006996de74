import { awkwardQonto } from './awkward-qonto.ts';
import { awkwardWethod } from './awkward-wethod.ts';
import { firstInQonto, firstInWethod } from './first-impression.ts';
import { makeParty, type Party, type PartyKind } from './party.ts';
import { toQontoClient, type QontoClient } from './qonto-client.ts';
import { Random } from './random.ts';
import { toWethodClient, type WethodClient } from './wethod-client.ts';

const SEED = 20_240_615;

// One stream of chance for each population, so that nobody's details depend on how many there are.
const SHARED = 1;
const WETHOD_ONLY = 2;
const QONTO_ONLY = 3;

/** What is below `.example` for each: so that no party of one has a domain of another's. */
const DOMAINS = { [SHARED]: '', [WETHOD_ONLY]: '.eu', [QONTO_ONLY]: '.net' } as const;
type Stream = keyof typeof DOMAINS;

/** Makes parties, each of a stream in its turn, every one with a mail domain of its own. */
class Parties {
  readonly #namesakes = new Map<string, number>();

  make(stream: Stream, index: number): Party {
    const random = new Random(SEED, stream, index);
    const kinds: readonly [PartyKind, ...PartyKind[]] =
      stream === QONTO_ONLY
        ? ['company', 'individual', 'individual', 'individual', 'freelancer', 'freelancer']
        : [
            'company',
            'company',
            'company',
            'company',
            'company',
            'company',
            'company',
            'freelancer',
          ];
    const party = makeParty(random, random.pick(kinds));
    const host = party.domain.replace('.example', DOMAINS[stream]);
    const namesakes = this.#namesakes.get(host) ?? 0;
    this.#namesakes.set(host, namesakes + 1);
    const domain = namesakes === 0 ? host : `${namesakes + 1}-${host}`;
    return { ...party, domain: `${domain}.example` };
  }

  take(index: number, { shared, of }: Turns, ownStream: Stream): Party {
    const round = Math.floor(index / of);
    const turn = index % of;
    return turn < shared ? this.make(SHARED, round * shared + turn) : this.make(ownStream, index);
  }
}

/** Of every `of` clients the first `shared` are parties that the other provider has too, both counting them from the start. */
interface Turns {
  readonly shared: number;
  readonly of: number;
}

const IN_WETHOD: Turns = { shared: 15, of: 31 };
const IN_QONTO: Turns = { shared: 2, of: 3 };

/**
 * Which clients of the demo are one party: their places in wethod's list and in Qonto's, of so many each. All others are
 * parties of their own.
 */
export function* sameParties(
  count: number,
  now: number,
): Generator<readonly [wethod: number, qonto: number]> {
  const first = firstInWethod(now, SEED).length;
  for (let place = 0; place < Math.min(first, count); place += 1) yield [place, place];
  const placeOf = (party: number, { shared, of }: Turns) =>
    first + Math.floor(party / shared) * of + (party % shared);
  for (let party = 0; ; party += 1) {
    const [wethod, qonto] = [placeOf(party, IN_WETHOD), placeOf(party, IN_QONTO)];
    if (wethod >= count || qonto >= count) return;
    yield [wethod, qonto];
  }
}

/** wethod's clients: the awkward ones or those of the demo first, then as many as wanted. Ids count from 1. */
export function* wethodClients(
  count: number,
  now: number,
  isAwkward = true,
): Generator<WethodClient> {
  const first = (isAwkward ? awkwardWethod(now) : firstInWethod(now, SEED)).slice(0, count);
  yield* first;
  const parties = new Parties();
  for (let index = first.length; index < count; index += 1) {
    const party = parties.take(index - first.length, IN_WETHOD, WETHOD_ONLY);
    yield toWethodClient(party, index + 1, now, SEED);
  }
}

/** Qonto's clients: the awkward ones or those of the demo first, then as many as wanted. */
export function* qontoClients(
  count: number,
  now: number,
  isAwkward = true,
): Generator<QontoClient> {
  const first = (isAwkward ? awkwardQonto(now) : firstInQonto(now, SEED)).slice(0, count);
  yield* first;
  const parties = new Parties();
  for (let index = first.length; index < count; index += 1) {
    const party = parties.take(index - first.length, IN_QONTO, QONTO_ONLY);
    yield toQontoClient(party, index + 1, now, SEED);
  }
}
