import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/*
 * Which folder may import which: one table. The lint rules in `.oxlintrc.json` are made from it
 * (`npm run floors`), and `architecture.test.ts` reads every import against it.
 */

interface Floor {
  /** What belongs here, in one line. */
  readonly holds: string;
  /** Folders of `src` that it may import, besides itself. */
  readonly may: readonly string[];
  /** Single files of other folders that it may import. */
  readonly files?: readonly string[];
  /** Packages it may not import, and why. */
  readonly without: readonly (keyof typeof PACKAGES)[];
}

const PACKAGES = {
  rendering: { regex: '^(react|lucide-|@tanstack/)', why: 'nothing is rendered here' },
  node: { regex: '^(node:|hono|@hono/)', why: 'this runs in a browser' },
  vite: { regex: '^vite', why: 'both programs use this' },
} as const;

const SERVER_HALF = ['providers/upstream.ts', 'providers/upstreams.ts'] as const;

/** The folders of `src`, lowest first. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  async: {
    holds: 'waiting and taking turns, for both programs',
    may: [],
    without: ['rendering', 'node', 'vite'],
  },
  domain: {
    holds: 'what a client is, and when two values are the same',
    may: [],
    without: ['rendering', 'node', 'vite'],
  },
  'normal-forms': {
    holds: 'what is read of a client, in the form in which two clients are compared',
    may: ['domain'],
    without: ['rendering', 'node', 'vite'],
  },
  linking: {
    holds: 'which clients of several providers are one, and why',
    may: ['domain', 'normal-forms'],
    without: ['rendering', 'node', 'vite'],
  },
  comparison: {
    holds: 'where two clients say the same, and where not',
    may: ['domain', 'normal-forms'],
    without: ['rendering', 'node', 'vite'],
  },
  readiness: {
    holds: "what in a client's data would stop an electronic invoice, by country",
    may: ['domain', 'normal-forms'],
    without: ['rendering', 'node', 'vite'],
  },
  query: {
    holds: 'what can be asked of a list, and how it is written in an address',
    may: ['domain'],
    without: ['rendering', 'node', 'vite'],
  },
  i18n: {
    holds: 'every text that a person reads, and the locale',
    may: ['domain', 'normal-forms', 'linking', 'comparison', 'readiness', 'query'],
    without: ['rendering', 'node', 'vite'],
  },
  engine: {
    holds: 'clients in memory: indexes, search, selection',
    may: ['domain', 'query', 'i18n'],
    without: ['rendering', 'node', 'vite'],
  },
  providers: {
    holds: 'how to ask a provider and how to read what it answers; a folder each',
    may: ['domain', 'query', 'i18n'],
    without: ['rendering', 'node'],
  },
  sync: {
    holds: 'how a set of clients becomes what the provider has, and stays so',
    may: ['async', 'domain', 'query', 'i18n', 'engine', 'providers'],
    without: ['node'],
  },
  ui: {
    holds: 'things to look at',
    may: ['async', 'domain', 'query', 'i18n'],
    without: ['node'],
  },
  app: {
    holds: "the browser's program: pages, routes, the state of the screen",
    may: [
      'async',
      'domain',
      'normal-forms',
      'linking',
      'comparison',
      'readiness',
      'query',
      'i18n',
      'engine',
      'providers',
      'sync',
      'ui',
    ],
    without: ['node'],
  },
  build: {
    holds: 'what makes and lists the files of a build, and starts programs',
    may: [],
    without: ['rendering'],
  },
  server: {
    holds: "the Node program: guard, the providers' connections, the page",
    may: ['async', 'domain', 'query', 'build'],
    files: [...SERVER_HALF, 'sync/first-requests.ts', 'sync/bootstrap.ts', 'i18n/page-texts.ts'],
    without: ['rendering'],
  },
  sandbox: {
    holds: "both providers' APIs over made-up clients; knows nobody",
    may: [],
    without: [],
  },
};

/** What may look upwards, and what nothing else may import. */
const TESTING = 'testing';

export interface Import {
  /** From the root: `src/query/codec.ts`. */
  readonly from: string;
  readonly specifier: string;
  /** Erased before anything runs. An import of nothing but `{ type X }` is not: it still loads. */
  readonly isType: boolean;
  /** The address of a file, for a thread to start there: `new URL('…', import.meta.url)`. */
  readonly isAddress?: boolean;
}

