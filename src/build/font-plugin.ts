import type { Plugin } from 'vite';

/** The file with the letters of nearly every text; `original` is where it lies in its package. */
const FIRST_FONT = /inter-latin-wght-normal\.woff2$/;

/**
 * Has the page ask for the font of its first words beside the program: else that is asked for once words are drawn, in
 * another font, and they move when it comes. At the end of the head: what asks for the first rows stands before it.
 */
export function fontPlugin(): Plugin {
  return {
    name: 'rubrica:font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter(
            (output) =>
              output.type === 'asset' &&
              output.originalFileNames.some((name) => FIRST_FONT.test(name)),
          )
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${fileName}`,
              crossorigin: '',
            },
            injectTo: 'head',
          })),
    },
  };
}
