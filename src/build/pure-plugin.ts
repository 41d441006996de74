import type { Plugin } from 'vite';

/** A package's constant that React makes, and that nobody may need. */
const MADE = /^((?:const|let|var) [\w$]+ = )(React\$?\d*\.(?:memo|forwardRef|createContext)\()/gm;

/**
 * Tells the bundler that making a component or a context does nothing else, so that those of packages that nobody
 * uses are left out, and what only they use: all of the router's matching and loading of routes is behind one `memo`.
 */
export function purePlugin(): Plugin {
  return {
    name: 'rubrica:pure',
    apply: 'build',
    transform: {
      filter: { id: /\/node_modules\//, code: /React\$?\d*\.(?:memo|forwardRef|createContext)\(/ },
      handler: (code) => ({ code: markPure(code), map: null }),
    },
  };
}

/** The same source, with marks of what has no effect. */
export function markPure(code: string): string {
  return code.replace(MADE, '$1/* @__PURE__ */ $2');
}
