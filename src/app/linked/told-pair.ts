import type { Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import type { Told } from '#i18n/types/links.ts';
import { asWritten } from '#linking/as-written.ts';
import type { Evidence, Objection, Pair, Reason } from '#linking/codes.ts';
import { findProvider } from '#providers/registry.ts';

/*
 * A pair in words. The texts are those of `links`: `loadLater('links')` comes before.
 */

type Clients = readonly [left: Client, right: Client];

/** A pair in words, part by part, so that a screen can lay weight on some. */
export interface ToldPair {
  /** `Certain`. */
  readonly strength: string;
  /** The reason that decided, with its value; `null` where there is none. */
  readonly deciding: string | null;
  /** The others, in a few words each. */
  readonly others: readonly string[];
  readonly objections: readonly string[];
  /** What is worth knowing beside, in whole sentences. */
  readonly notes: readonly string[];
}

/** When a person decided on a pair, written out, and which colleague; `null` for oneself. */
interface Said {
  readonly day: string;
  readonly by: string | null;
}

/** `said`: who decided on it, and when; `null` where nobody did, or it is not known. */
export function tellPair(pair: Pair, clients: Clients, said: Said | null = null): ToldPair {
  const { strengths, noLink, notes, sharedVat } = messages.links;
  const [first, ...others] = pair.why;
  return {
    strength: pair.strength === null ? noLink : strengths[pair.strength],
    deciding: first === undefined ? null : tellReason(first, clients, said),
    others: others.map((reason) => shortReason(reason, clients)),
    objections: pair.against.map((objection) => tellObjection(objection, clients)),
    notes: [
      ...(pair.sharedVat === null ? [] : [sharedVat[pair.sharedVat]]),
      ...pair.notes.map((note) => notes[note]),
    ],
  };
}

/** `Certain. Same partita IVA (IT 00011010154, check digit right). Also: same name. But: the email differs.` */
export function pairSentence(pair: Pair, clients: Clients, said: Said | null = null): string {
  const { also, but } = messages.links;
  const { strength, deciding, others, objections, notes } = tellPair(pair, clients, said);
  return [
    `${strength}.`,
    ...(deciding === null ? [] : [`${deciding}.`]),
    ...(others.length === 0 ? [] : [also(others)]),
    ...(objections.length === 0 ? [] : [but(objections)]),
    ...notes,
  ].join(' ');
}

/** All reasons in a few words: `same partita IVA, same name, same street`. */
export function pairInShort(pair: Pair, clients: Clients, most = Infinity): string {
  return pair.why
    .slice(0, most)
    .map((reason) => shortReason(reason, clients))
    .join(', ');
}

function tellReason(reason: Reason, clients: Clients, said: Said | null): string {
  return messages.links.reasons[reason.code].told(toTold(reason, clients, said));
}

function shortReason(reason: Reason, clients: Clients): string {
  return messages.links.reasons[reason.code].short(toTold(reason, clients, null));
}

function tellObjection(objection: Objection, clients: Clients): string {
  return messages.links.objections[objection.code](toTold(objection, clients, null));
}

function toTold(
  evidence: Evidence<string> & Pick<Reason, 'near'>,
  clients: Clients,
  said: Said | null,
): Told {
  const sides = sidesOf(clients);
  const [left, right] = asWritten(evidence, clients);
  const { numbers = null, near = null } = evidence;
  const told: Told = {
    left,
    right,
    sides,
    numbers,
    near,
    day: said?.day ?? null,
    by: said?.by ?? null,
  };
  // The one that names the other stands first.
  const isTurned = evidence.code === 'ref' && !names(clients[0], clients[1]);
  return isTurned ? { ...told, left: right, right: left, sides: [sides[1], sides[0]] } : told;
}

/** Where the two stand: their systems, and within one system their ids too. */
export function sidesOf([left, right]: Clients): readonly [string, string] {
  const label = ({ provider }: Client) => findProvider(provider)?.label ?? provider;
  if (left.provider !== right.provider) return [label(left), label(right)];
  return [`${label(left)} ${left.id}`, `${label(right)} ${right.id}`];
}

function names(client: Client, other: Client): boolean {
  const id = other.id.toLowerCase();
  return client.externalIdentifiers.some(({ value }) => value.trim().toLowerCase() === id);
}
