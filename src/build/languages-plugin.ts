import type { Plugin } from 'vite';

/** The file of a language's texts; its name has the language's tag. */
const LANGUAGE = /\/providers\/language-([\w-]+)\.ts$/;

/**
 * Tells the page which files the texts in each language are, so that those in the language of its reader are
 * fetched beside the program and not after it. In development there are no such files, and the program asks.
 */
export function languagesPlugin(): Plugin {
  return {
    name: 'rubrica:languages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {}, chunk: program }) => {
        const files = new Map<string, readonly string[]>();
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          const language = LANGUAGE.exec(output.facadeModuleId ?? '')?.[1];
          if (language === undefined) continue;
          const needed = [output.fileName, ...output.imports].filter(
            (file) => file !== program?.fileName,
          );
          files.set(
            language,
            needed.map((file) => `/${file}`),
          );
        }
        const content = JSON.stringify(Object.fromEntries(files));
        // Before the script that reads it.
        return [{ tag: 'meta', attrs: { name: 'languages', content }, injectTo: 'head-prepend' }];
      },
    },
  };
}
