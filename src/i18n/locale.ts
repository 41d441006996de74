/**
 * How the viewer's part of the world writes and orders things: made once at the start, from tags that
 * were checked. Browsers report tags that no format takes: `C`, `de_DE`, an empty one.
 */
export interface Locale {
  /** BCP 47. The language of the words on screen; a choice of its own, beside the formats. */
  readonly language: 'en';
  /** BCP 47. The form of numbers, dates, orders and the names of countries. */
  readonly formats: string;
  /** The order of two texts, numbers in them by size: `Rossi 2` before `Rossi 10`. */
  readonly compare: (a: string, b: string) => number;
  /** The order of two names in a list to choose from, whatever quotes and spaces are in them. */
  readonly compareNames: (a: string, b: string) => number;
  /** `10,400`. */
  readonly number: (value: number) => string;
  /** `yesterday`, `3 days ago`. */
  readonly daysAgo: (days: number) => string;
  /** A date in this form, in Gregorian years. Each form is made once: making costs more than using. */
  readonly date: (instant: number, form: DateForm, zone: string) => string;
  /** A country's name by its ISO 3166-1 alpha-2 code; the code itself where it has no name. */
  readonly country: (code: string) => string;
}

const DAY = { day: 'numeric', month: 'short' } as const;
const DATE_FORMS = {
  exact: {
    ...DAY,
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  },
  dayOfYear: DAY,
  day: { ...DAY, year: 'numeric' },
  clock: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type DateForm = keyof typeof DATE_FORMS;

/** Where no tag can be used. */
const FALLBACK = 'en';
/** The year 1 has begun everywhere: a day before it needs its era. In milliseconds. */
const YEAR_ONE = Date.parse('0001-01-02T00:00:00Z');

/** `tags` in the order of preference, as a browser reports them: the first that can be used decides. */
export function makeLocale(tags: readonly unknown[] | undefined): Locale {
  const formats = (tags ?? []).map(checkedTag).find((tag) => tag !== null) ?? FALLBACK;
  // Each kind of format negotiates by itself: an engine may lack the data of one.
  const wanted = [formats, FALLBACK];
  const { compare } = new Intl.Collator(wanted, { numeric: true });
  let names: Intl.Collator | null = null;
  const numbers = new Intl.NumberFormat(wanted);
  const relative = new Intl.RelativeTimeFormat(wanted, { numeric: 'auto' });
  const regions = new Intl.DisplayNames(wanted, { type: 'region', fallback: 'code' });
  const dates = new Map<string, Intl.DateTimeFormat>();
  const dateFormat = (form: DateForm, zone: string, hasEra: boolean) =>
    remembered(
      dates,
      `${form} ${zone} ${hasEra}`,
      () =>
        new Intl.DateTimeFormat(wanted, {
          ...DATE_FORMS[form],
          ...(hasEra ? { era: 'short' } : {}),
          calendar: 'gregory',
          timeZone: zone,
        }),
    );
  const countries = new Map<string, string>();
  return {
    language: 'en',
    formats,
    compare,
    // Wanted when a list is opened, and not before.
    compareNames: (a, b) =>
      (names ??= new Intl.Collator(wanted, { ignorePunctuation: true })).compare(a, b),
    number: (value) => numbers.format(value),
    daysAgo: (days) => relative.format(-days, 'day'),
    date: (instant, form, zone) =>
      dateFormat(form, zone, instant < YEAR_ONE && form !== 'clock').format(instant),
    country: (code) => remembered(countries, code, () => regions.of(code) ?? code),
  };
}

let current: Locale | null = null;

/** The viewer's. Until one is set, and outside a browser, the fallback's. */
export function locale(): Locale {
  return (current ??= makeLocale([]));
}

/** Once, before anything is drawn or ordered: what is made with one locale is not made again. */
export function setLocale(made: Locale): void {
  current = made;
}

/** The tag in its canonical spelling; `null` where it is none, or a language without data. */
function checkedTag(tag: unknown): string | null {
  if (typeof tag !== 'string') return null;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
