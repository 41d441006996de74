import { fold } from '#domain/fold.ts';
import { LEADING, spellingsOfForms, TAILS } from './legal-forms.ts';

/** A spelling, by its words, to the form that it is. Tails are `null`: they say nothing. */
const FORMS = new Map<string, string | null>(
  [...spellingsOfForms(), ...TAILS.map((tail) => [tail, null] as const)].map(([spelling, form]) => [
    fold(spelling),
    form,
  ]),
);

const MOST_WORDS = Math.max(...[...FORMS.keys()].map((spelling) => spelling.split(' ').length));
const FIRST_WORDS = new Set([...FORMS.keys()].map((spelling) => spelling.split(' ')[0]));
const LAST_WORDS = new Set([...FORMS.keys()].map((spelling) => spelling.split(' ').at(-1)));

/** After a form in the middle of a name they say who the partners are: `Bianchi S.n.c. di Bianchi A.` */
const OF = new Set(['di', 'de', 'von']);

/** Forms that partners follow, in the languages of those words. */
const OF_PARTNERS = new Set('snc sas ss srl srls sapa ohg kg gbr'.split(' '));

interface Formed {
  readonly words: readonly string[];
  readonly form: string | null;
}

/**
 * A name's words without its legal form, and the form. It stands at the end, or at the beginning, or in the middle where
 * the partners follow; never is it the whole name: `AG S.p.A.` is `ag`.
 */
export function withoutForm(all: readonly string[]): Formed {
  const ended = withoutEnd(all);
  const begun = withoutStart(ended.words);
  const form = ended.form ?? begun.form;
  const middle = form === null ? withoutPartners(begun.words) : null;
  return middle ?? { words: begun.words, form };
}

/** The last form of several is the one that holds: `Srl Unipersonale`, `SRL in liquidazione`. */
function withoutEnd(all: readonly string[]): Formed {
  let words = all;
  let form: string | null = null;
  for (;;) {
    const last = words.at(-1);
    if (last === undefined || !LAST_WORDS.has(last)) break;
    const length = lengthOf(words, (taken) => words.slice(-taken));
    if (length === 0) break;
    form ??= FORMS.get(words.slice(-length).join(' ')) ?? null;
    words = words.slice(0, -length);
  }
  return { words, form };
}

function withoutStart(all: readonly string[]): Formed {
  const [first] = all;
  if (first === undefined || !FIRST_WORDS.has(first)) return { words: all, form: null };
  const length = lengthOf(all, (taken) => all.slice(0, taken));
  const form = FORMS.get(all.slice(0, length).join(' ')) ?? null;
  if (form === null || !LEADING.has(form)) return { words: all, form: null };
  return { words: all.slice(length), form };
}

/** How many words the longest form has that stands there; 0 for none. Something of the name has to be left. */
function lengthOf(words: readonly string[], take: (length: number) => readonly string[]): number {
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length -= 1) {
    if (FORMS.has(take(length).join(' '))) return length;
  }
  return 0;
}

function withoutPartners(words: readonly string[]): Formed | null {
  for (let place = 1; place < words.length - 1; place += 1) {
    const form = FORMS.get(words[place] ?? '') ?? null;
    if (form !== null && OF_PARTNERS.has(form) && OF.has(words[place + 1] ?? '')) {
      return { words: words.slice(0, place), form };
    }
  }
  return null;
}
