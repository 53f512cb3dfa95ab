import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChanges } from '../../src/collect/changes/read-changes.ts';
import { readArguments } from '../../src/config/arguments.ts';
import { derive } from '../../src/derive/derive.ts';
import { exitCodeOf } from '../../src/exit.ts';
import { jsonByLines } from '../../src/formats/json.ts';
import { renderPopulation } from '../../src/formats/population.ts';
import type { Report } from '../../src/model/report.ts';
import { populationOf } from '../../src/report/population.ts';
import { TEST_ATTRIBUTES } from '../../src/sample/attributes.ts';
import { rankOf } from '../../src/sample/draw.ts';
import { DEFAULT_SIZES } from '../../src/sample/sizes.ts';
import { sample } from '../../src/sample.ts';
import { configured, createRepository } from '../collect/changes/repository.ts';
import { CONTEXT } from '../derive/fact-builder.ts';
import { blocks, read, rows, section } from '../docs/markdown.ts';
import { change, changeEvidence, manyChanges, PULLS, reportOfChanges } from '../formats/change-report.ts';

const SEED = 'Kim 2026-11-21';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(report: Report, name = 'evidence.json'): string {
  const path = join(folder, name);
  writeFileSync(path, jsonByLines(report));
  return path;
}

function draw(path: string, ...more: string[]): Promise<string[]> {
  const args = ['sample', path, '--seed', SEED, '--out', join(folder, 'kit'), ...more];
  const command = readArguments(args, {});
  if (command.name !== 'sample') throw new Error(`read as ${command.name}`);
  return sample(command);
}

const drawn = (): { id: string }[] => JSON.parse(readFileSync(join(folder, 'kit/draw.json'), 'utf8')).drawn;
const inShell = (script: string, cwd: string): string[] =>
  execFileSync('sh', ['-c', script], { cwd, encoding: 'utf8' }).trim().split('\n');

/** Changes that git tells of, from a repository through to a report. */
async function reportFromGit(commits: number): Promise<Report> {
  const repository = createRepository();
  try {
    repository.commit();
    repository.git('tag', 'v1.0.0');
    for (let number = 1; number <= commits; number++) {
      repository.commit({
        message: number % 2 === 0 ? `=HYPERLINK("x"), "Größe", ${number}\n\nPAY-${number}` : `Pay (#${number})`,
      });
    }
    repository.git('tag', 'v1.1.0');
    const { config, git } = configured(repository.folder);
    const { facts } = await readChanges(config, git.commit, [], null);
    return reportOfChanges(derive(facts, CONTEXT));
  } finally {
    repository.remove();
  }
}

