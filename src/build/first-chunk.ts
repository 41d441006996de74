import type { Rolldown } from 'vite';

/**
 * Keeps all that the page needs at once in one file. Left alone, what parts that come later share with it becomes
 * files of its own: more requests, and 1.5 kB more, since each file is packed by itself.
 */
export const firstChunk = {
  // Only what is first: what it loads later is none of it.
  includeDependenciesRecursively: false,
  groups: [
    {
      name: (module, chunking) => (isFirst(module, chunking, new Set()) ? 'first' : null),
    },
  ],
} satisfies Rolldown.OutputOptions['codeSplitting'];

/** Whether a module is loaded with the page: an entry, or what one imports at once. */
function isFirst(module: string, chunking: Rolldown.ChunkingContext, seen: Set<string>): boolean {
  if (seen.has(module)) return false;
  seen.add(module);
  const info = chunking.getModuleInfo(module);
  return (
    info !== null &&
    (info.isEntry || info.importers.some((importer) => isFirst(importer, chunking, seen)))
  );
}
