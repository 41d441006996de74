/**
 * The language of the texts, and how the viewer's part of the world writes and orders things: made once at the
 * start, from tags that were checked. Browsers report tags that no format takes: `C`, `de_DE`, an empty one.
 */
export interface Locale {
  /** BCP 47. The language of the texts; a choice of its own, beside the formats. */
  readonly language: string;
  /** BCP 47. The form of numbers and dates, and the order of texts. */
  readonly formats: string;
  /** `lang` of what these formats write in words; `undefined` where that is the language of the texts. */
  readonly wordsOfFormats: string | undefined;
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
  /** A country's name in the language of the texts by its ISO 3166-1 alpha-2 code; the code itself where it has no name. */
  readonly country: (code: string) => string;
  /** The same in English, whatever the language of the texts is. */
  readonly countryInEnglish: (code: string) => string;
  /** The same in the language of the formats: the viewer's own, which the texts may not be in. */
  readonly countryInFormats: (code: string) => string;
  /** `a, b and c`, in the language of the texts. */
  readonly list: (texts: readonly string[]) => string;
  /** Which plural form goes with a number, in the language of the texts. */
  readonly plural: (count: number) => Intl.LDMLPluralRule;
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

/** Where no tag can be used, and where none is of a language that there are texts in. */
const FALLBACK = 'en';
/** The year 1 has begun everywhere: a day before it needs its era. In milliseconds. */
const YEAR_ONE = Date.parse('0001-01-02T00:00:00Z');

/** Tags in the order of preference, as a browser reports them. */
type Tags = readonly unknown[] | undefined;

/** Of the languages that there are texts in, the one that is preferred: the first that a tag is of. */
export function chooseLanguage<Language extends string>(
  tags: Tags,
  known: readonly Language[],
): Language | typeof FALLBACK {
  for (const tag of (tags ?? []).map(checkedTag)) {
    const found = known.find((each) => tag !== null && new Intl.Locale(tag).language === each);
    if (found !== undefined) return found;
  }
  return FALLBACK;
}

/**
 * The tags that formats follow, by a person's choice: `language` for those of the texts, `browser` for the browser's
 * own, else a tag of BCP 47. Formats of the texts are the browser's, where it has a tag of their language: which
 * country's English, for instance. Where it has none, English is written as in Britain: the day before the month.
 */
export function formatTags(choice: string, tags: Tags, language: string): Tags {
  if (choice === 'browser') return tags;
  if (choice !== 'language') return [choice];
  const own = (tags ?? [])
    .map(checkedTag)
    .filter((tag) => tag !== null && new Intl.Locale(tag).language === language);
  return [...own, language === 'en' ? 'en-GB' : language];
}

/** For texts in a language. Of `tags` the first that can be used decides the formats. */
export function makeLocale(tags: Tags, language: string = FALLBACK): Locale {
  const formats = (tags ?? []).map(checkedTag).find((tag) => tag !== null) ?? FALLBACK;
  // Each kind of format negotiates by itself: an engine may lack the data of one.
  const wanted = [formats, FALLBACK];
  const { compare } = new Intl.Collator(wanted, { numeric: true });
  let names: Intl.Collator | null = null;
  const numbers = new Intl.NumberFormat(wanted);
  const relative = new Intl.RelativeTimeFormat(wanted, { numeric: 'auto' });
  const regions = regionsIn([language, FALLBACK]);
  let english: Intl.DisplayNames | null = null;
  let own: Intl.DisplayNames | null = null;
  let lists: Intl.ListFormat | null = null;
  let plurals: Intl.PluralRules | null = null;
  const dates = new Map<string, Intl.DateTimeFormat>();
  const hasHalfDays = () =>
    new Intl.DateTimeFormat(wanted, { hour: 'numeric' }).resolvedOptions().hour12;
  const dateFormat = (form: DateForm, zone: string, hasEra: boolean) =>
    remembered(
      dates,
      `${form} ${zone} ${hasEra}`,
      () =>
        new Intl.DateTimeFormat(wanted, {
          ...DATE_FORMS[form],
          // 09:05, but 9:05 AM.
          ...('hour' in DATE_FORMS[form] && !hasHalfDays() ? { hour: '2-digit' } : {}),
          ...(hasEra ? { era: 'short' } : {}),
          calendar: 'gregory',
          timeZone: zone,
        }),
    );
  const countries = new Map<string, string>();
  return {
    language,
    formats,
    wordsOfFormats: new Intl.Locale(formats).language === language ? undefined : formats,
    compare,
    // Wanted when a list is opened, and not before.
    compareNames: (a, b) =>
      (names ??= new Intl.Collator(wanted, { ignorePunctuation: true })).compare(a, b),
    number: (value) => numbers.format(value),
    daysAgo: (days) => relative.format(-days, 'day'),
    date: (instant, form, zone) => {
      const isDay = form !== 'clock';
      const text = dateFormat(form, zone, instant < YEAR_ONE && isDay).format(instant);
      // The first of a month, which no format of the browser says as French does.
      return isDay && formats.startsWith('fr') ? text.replace(/^1(?=\s)/, '1er') : text;
    },
    country: (code) => remembered(countries, code, () => regions.of(code) ?? code),
    countryInFormats: (code) => (own ??= regionsIn([formats, FALLBACK])).of(code) ?? code,
    countryInEnglish: (code) => (english ??= regionsIn(['en'])).of(code) ?? code,
    list: (texts) => (lists ??= new Intl.ListFormat(language)).format(texts),
    plural: (count) => (plurals ??= new Intl.PluralRules(language)).select(count),
  };
}

function regionsIn(languages: readonly string[]): Intl.DisplayNames {
  return new Intl.DisplayNames([...languages], { type: 'region', fallback: 'code' });
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
