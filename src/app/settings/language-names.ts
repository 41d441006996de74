import { locale } from '#i18n/locale.ts';

/** A language, and its country, in the language of the texts: `English (United Kingdom)`. */
export function languageName(tag: string): string {
  return nameIn(locale().language, tag);
}

/** A language in itself, for who reads no other: `Italiano`. */
export function ownLanguageName(tag: string): string {
  return nameIn(tag, tag);
}

function nameIn(language: string, tag: string): string {
  const names = new Intl.DisplayNames([language], {
    type: 'language',
    languageDisplay: 'standard',
  });
  const name = names.of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
