/**
 * A day after words that end in an article: `dal 7 nov`, but `dall’8 nov` and `l’11 nov`, because the names of these two
 * numbers begin with a vowel. Days in other formats (`Nov 8`) stay after the full article.
 */
export function onDay(words: string, day: string): string {
  const article = /(?<=^|\s)(?:il|del|dal|al)$/.exec(words)?.[0];
  if (article === undefined || !/^(?:8|11)(?!\d)/.test(day)) return `${words} ${day}`;
  const before = words.slice(0, -article.length);
  return `${before}${article === 'il' ? 'l' : `${article}l`}’${day}`;
}
