import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = resolve(__dirname, '../..');

const execute = promisify(execFile);

/** The package as npm would publish it. */
export interface Packed {
  /** Path of the tarball. */
  readonly file: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** What is in it. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Packs what was built into a folder; nothing is built anew. */
export const packInto = async (dir: string): Promise<Packed> => {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', dir];
  const { stdout } = await execute('npm', args, { cwd: ROOT, maxBuffer: 2 ** 26 });
  // An array in npm up to 11, an object by the package's name after it.
  const told = Object.values(JSON.parse(stdout) as Record<string, unknown>)[0] as {
    filename: string;
    size: number;
    files: Packed['files'];
  };
  return { file: join(dir, told.filename), size: told.size, files: told.files };
};

/** Lays the content of a tarball into a folder, as an installation would. */
export const unpack = async (file: string, dir: string): Promise<void> => {
  mkdirSync(dir, { recursive: true });
  await execute('tar', ['-xzf', file, '-C', dir, '--strip-components=1']);
};

/** Runs npm in a folder. */
export const npm = async (dir: string, args: readonly string[]): Promise<void> => {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await execute('npm', [...args, ...quiet], { cwd: dir, maxBuffer: 2 ** 26 });
};
