import type { RegisteredNumber } from '#normal-forms/numbers.ts';

/** A client's numbers by what they are for: only numbers for the same are compared. */
export interface Identities {
  readonly all: readonly RegisteredNumber[];
  /** What stands under VAT, and is one. */
  readonly vat: RegisteredNumber | null;
  /** Under tax id or register: a codice fiscale, a VAT number, or what could not be read. */
  readonly taxIds: readonly RegisteredNumber[];
  /** Codici fiscali that hold and are not the client's partita IVA again. */
  readonly ownCodes: readonly RegisteredNumber[];
  /** The SIREN that the company says it has; of its VAT number only where it says none. */
  readonly sirens: readonly RegisteredNumber[];
  /** The SIREN in its VAT number. */
  readonly vatSiren: RegisteredNumber | null;
  readonly siret: RegisteredNumber | null;
}

const NOTHING: Identities = {
  all: [],
  vat: null,
  taxIds: [],
  ownCodes: [],
  sirens: [],
  vatSiren: null,
  siret: null,
};

export function identitiesOf(all: readonly RegisteredNumber[]): Identities {
  if (all.length === 0) return NOTHING;
  const vat = all.find((number) => number.field === 'vat' && isTaxNumber(number)) ?? null;
  const isOfVat = ({ register, field }: RegisteredNumber) =>
    register === 'SIREN' && field === 'vat' && vat?.register === 'VAT:FR';
  const taxIds = all.filter(
    (number) => (number.field !== 'vat' || number.register === 'CF') && isTaxNumber(number, true),
  );
  const vatSiren = all.find(isOfVat) ?? null;
  const said = all.filter((number) => number.register === 'SIREN' && !isOfVat(number));
  const holding = said.filter(({ state }) => state === 'holds');
  return {
    all,
    vat,
    taxIds,
    ownCodes: taxIds.filter(
      ({ register, state, value }) =>
        (register === 'CF' || register === 'IT') && state === 'holds' && value !== vat?.value,
    ),
    sirens: holding.length > 0 || vatSiren?.state !== 'holds' ? said : [vatSiren],
    vatSiren,
    siret: all.find(({ register }) => register === 'SIRET') ?? null,
  };
}

function isTaxNumber({ register }: RegisteredNumber, isWithCode = false): boolean {
  if (register === 'CF') return isWithCode;
  return register !== 'SIREN' && register !== 'SIRET';
}
