import { locale } from './locale.ts';

/** `10,400`: grouped in the viewer's way, in whatever language the words are. */
export function grouped(count: number): string {
  return locale().number(count);
}

/** `1 client`, `2 clients`, `10,400 clients`. */
export function counted(count: number, one: string, several: string): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

/** `42 s`, `1 min 30 s`, `2 min`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0
    ? `${Math.floor(seconds / 60)} min`
    : `${Math.floor(seconds / 60)} min ${rest} s`;
}
