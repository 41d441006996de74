import { KEYS } from '#domain/identity.ts';
import { readPhone } from '#normal-forms/phones.ts';
import { compareTexts, DIFFERENT, FORMATTING, type Outcome, type ResultReason } from './result.ts';
import type { Side } from './side.ts';

/** The emails that come first; what the other client has as a further one is the same, and not in the same place. */
export function compareEmails(left: Side, right: Side): Outcome {
  const isSame = (a: string, b: string) => KEYS.email(a) === KEYS.email(b);
  const [a, b] = [emailsOf(left, 'main'), emailsOf(right, 'main')].map(([main = null]) => main);
  const compared = compareTexts(a ?? null, b ?? null, (here, there) =>
    isSame(here, there) ? FORMATTING : DIFFERENT,
  );
  // Some programs send to an address with its blanks, and fail.
  const isWithBlanks = compared.result === 'equal' && a?.normalize() !== b?.normalize();
  const outcome: Outcome = isWithBlanks ? { ...compared, result: 'formatting' } : compared;
  const isAmong = (email: string | null, emails: readonly string[]) =>
    email !== null && emails.some((each) => isSame(each, email));
  const further = (side: Side) => emailsOf(side, 'administration', 'extra');
  if (isAmong(outcome.left, further(right)) || isAmong(outcome.right, further(left))) {
    return asFurther(outcome, 'listed-as-further');
  }
  const certified = (side: Side) => emailsOf(side, 'certified');
  const isCertified =
    isAmong(outcome.left, certified(right)) || isAmong(outcome.right, certified(left));
  return isCertified && outcome.result === 'different'
    ? { ...outcome, reason: 'equals-certified-email' }
    : outcome;
}

type Role = Side['client']['emails'][number]['role'];

function emailsOf({ client }: Side, ...roles: readonly Role[]): readonly string[] {
  return client.emails.filter(({ role }) => roles.includes(role)).map(({ address }) => address);
}

/** Phones, as E.164 writes them. */
export function comparePhones(left: Side, right: Side): Outcome {
  const [a = null] = left.client.phones;
  const [b = null] = right.client.phones;
  const outcome = compareTexts(a, b, (here, there) => {
    const phone = readPhone(here, left.home);
    return phone !== null && phone === readPhone(there, right.home) ? FORMATTING : DIFFERENT;
  });
  const isAmong = (phone: string | null, home: string | null, side: Side) => {
    const wanted = phone === null ? null : readPhone(phone, home);
    return (
      wanted !== null && furtherPhones(side).some((each) => readPhone(each, side.home) === wanted)
    );
  };
  return isAmong(a, left.home, right) || isAmong(b, right.home, left)
    ? asFurther(outcome, 'listed-as-further')
    : outcome;
}

/** Beside the phones that a client has, the one that its record has in two parts. */
function furtherPhones({ client }: Side): readonly string[] {
  const parts: unknown = Object.hasOwn(client.raw, 'phone') ? client.raw.phone : null;
  const further = client.phones.slice(1);
  if (typeof parts !== 'object' || parts === null) return further;
  const { country_code: code, number } = parts as Readonly<Record<string, unknown>>;
  if (typeof number !== 'string') return further;
  return [...further, typeof code === 'string' ? `${code} ${number}` : number];
}

function asFurther(outcome: Outcome, reason: ResultReason): Outcome {
  if (outcome.result === 'different') return { ...outcome, result: 'formatting', reason };
  const isOnOne = outcome.result === 'only-left' || outcome.result === 'only-right';
  return isOnOne ? { ...outcome, reason } : outcome;
}
