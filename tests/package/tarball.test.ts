import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packInto, ROOT, unpack, type Packed } from './packed';

interface Manifest {
  readonly license?: string;
  readonly scripts?: Record<string, string>;
  readonly bin?: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
}

/** What a site needs to run the plugin, and what a person reads before. */
const ALLOWED = [
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE(\.Apache-2\.0)?$/,
  /^bin\/([a-z-]+\/)*[a-z-]+\.js$/,
  /^dist\/(admin|server|worker)\/[\w-]+\.(js|mjs)$/,
  /^dist\/(admin|server)\/(?:[\w-]+\/)+[\w-]+(?:\.json)?\.d\.ts$/,
];

const MAX_BYTES = 1_000_000;

/** Licences that ask for no more than to be named. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Python-2.0',
];

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest;

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the packed tarball', () => {
  let dir: string;
  let home: string;
  let packed: Packed;
  let manifest: Manifest;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'newsroom-tarball-'));
    home = join(dir, 'package');
    packed = await packInto(dir);
    await unpack(packed.file, home);
    manifest = read(join(home, 'package.json'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('holds what a site needs and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'LICENSE.Apache-2.0',
        'bin/newsroom.js',
        'dist/admin/index.mjs',
        'dist/server/index.js',
        'dist/server/src/index.d.ts',
        'dist/worker/index.js',
      ])
    );
  });

  it('is small', () => {
    expect(packed.size).toBeLessThan(MAX_BYTES);
  });

  it('has every file that its manifest names, besides the sources', () => {
    const named = [
      ...Object.values(manifest.bin ?? {}),
      ...Object.values(manifest.exports).flatMap((target) =>
        typeof target === 'string'
          ? [target]
          : Object.entries(target)
              .filter(([condition]) => condition !== 'source')
              .map(([, path]) => path)
      ),
    ];
    expect(named.filter((path) => !existsSync(join(home, path)))).toEqual([]);
  });

  it('tells nothing of the machine that built it', () => {
    const hosts = [ROOT, dirname(ROOT), process.env.HOME ?? '/home/', tmpdir()];
    const strange = /sourceMappingURL|-----BEGIN|npm_[A-Za-z0-9]{36}|_authToken|AKIA[0-9A-Z]{16}/;
    for (const file of filesIn(home)) {
      const text = readFileSync(file, 'utf8');
      expect([file, text.match(strange)?.[0]]).toEqual([file, undefined]);
      const host = hosts.find((path) => path.length > 4 && text.includes(`${path}/`));
      expect([file, host]).toEqual([file, undefined]);
    }
  });

  it('has types that find each other, and need only what the manifest names', () => {
    const lost: string[] = [];
    const known = [
      ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
      // Strapi's own types, which it brings along and gives out again.
      '@strapi/types',
    ];
    for (const file of filesIn(home).filter((path) => path.endsWith('.d.ts'))) {
      const imports = readFileSync(file, 'utf8').matchAll(
        /(?:\bfrom |\bimport\(|^import )["']([^"'\n]+)["']/gm
      );
      for (const [, name = ''] of imports) {
        const isThere = name.startsWith('.')
          ? ['.d.ts', '/index.d.ts', ''].some((end) => existsSync(join(dirname(file), name + end)))
          : known.some((one) => name === one || name.startsWith(`${one}/`)) ||
            name.startsWith('node:');
        if (!isThere) lost.push(`${file.slice(home.length)}: ${name}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('runs no script when it is installed', () => {
    const names = Object.keys(manifest.scripts ?? {});
    expect(names.filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });
});

describe('what the plugin brings along', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { dependencies?: Record<string, string>; hasInstallScript?: boolean; license?: string }
    >;
  };
  const direct = Object.keys(read(join(ROOT, 'package.json')).dependencies ?? {});

  /** Path in the lock of what a package finds by a name: its own copy, or one above it. */
  const locate = (from: string, name: string): string => {
    for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
      const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (lock.packages[path]) return path;
      if (at === '') throw new Error(`${name} is not in the lock`);
    }
  };

  const all = new Set<string>();
  const follow = (from: string, names: readonly string[]): void => {
    for (const name of names) {
      const path = locate(from, name);
      if (all.has(path)) continue;
      all.add(path);
      follow(path, Object.keys(lock.packages[path]?.dependencies ?? {}));
    }
  };
  follow('', direct);

  it('are ten packages at most', () => {
    expect(direct.length).toBeGreaterThan(0);
    expect(direct.length).toBeLessThanOrEqual(10);
  });

  it.each([...all].sort())('%s runs no script and is free to use', (path) => {
    const { scripts = {}, license } = read(join(ROOT, path, 'package.json'));
    expect(lock.packages[path]?.hasInstallScript).toBeUndefined();
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(PERMISSIVE).toContain(license);
  });
});
