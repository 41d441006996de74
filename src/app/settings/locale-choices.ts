import { locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { LANGUAGES } from '#providers/languages.ts';
import { useDisplay, type Display } from '#ui/primitives/display.ts';
import { useQuestionChanges } from '#app/state/question.tsx';
import { reload } from '#app/state/reload.ts';
import { VIEW_MENU } from '#ui/shell/display-menu.tsx';
import { languageName, ownLanguageName } from './language-names.ts';

/** Formats that can be chosen by their country: those of our languages where most of their readers are. */
const FORMATS = ['en-GB', 'en-US', 'fr-BE', 'fr-CH', 'fr-FR', 'it-CH', 'it-IT'] as const;
/** The choices that follow something else; see `formatTags` of `i18n/locale.ts`. */
const AS_BROWSER = 'browser';
const AS_LANGUAGE = 'language';

/** One of the settings that follow the languages of the world, with all that can be chosen. */
export interface LocaleChoice {
  readonly id: 'language' | 'formats';
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    /** Of the text, where it is not the page's. */
    readonly lang?: string;
  }[];
  readonly onChange: (value: string) => void;
}

/** The language of the texts, and the form of dates and numbers. Their texts are the later part `settings`. */
export function useLocaleChoices(): readonly LocaleChoice[] {
  const { display, onChange } = useDisplay();
  const { settle } = useQuestionChanges();
  // Everything that was made in the language before is made again by a reload. The address keeps what is asked.
  const change = (chosen: Partial<Display>) => {
    onChange(chosen);
    settle();
    reload(VIEW_MENU);
  };
  const said = messages.settings;
  return [
    {
      id: 'language',
      label: said.language,
      value: display.language ?? AS_BROWSER,
      options: [
        { value: AS_BROWSER, text: said.asBrowser },
        ...LANGUAGES.map((each) => ({ value: each, text: ownLanguageName(each), lang: each })),
      ],
      onChange: (value) => change({ language: value === AS_BROWSER ? null : value }),
    },
    {
      id: 'formats',
      label: said.formats,
      value: display.formats,
      options: [
        { value: AS_LANGUAGE, text: said.asLanguage },
        { value: AS_BROWSER, text: said.formatsAsBrowser },
        ...FORMATS.map((tag) => ({ value: tag, text: languageName(tag) })).toSorted((a, b) =>
          locale().compareNames(a.text, b.text),
        ),
      ],
      onChange: (formats) => change({ formats }),
    },
  ];
}
