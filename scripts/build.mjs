// Builds dist/ from src/, controls/ and the packages: `node scripts/build.mjs [folder]` (default: dist).
// The same sources give the same bytes, wherever they are checked out.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = resolve(root, process.argv[2] ?? 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// What imports one name of these packages must not pay for the HTTP client that the rest of them brings.
const LAZY_PACKAGES = /node_modules\/(@actions\/(core|http-client)|undici)\//;

const dropUnused = {
  name: 'drop-unused',
  setup(bundler) {
    bundler.onResolve({ filter: /.*/ }, async (args) => {
      if (args.pluginData === 'resolved' || args.kind === 'entry-point') return undefined;
      const found = await bundler.resolve(args.path, {
        kind: args.kind,
        importer: args.importer,
        resolveDir: args.resolveDir,
        with: args.with,
        pluginData: 'resolved',
      });
      if (found.errors.length > 0 || !LAZY_PACKAGES.test(found.path.replaceAll('\\', '/'))) return found;
      return { ...found, sideEffects: false };
    });
  },
};

// fontkit needs the brotli decoder for WOFF2 alone, and our fonts are TTF.
const noBrotli = {
  name: 'no-brotli',
  setup(bundler) {
    bundler.onResolve({ filter: /^brotli\/decompress(\.js)?$/ }, () => ({ path: 'brotli', namespace: 'absent' }));
    bundler.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({
      contents: "export default () => { throw new Error('WOFF2 fonts are not read'); };",
      loader: 'js',
    }));
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const result = await build({
  absWorkingDir: root,
  entryPoints: { action: 'src/action.ts', cli: 'src/cli.ts' },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [noBrotli, dropUnused],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);",
  },
});

const packages = createRequire(join(root, 'package.json'));
mkdirSync(join(out, 'fonts'), { recursive: true });
const fonts = join(dirname(packages.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
for (const font of ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf', 'DejaVuSansMono.ttf']) {
  copyFileSync(join(fonts, font), join(out, 'fonts', font));
}
writeFileSync(join(out, 'version.txt'), `${version}\n`);
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
writeNotices(root, result.metafile, ['dejavu-fonts-ttf'], join(out, 'THIRD-PARTY-NOTICES.txt'));

// The catalogue is loaded by the program's own code, so that what ships has passed its checks.
const loader = await build({
  absWorkingDir: root,
  entryPoints: ['src/catalogue/load.ts', 'src/catalogue/read-controls.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outdir: join(root, 'node_modules/.cache/release-evidence'),
  packages: 'external',
  logLevel: 'warning',
});
if (loader.errors.length > 0) process.exit(1);
const cache = pathToFileURL(join(root, 'node_modules/.cache/release-evidence/'));
const { loadCatalogue } = await import(new URL('load.js', cache).href);
const { readControls } = await import(new URL('read-controls.js', cache).href);
const controls = readControls(join(root, 'controls'), 'controls');
const { catalogue, problems: faults } = loadCatalogue(controls.files);
const problems = [...controls.problems, ...faults];
for (const problem of problems) {
  const { path, line } = problem.place ?? {};
  console.error(`${path}:${line}: ${problem.message}`);
}
if (problems.length > 0) process.exit(1);
writeFileSync(join(out, 'catalogue.json'), JSON.stringify(catalogue));
console.log(
  `${relative(root, out) || '.'}: ${catalogue.checks.length} checks, ${catalogue.frameworks.length} frameworks`,
);