/** A path from the root for what is ours, or the package's name as it is. */
export function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier;
}

/** Files that only the server loads. */
export function isServerHalf(path: string): boolean {
  return /^src\/providers\/(upstreams?\.ts|[^/]+\/upstream\.ts)$/.test(path);
}

/** The folder of one provider, and `null` for what all of them share. */
function providerOf(path: string): string | null {
  const name = /^src\/providers\/([^/]+)\//.exec(path)?.[1] ?? null;
  return name === 'shared' ? null : name;
}

/** Why this import may not be; `null` where it may. */
export function objection({ from, specifier, isType, isAddress = false }: Import): string | null {
  // An address has no spelling with #.
  if (!isAddress && /(^|\/)\.\.(\/|$)/.test(specifier)) return 'goes up by a path';
  const to = resolve(from, specifier);
  const place = from.split('/')[1] ?? '';
  const floor = FLOORS[place];
  if (floor === undefined) return 'is in a folder without a floor';
  const barred = floor.without.find((name) => new RegExp(PACKAGES[name].regex).test(specifier));
  if (barred !== undefined) return PACKAGES[barred].why;
  if (!to.startsWith('src/')) return null;
  // Only as a thread of its own, which the server speaks to as to any provider.
  if (place === 'server' && isAddress && to === 'src/sandbox/worker.ts') return null;
  const target = to.split('/')[1] ?? '';
  if (floor.files?.some((file) => to === `src/${file}`)) return null;
  if (target !== place && !floor.may.includes(target)) return `may not import ${target}`;
  const own = providerOf(from);
  const other = providerOf(to);
  const isRegistry = /^src\/providers\/(registry|upstreams|languages|language-\w+)\.ts$/.test(from);
  if (other !== null && other !== own && !isRegistry) return 'only a registry names a provider';
  if (isServerHalf(to) && !isServerHalf(from) && !isType) return "is the server's half";
  return null;
}

const UP = {
  regex: String.raw`(^|/)\.\.(/|$)`,
  message: 'Across folders an import is spelt #folder/file.ts.',
};

/** The lint rule's blocks, one a folder. A later one replaces an earlier one's rule whole. */
export function lintOverrides() {
  const block = (files: readonly string[], patterns: readonly object[], rules: object = {}) => ({
    files,
    rules: { ...rules, 'no-restricted-imports': ['error', { patterns: [UP, ...patterns] }] },
  });
  const serverHalf = {
    regex: String.raw`(^|/)upstreams?\.ts$`,
    allowTypeImports: true,
    message: "This is the server's half.",
  };
  const blocks = Object.entries(FLOORS).flatMap(([name, floor]) => {
    const packages = floor.without.map((each) => ({
      regex: PACKAGES[each].regex,
      message: `${name}: ${PACKAGES[each].why}.`,
    }));
    const folders = [name, ...floor.may].flatMap((folder) =>
      // A provider's own folder is named by nobody but the registries, by path.
      folder === 'providers'
        ? ['![#]providers/*.ts', '![#]providers/shared/**']
        : [`![#]${folder}/**`],
    );
    const files = (floor.files ?? []).map((file) => `![#]${file}`);
    // It stands last: what it lets through no later pattern sees.
    const allowed = {
      group: ['[#]*/**', ...folders, ...files],
      message: `${name} may import ${floor.may.join(', ') || 'nobody'}.`,
    };
    const seesProviders = name === 'providers' || floor.may.includes('providers');
    return [
      block([`src/${name}/**`], [...packages, ...(seesProviders ? [serverHalf] : []), allowed]),
      ...(name === 'providers'
        ? [
            block(
              ['src/providers/upstreams.ts', 'src/providers/*/upstream.ts'],
              [...packages, allowed],
            ),
          ]
        : []),
    ];
  });
  const tests = ['src/**/*.test.ts', 'src/**/*.test.tsx', `src/${TESTING}/**`];
  // What is being tested often has the name of what tests it.
  return [...blocks, block(tests, [], { 'no-shadow': 'off' })];
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '..', '.oxlintrc.json');
  const config = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify({ ...config, overrides: lintOverrides() }, null, 2)}\n`);
}
