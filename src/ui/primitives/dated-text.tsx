import { locale } from '#i18n/locale.ts';

interface DatedTextProps {
  readonly text: string;
  /** As they stand in the text, in this order. */
  readonly dates: readonly string[];
}

/** A text with dates in it. They may be in another language than the text, and are then marked with it. */
export function DatedText({ text, dates }: DatedTextProps) {
  const lang = locale().wordsOfFormats;
  if (lang === undefined) return text;
  const parts: { readonly before: string; readonly date: string }[] = [];
  let rest = text;
  for (const date of dates) {
    const place = rest.indexOf(date);
    if (place < 0) continue;
    parts.push({ before: rest.slice(0, place), date });
    rest = rest.slice(place + date.length);
  }
  return (
    <>
      {parts.map(({ before, date }, index) => (
        <span key={index}>
          {before}
          <span lang={lang}>{date}</span>
        </span>
      ))}
      {rest}
    </>
  );
}
