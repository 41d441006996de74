import type { Name } from '#normal-forms/names.ts';
import { formsAgree } from '#normal-forms/legal-forms.ts';
import type { Agreement } from './agreement.ts';
import type { Note, Objection, Reason } from './codes.ts';
import { namesDiffer } from './name-evidence.ts';
import type { Place } from './places.ts';

/** What two records agree and differ in, in codes and values, the strongest first. */
export function tell(agreement: Agreement) {
  return {
    why: reasons(agreement),
    against: objections(agreement),
    notes: notesOf(agreement),
  };
}

function reasons(agreement: Agreement): readonly Reason[] {
  const { numbers, names, places, email, phone, domain } = agreement;
  const [a, b] = agreement.parties;
  const why: Reason[] = [];
  const add = (code: Reason['code'], left: string, right: string) =>
    why.push({ code, left, right });
  if (agreement.isReferred) add('ref', a.id, b.id);
  why.push(...numbers.proof, ...numbers.weak);
  if (numbers.typo !== null) why.push(numbers.typo);
  if (names.match !== null) {
    const { near } = names.match;
    const both = { left: textOf(names.left), right: textOf(names.right) };
    why.push(near === null ? { code: 'name', ...both } : { code: 'name-near', near, ...both });
  }
  const { left, right } = places;
  if (places.street) add('street', streetText(left), streetText(right));
  if (places.zip) add('zip', left?.zip ?? '', right?.zip ?? '');
  if (places.city) add('city', left?.city?.name ?? '', right?.city?.name ?? '');
  if (email !== null) add('email', email, email);
  if (phone !== null) add('phone', phone, phone);
  if (domain !== null) add('domain', domain, domain);
  return why;
}

function objections(agreement: Agreement): readonly Objection[] {
  const { numbers, names, places } = agreement;
  const [a, b] = agreement.parties;
  const against: Objection[] = [...numbers.contradictions];
  const add = (code: Objection['code'], left: string, right: string) =>
    against.push({ code, left, right });
  if (numbers.typo !== null) against.push(numbers.typo);
  if (numbers.loose !== null) against.push(numbers.loose);
  if (names.match === null) {
    const [left, right] = [textOf(a.names[0] ?? null), textOf(b.names[0] ?? null)];
    if (namesDiffer(a, b)) add('name-differs', left, right);
  } else if (!formsAgree(names.left?.form ?? null, names.right?.form ?? null)) {
    add('form-differs', names.left?.form ?? '', names.right?.form ?? '');
  }
  if (agreement.isAbroad) add('country-differs', a.home ?? '', b.home ?? '');
  const { left, right } = places;
  if (places.differs) add('city-differs', cityText(left), cityText(right));
  else if ((places.zip || places.city) && !places.street && bothStreets(left, right)) {
    add('street-differs', streetText(left), streetText(right));
  }
  addContact(add, 'email-differs', a.emails, b.emails);
  addContact(add, 'phone-differs', a.phones, b.phones);
  return against;
}

function addContact(
  add: (code: Objection['code'], left: string, right: string) => unknown,
  code: 'email-differs' | 'phone-differs',
  left: readonly string[],
  right: readonly string[],
): void {
  const [one, other] = [left[0], right[0]];
  if (one === undefined || other === undefined) return;
  if (!left.some((value) => right.includes(value))) add(code, one, other);
}

function notesOf({ numbers, name, isNumberOfMany, isOfSignatory }: Agreement): readonly Note[] {
  const notes: Note[] = [];
  if (numbers.establishment !== null) notes.push(numbers.establishment);
  if (numbers.isWeakSiren) notes.push('siren-weak');
  if (isNumberOfMany) notes.push('number-of-many');
  else if (numbers.mayBeOfGroup && name !== 'equal') notes.push('maybe-group');
  if (isOfSignatory) notes.push('signatory');
  return notes;
}

/** A name as reasons and objections have it. */
export function textOf(name: Name | null): string {
  if (name === null) return '';
  return name.form === null ? name.words.join(' ') : `${name.words.join(' ')} ${name.form}`;
}

/** A street as reasons and objections have it. */
export function streetText(place: Pick<Place, 'street'> | null): string {
  const street = place?.street ?? null;
  return street === null ? '' : [...street.words, street.number ?? ''].join(' ').trim();
}

function cityText(place: Place | null): string {
  return place?.city?.name ?? place?.zip ?? '';
}

function bothStreets(left: Place | null, right: Place | null): boolean {
  return (left?.street ?? null) !== null && (right?.street ?? null) !== null;
}
