/** Stands in the place of texts until they are loaded: to read one earlier throws. */
export function notLoaded<Texts extends object>(whose: string): Texts {
  return new Proxy({} as Texts, {
    get: (_, name) => {
      throw new Error(`${whose} texts are read before they are loaded: ${String(name)}`);
    },
  });
}
