import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether Debian's or Ubuntu's packages can be installed without asking anybody. */
export function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

let isListed = false;

/** Installs packages with apt-get; says what went wrong where it could not. */
export function installPackages(names: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  isListed ||= run('apt-get', ['update', '--quiet'], environment);
  const options = ['--quiet', '--yes', '--no-install-recommends'];
  if (isListed) run('apt-get', ['install', ...options, ...names], environment);
}

/** Whether a command came to a good end; what it says is shown only where it did not. */
export function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return true;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`);
  return false;
}