describe('a draw from what the run wrote', () => {
  it('comes out the same by the shell lines of its README and of the documentation', async () => {
    const said = await draw(write(await reportFromGit(20)));
    expect(said[0]).toContain('5 of 20 changes drawn with the seed "Kim 2026-11-21"');
    const kit = join(folder, 'kit');
    const ids = drawn().map(({ id }) => id);
    expect(ids).toHaveLength(5);
    const [inReadme = ''] = blocks(readFileSync(join(kit, 'README.md'), 'utf8'), 'sh');
    const inDocs = blocks(section(read('docs/sampling.md'), '### Again, in a shell'), 'sh');
    expect(inDocs).toHaveLength(1);
    for (const script of [inReadme, ...inDocs]) {
      expect(inShell(script, kit).map((line) => line.split(' ')[1])).toEqual(ids);
    }
  });

  it('takes any seed that can be typed in a shell', async () => {
    const path = write(await reportFromGit(12));
    for (const [at, seed] of ["it's $HOME", '`id` "x" \\n %s', 'größer 日本', '-n', '#!'].entries()) {
      const out = join(folder, `seed-${at}`);
      await sample({ path, out, seed, size: 3, sizes: DEFAULT_SIZES });
      const [script = ''] = blocks(readFileSync(join(out, 'README.md'), 'utf8'), 'sh');
      const ids = JSON.parse(readFileSync(join(out, 'draw.json'), 'utf8')).drawn.map(({ id }: { id: string }) => id);
      expect(
        inShell(script, out).map((line) => line.split(' ')[1]),
        seed,
      ).toEqual(ids);
    }
  });

  it('ranks in a spreadsheet as the documentation has it', () => {
    const [script = ''] = blocks(read('docs/sampling.md'), 'js');
    const signed = (text: string) =>
      [...createHash('sha256').update(text, 'utf8').digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
    const Utilities = {
      computeDigest: (_: string, text: string) => signed(text),
      DigestAlgorithm: { SHA_256: '' },
      Charset: { UTF_8: '' },
    };
    expect(runInNewContext(`${script};RANK_OF('${SEED}', 'change:history#pull-1')`, { Utilities })).toBe(
      rankOf(SEED, 'change:history#pull-1'),
    );
  });

  it('is told in the documentation as it is: attributes, sizes, options', () => {
    const page = read('docs/sampling.md');
    const told = rows(section(page, '## What the sample holds')).filter(([letter = '']) => /^[A-Z]$/.test(letter));
    expect(told.map(([letter, name]) => [letter, name])).toEqual(
      TEST_ATTRIBUTES.map(({ letter, name }) => [letter, name]),
    );
    expect(page).toContain(`\`${DEFAULT_SIZES}\``);
  });

  it('is the same from population.json, which has the bytes that the run wrote', async () => {
    const report = await reportFromGit(9);
    const population = populationOf(report);
    if (population === null) throw new Error('no population');
    for (const file of renderPopulation(population)) writeFileSync(join(folder, file.name), file.bytes);
    await draw(join(folder, 'population.json'));
    const fromPopulation = drawn();
    expect(
      readdirSync(join(folder, 'kit/samples', drawn()[0]?.id.replace('change:history#', '01-') ?? '')),
    ).not.toContain('checks.json');
    for (const name of ['population.csv', 'population.json']) {
      expect(readFileSync(join(folder, 'kit', name)).equals(readFileSync(join(folder, name))), name).toBe(true);
    }
    rmSync(join(folder, 'kit'), { recursive: true });
    write(report);
    await draw(join(folder, 'population.json'));
    expect(drawn()).toEqual(fromPopulation);
    expect(readdirSync(join(folder, 'kit/samples', drawn()[0]?.id.replace('change:history#', '01-') ?? ''))).toContain(
      'checks.json',
    );
  });
});

it('evidence of other changes beside a population is left alone', async () => {
  const population = populationOf(reportOfChanges([change(1)]));
  writeFileSync(join(folder, 'population.json'), JSON.stringify(population));
  write(reportOfChanges([change(1, { title: 'Another' })]));
  await draw(join(folder, 'population.json'));
  expect(readdirSync(join(folder, 'kit/samples/01-pull-1'))).toEqual(['README.md', 'change.json']);
  expect(JSON.parse(readFileSync(join(folder, 'kit/draw.json'), 'utf8')).population.evidence).toBeNull();
});

describe('exhibits beside the evidence', () => {
  const lines = '{"key":"1","record":{"number":1}}\n{"key":"2","record":{"number":2}}\n';
  const withExhibit = (text: string, name = 'exhibits/github/pull-requests.jsonl', prefix = ''): string => {
    const evidence = changeEvidence('github/pull-requests.jsonl', 'GraphQL');
    const report = reportOfChanges([change(1)]);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const named = reportOfChanges([change(1)], {
      evidence: [...report.evidence.filter(({ id }) => id !== PULLS), { ...evidence, sha256 }],
    });
    mkdirSync(join(folder, 'exhibits/github'), { recursive: true });
    writeFileSync(join(folder, name), lines);
    return write(named, `${prefix}evidence.json`);
  };

  it('give each sample the lines about it', async () => {
    await draw(withExhibit(lines));
    const kept = readFileSync(join(folder, 'kit/samples/01-pull-1/exhibits/github/pull-requests.jsonl'), 'utf8');
    expect(kept).toBe('{"key":"1","record":{"number":1}}\n');
  });

  it('are refused where they are not those of the evidence', async () => {
    await expect(draw(withExhibit(`${lines}\n`))).rejects.toThrow(
      /pull-requests\.jsonl is not the exhibit that the evidence/,
    );
  });

  it('are found as the assets of a release too', async () => {
    const name = 'orders-v1.0.0.exhibits.github.pull-requests.jsonl';
    await draw(withExhibit(lines, name, 'orders-v1.0.0.'));
    expect(readdirSync(join(folder, 'kit/samples/01-pull-1/exhibits/github'))).toEqual(['pull-requests.jsonl']);
  });

  it('no link is followed, and no path that leads elsewhere', async () => {
    const path = withExhibit(lines, 'elsewhere.jsonl');
    symlinkSync(join(folder, 'elsewhere.jsonl'), join(folder, 'exhibits/github/pull-requests.jsonl'));
    await draw(path);
    expect(readdirSync(join(folder, 'kit/samples/01-pull-1'))).not.toContain('exhibits');
    rmSync(join(folder, 'kit'), { recursive: true });
    const outside = change(1);
    outside.place = { ...outside.place, path: 'github/../../elsewhere.jsonl', pointer: '/1' };
    writeFileSync(join(folder, 'population.json'), JSON.stringify(populationOf(reportOfChanges([outside]))));
    rmSync(join(folder, 'evidence.json'));
    rmSync(join(folder, 'exhibits/github/pull-requests.jsonl'));
    await draw(join(folder, 'population.json'));
    expect(readdirSync(join(folder, 'kit/samples/01-pull-1'))).toEqual(['README.md', 'change.json']);
  });
});

describe('what cannot be drawn from is refused, with what to do', () => {
  const refused = async (name: string, text: string): Promise<string> => {
    writeFileSync(join(folder, name), text);
    const error: unknown = await draw(join(folder, name)).catch((thrown: unknown) => thrown);
    expect(exitCodeOf(error)).toBe(3);
    return error instanceof Error ? error.message : '';
  };

  it.each(['{', '[]', '3', '{}', '{"schema":"release-evidence/2"}', '{"__proto__":{"schema":"release-evidence/1"}}'])(
    '%s',
    async (text) => {
      expect(await refused('x.json', text)).toMatch(
        /^sample: .*x\.json: (not JSON|not a JSON object|neither an evidence\.json nor)/,
      );
    },
  );

  it('no such file, or a folder', async () => {
    await expect(draw(join(folder, 'none.json'))).rejects.toThrow(
      /there is no file .*none\.json.*Name an evidence\.json/,
    );
    await expect(draw(folder)).rejects.toThrow(/is no file\. Name an evidence\.json/);
  });

  it('other shapes, and what was altered since', async () => {
    const report = reportOfChanges([change(1)]);
    expect(await refused('a.json', JSON.stringify({ schema: report.schema }))).toContain(
      'docs/schema/evidence.schema.json',
    );
    expect(await refused('b.json', JSON.stringify({ ...report, system: 'other' }))).toContain(
      'does not match its contentDigest',
    );
    const population = populationOf(report);
    expect(await refused('c.json', JSON.stringify({ ...population, changes: {} }))).toContain(
      'docs/schema/population.schema.json',
    );
    expect(await refused('d.json', JSON.stringify({ ...population, changes: [] }))).toContain(
      'does not match its digest',
    );
    const bent = population?.changes.map((one) => ({ ...one, id: 'change:a,b' }));
    expect(await refused('e.json', JSON.stringify({ ...population, changes: bent }))).toContain(
      'docs/schema/population.schema.json',
    );
  });

  it('evidence without changes', async () => {
    const { facts, ...rest } = reportOfChanges([]);
    expect(facts.some(({ type }) => type === 'change')).toBe(false);
    await expect(draw(write({ ...rest, facts }))).rejects.toThrow('no changes are in it');
  });
});

describe('the folder', () => {
  it('is never written over: the same again is left alone, a worksheet that was worked in is kept', async () => {
    const path = write(reportOfChanges(manyChanges(8)));
    await draw(path);
    await draw(path);
    // What is lacking is completed, as after a run that broke off.
    rmSync(join(folder, 'kit/README.md'));
    await draw(path);
    expect(readdirSync(join(folder, 'kit'))).toContain('README.md');
    writeFileSync(join(folder, 'kit/worksheet.csv'), 'worked in');
    await expect(draw(path)).rejects.toThrow(/holds worksheet\.csv, which is not of this sample.*Name a new folder/);
    expect(readFileSync(join(folder, 'kit/worksheet.csv'), 'utf8')).toBe('worked in');
  });

  it('with a link in the place of one of its files is refused, whatever it leads to', async () => {
    const path = write(reportOfChanges([change(1)]));
    await draw(path);
    const worksheet = join(folder, 'kit/worksheet.md');
    writeFileSync(join(folder, 'elsewhere.md'), readFileSync(worksheet));
    rmSync(worksheet);
    symlinkSync(join(folder, 'elsewhere.md'), worksheet);
    await expect(draw(path)).rejects.toThrow('holds worksheet.md, which is not of this sample');
  });

  it('with anything else in it is refused, links too', async () => {
    const path = write(reportOfChanges([change(1)]));
    mkdirSync(join(folder, 'kit'));
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'kit/samples'));
    await expect(draw(path)).rejects.toThrow('holds samples, which is not of this sample');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
    rmSync(join(folder, 'kit/samples'));
    writeFileSync(join(folder, 'kit/notes.txt'), '');
    await expect(draw(path)).rejects.toThrow('holds notes.txt');
    expect(readdirSync(join(folder, 'kit'))).toEqual(['notes.txt']);
  });

  it('that cannot be written is told', async () => {
    const path = write(reportOfChanges([change(1)]));
    writeFileSync(join(folder, 'kit'), 'a file');
    await expect(draw(path)).rejects.toMatchObject({ name: 'OutputError', message: expect.stringContaining('--out') });
  });

  it('gets nothing with a secret in it', async () => {
    const secret = `ghp_${'aB3'.repeat(12)}`;
    const path = write(reportOfChanges([change(1, { title: `Use ${secret}` })]));
    const error: unknown = await draw(path).catch((thrown: unknown) => thrown);
    expect(exitCodeOf(error)).toBe(2);
    expect(String(error)).toContain('worksheet.csv:');
    expect(String(error)).not.toContain(secret);
    expect(readdirSync(folder)).not.toContain('kit');
  });
});

