import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './rubrica.ts';

/*
 * Images are built and started by buildah alone, without a daemon and without a registry: what the Containerfile
 * takes from one is made here, of Debian's packages and of the Node that runs the tests.
 */

const CERTIFICATES = '/etc/ssl/certs';

/** Whether this machine can do it: what it needs is Debian's `buildah` and `debootstrap`, and root. */
export function hasImageTools(): boolean {
  const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
  return process.getuid?.() === 0 && has('buildah') && has('debootstrap');
}

export class Images implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rubrica-images-'));

  /** An image to build in: Debian, Node and npm. */
  makeBuildBase(name: string): void {
    const root = join(this.#folder, 'debian');
    const packages = '--include=ca-certificates,libstdc++6';
    run('debootstrap', ['--variant=minbase', packages, 'bookworm', root, ...debianMirror()]);
    const npm = realpathSync(join(dirname(process.env['npm_execpath'] ?? ''), '..'));
    this.#make(name, (container) => {
      this.#buildah('add', '--quiet', container, root, '/');
      this.#buildah('copy', '--quiet', container, process.execPath, '/usr/local/bin/node');
      this.#buildah('copy', '--quiet', container, npm, '/usr/local/lib/node_modules/npm');
      const bin = join(this.#buildah('mount', container), 'usr/local/bin');
      run('ln', ['-s', '../lib/node_modules/npm/bin/npm-cli.js', join(bin, 'npm')]);
      // The packages come from where this machine gets its own.
      const settings = [`npm_config_cafile=${CERTIFICATES}/ca-certificates.crt`, `PATH=${PATHS}`];
      for (const setting of settings) this.#buildah('config', '--env', setting, container);
    });
  }

  /** An image to run in: Node, the libraries that it loads, and nothing else; no shell. */
  makeBase(name: string): void {
    const libraries = output('ldd', [process.execPath]).match(/\/\S+/g) ?? [];
    this.#make(name, (container) => {
      this.#buildah('copy', '--quiet', container, process.execPath, '/usr/local/bin/node');
      for (const path of libraries) {
        this.#buildah('copy', '--quiet', container, realpathSync(path), path);
      }
      this.#buildah('config', '--env', 'PATH=/usr/local/bin', container);
    });
  }

  build(name: string, bases: { readonly build: string; readonly run: string }): void {
    const network = ['--network', 'host', '--volume', `${CERTIFICATES}:${CERTIFICATES}:ro`];
    const from = [`BUILD_BASE=${bases.build}`, `BASE=${bases.run}`];
    const settings = from.flatMap((setting) => ['--build-arg', setting]);
    const file = ['--file', join(ROOT, '.container', 'Containerfile')];
    this.#buildah('build', '--quiet', ...file, ...network, ...settings, '--tag', name, ROOT);
  }

  /** A container of an image: its file system, its settings, and a way to start it. */
  open(image: string) {
    const container = this.#buildah('from', image);
    const start = (settings: Readonly<Record<string, string>>): ChildProcess => {
      const { Entrypoint: command } = configuration;
      const environment = Object.entries(settings).flatMap(([key, value]) => [
        '--env',
        `${key}=${value}`,
      ]);
      const args = [...this.#store, 'run', ...environment, container, '--', ...command];
      return spawn('buildah', args, { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'inherit'] });
    };
    const { OCIv1: made } = JSON.parse(this.#buildah('inspect', container)) as {
      readonly OCIv1: { readonly config: { readonly User: string; readonly Entrypoint: string[] } };
    };
    const configuration = made.config;
    return { files: this.#buildah('mount', container), configuration, start };
  }

  [Symbol.dispose](): void {
    this.#buildah('rm', '--all');
    this.#buildah('rmi', '--all', '--force');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #store(): readonly string[] {
    return ['--root', join(this.#folder, 'store'), '--runroot', join(this.#folder, 'run')];
  }

  #make(name: string, fill: (container: string) => void): void {
    const container = this.#buildah('from', 'scratch');
    fill(container);
    this.#buildah('commit', '--quiet', '--rm', container, name);
  }

  #buildah(...args: readonly string[]): string {
    return output('buildah', [...this.#store, ...args], ENVIRONMENT).trim();
  }
}

const PATHS = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Without a daemon's rights and without a file system that only some kernels have. */
const ENVIRONMENT = { ...process.env, STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot' };

function output(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string {
  return execFileSync(command, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
}

function run(command: string, args: readonly string[]): void {
  output(command, args);
}

/** Where this machine gets Debian's packages; empty where only the usual place is known. */
function debianMirror(): readonly string[] {
  const folder = '/etc/apt/sources.list.d';
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const text = [...files, '/etc/apt/sources.list']
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const mirror = /^(?:URIs: |deb (?:\[.*?\] )?)(\S+\/debian)\/?(?:\s|$)/m.exec(text)?.[1];
  return mirror === undefined ? [] : [mirror];
}
