/** Numbers are grouped as the viewer's locale does, in whatever language the words are. */
const NUMBER = new Intl.NumberFormat(globalThis.navigator?.language);

/** `10,400`. */
export function grouped(count: number): string {
  return NUMBER.format(count);
}

/** `1 client`, `2 clients`, `10,400 clients`. */
export function counted(count: number, one: string, several: string): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}