describe('the command line', () => {
  const args = (...more: string[]) => readArguments(['sample', ...more], {});

  it('reads the options', () => {
    expect(args('e.json', '--seed', 's', '--out', 'o')).toEqual({
      name: 'sample',
      path: 'e.json',
      seed: 's',
      out: 'o',
      size: null,
      sizes: DEFAULT_SIZES,
    });
    expect(args('e.json', '--seed', 's', '--out', 'o', '--size', '7', '--sizes', '3')).toMatchObject({
      size: 7,
      sizes: '3',
    });
    expect(args('--help')).toEqual({ name: 'help' });
  });

  it.each([
    [['--seed', 's', '--out', 'o'], 'name one file'],
    [['a', 'b', '--seed', 's', '--out', 'o'], 'name one file'],
    [['a', '--out', 'o'], '--seed is missing'],
    [['a', '--seed', 's'], '--out is missing'],
    [['a', '--seed', 's', '--out', 'o', '--size', '0'], '--size: give a whole number from 1'],
    [['a', '--seed', 's', '--out', 'o', '--size', '1e3'], '--size: give a whole number from 1'],
    [['a', '--seed', 's', '--out', 'o', '--from', 'x'], '--from'],
  ])('refuses %j', (given, message) => {
    expect(() => args(...given)).toThrow(message);
  });
});
