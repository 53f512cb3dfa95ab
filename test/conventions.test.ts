import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 400;

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sources = filesBelow('src', /\.ts$/);

/** What a file imports: modules of packages by name, files of ours by path. Types alone are not followed at run time, and are told apart. */
function importsOf(path: string): { from: string; typeOnly: boolean }[] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: { from: string; typeOnly: boolean }[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    found.push({ from: text.startsWith('.') ? normalize(join(dirname(path), text)) : text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const imports = new Map(sources.map((path) => [path, importsOf(path)]));
const stageOf = (path: string): string => path.split('/')[1] ?? '';

describe('imports point down the path', () => {
  const PURE = ['model', 'derive', 'evaluate', 'report', 'formats', 'sample'];
  // Node's modules that compute and nothing else.
  const COMPUTE = new Set([
    'node:crypto',
    'node:path',
    'node:path/posix',
    'node:url',
    'node:zlib',
    'node:stream',
    'node:buffer',
  ]);
  const UP = new Set([
    'collect',
    'config',
    'publish',
    'action.ts',
    'cli.ts',
    'generate.ts',
    'inspect.ts',
    'pipeline.ts',
  ]);

  it.each(PURE)('%s imports nothing that reads, writes, asks or knows the machine', (stage) => {
    const wrong = sources
      .filter((path) => stageOf(path) === stage)
      .flatMap((path) =>
        (imports.get(path) ?? [])
          .filter(({ from }) => {
            if (from.startsWith('node:')) return !COMPUTE.has(from);
            return from.startsWith('src/')
              ? UP.has(stageOf(from)) && from !== 'src/config/usage-error.ts'
              : from.startsWith('@actions/') || from.includes('octokit');
          })
          .map(({ from }) => `${path} imports ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it.each(['derive', 'evaluate', 'report', 'formats', 'sample'])(
    '%s uses no clock, chance, locale or environment',
    (stage) => {
      const forbidden =
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\blocaleCompare\b|\bIntl\b|\btoLocale\w+\b|\bprocess\.(env|cwd|platform|argv)\b/;
      const wrong = sources.filter((path) => stageOf(path) === stage && forbidden.test(read(path)));
      expect(wrong).toEqual([]);
    },
  );

  it('later stages are not imported by earlier ones', () => {
    const order = ['model', 'collect', 'derive', 'evaluate', 'report', 'formats', 'publish'];
    const wrong = [...imports].flatMap(([path, all]) =>
      all
        .filter(({ from }) => from.startsWith('src/') && order.includes(stageOf(path)) && order.includes(stageOf(from)))
        .filter(({ from }) => order.indexOf(stageOf(from)) > order.indexOf(stageOf(path)))
        .map(({ from }) => `${path} imports ${from}`),
    );
    // Earlier reports are evidence, and the report's own module knows how to read one.
    const allowed = ['src/collect/read-earlier.ts imports src/report/previous.ts'];
    expect(wrong.filter((line) => !allowed.includes(line))).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, above: string[]): void => {
      if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(' > '));
      if (done.has(path) || above.includes(path)) return;
      for (const { from, typeOnly } of imports.get(path) ?? [])
        if (!typeOnly && imports.has(from)) visit(from, [...above, path]);
      done.add(path);
    };
    for (const path of sources) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('every file of src is used', () => {
    const used = new Set([...imports.values()].flatMap((all) => all.map(({ from }) => from)));
    const entries = ['src/action.ts', 'src/cli.ts'];
    expect(sources.filter((path) => !used.has(path) && !entries.includes(path))).toEqual([]);
  });
});

describe('sources', () => {
  it('have no default exports, no barrels, and no names that say nothing', () => {
    const defaults = sources.filter((path) => /^export default\b/m.test(read(path)));
    expect(defaults).toEqual([]);
    const barrels = sources.filter((path) => /\/index\.ts$/.test(path) || /^export \* from/m.test(read(path)));
    expect(barrels).toEqual([]);
    expect(sources.filter((path) => /(^|[/-])(utils?|helpers?|misc|common|shared)(\.ts$|[/-])/.test(path))).toEqual([]);
    expect(sources.filter((path) => !/^src(\/[a-z0-9]+(-[a-z0-9]+)*)+\.ts$/.test(path))).toEqual([]);
  });

  it(`are under ${MAX_LINES} lines`, () => {
    expect(sources.filter((path) => read(path).split('\n').length > MAX_LINES)).toEqual([]);
  });

  it('leave nothing for later and silence nobody', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
    const here = fileURLToPath(import.meta.url);
    const all = [...sources, ...filesBelow('test', /\.ts$/)].filter((path) => join(ROOT, path) !== here);
    expect(all.filter((path) => marks.test(read(path)))).toEqual([]);
  });
});

describe('words', () => {
  const all = [
    ...sources,
    ...filesBelow('templates', /\.hbs$/),
    ...filesBelow('controls', /\.(ya?ml|json)$/),
    'action.yml',
  ];

  it('claim nothing', () => {
    expect(all.filter((path) => /\b(compliant|certified|guarantees?d?)\b/i.test(read(path)))).toEqual([]);
  });

  it('keep to our marks and our spelling', () => {
    const own = all.filter((path) => !path.startsWith('controls/tables/'));
    expect(own.filter((path) => read(path).includes('\u2014'))).toEqual([]);
    // Comments and templates are prose; the rest names things that others have named.
    const prose = (path: string): string =>
      path.endsWith('.ts') ? [...read(path).matchAll(/^\s*(?:\/\/|\/?\*+) .*$/gm)].join('\n') : read(path);
    const written = own.filter((path) => /\.(ts|hbs)$/.test(path));
    expect(written.filter((path) => /\b(behavior|analyze|organization|unauthorized)\b/.test(prose(path)))).toEqual([]);
  });
});

describe('controls', () => {
  const checks = filesBelow('controls/checks', /\.ya?ml$/).map((path) => ({ path, ...parse(read(path)) }));
  const frameworks = filesBelow('controls/frameworks', /\.ya?ml$/).map((path) => parse(read(path)));
  type Control = { id: string; primary?: string[]; supporting?: string[] };
  const controls: Control[] = frameworks.flatMap(({ controls: all }) => all);

  it('every check bears on a control of a framework', () => {
    const used = new Set(controls.flatMap(({ primary = [], supporting = [] }) => [...primary, ...supporting]));
    expect(checks.length).toBeGreaterThanOrEqual(25);
    expect(checks.filter(({ id }) => !used.has(id)).map(({ path }) => path)).toEqual([]);
  });

  it('a check is named as its file, and one file has one check', () => {
    for (const { path, id } of checks) expect(path).toMatch(new RegExp(`/${id}\\.yml$`));
  });

  it('both frameworks are whole', () => {
    const ids = (framework: string): string[] =>
      frameworks.find(({ id }) => id === framework).controls.map(({ id }: Control) => id);
    expect(new Set(ids('soc2')).size).toBe(61);
    expect(new Set(ids('iso27001')).size).toBe(93);
    const annex = { 'A.5': 37, 'A.6': 8, 'A.7': 14, 'A.8': 34 };
    for (const [theme, count] of Object.entries(annex)) {
      expect(
        ids('iso27001').filter((id) => id.startsWith(`${theme}.`)),
        theme,
      ).toHaveLength(count);
    }
  });

  it('there are three checks or more for each kind of evidence', () => {
    for (const kind of ['manifest', 'policy', 'signature', 'test', 'log']) {
      const about = checks.filter(({ needs = [] }) => needs.includes(kind));
      expect(about.length, kind).toBeGreaterThanOrEqual(3);
    }
  });
});
