import { normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExhibitNames } from '../../../src/collect/exhibits/exhibit-names.ts';

describe('names of exhibits', () => {
  it('are the paths where these are as most are', () => {
    const nameOf = createExhibitNames();
    for (const path of [
      'template.yaml',
      'src/orders/Łódź plan.json',
      'logs/[email#3].jsonl',
      'github/runs/4/a/junit.xml',
    ])
      expect(nameOf(path)).toBe(path);
  });

  it.each([
    ['../../etc/passwd', '--/--/etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['a/./b//c', 'a/b/c'],
    ['..\\..\\x', '_..-..-x'],
    ['.github/workflows/ci.yml', '_.github/workflows/ci.yml'],
    ['con.json', '_con.json'],
    ['a\n::error::b', 'a---error--b'],
    ['x\u202egnp.exe', 'x-gnp.exe'],
    ['trailing. ', 'trailing--'],
    ['', '_'],
  ])('%j leads nowhere else: %j', (path, name) => {
    expect(createExhibitNames()(path)).toBe(name);
  });

  it('two that meet, in whatever case, are told apart; nothing is both a file and a folder', () => {
    const nameOf = createExhibitNames(['github/releases.jsonl']);
    expect(nameOf('a/b:c')).toBe('a/b-c');
    expect(nameOf('a/b;c')).toBe('a~2/b-c');
    expect(nameOf('A/B-C')).toBe('A~3/B-C');
    expect(nameOf('github/releases.jsonl')).toBe('github~2/releases.jsonl');
    expect(nameOf('one')).toBe('one');
    expect(nameOf('one/two')).toBe('one~2/two');
    expect(nameOf('one~2')).toBe('one~2~2');
  });

  it('of any paths at all are different, below the folder, and short enough to be written', () => {
    const path = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('..', '.', '', 'a', 'A', 'nul')),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(
        fc.array(
          path.map((steps) => steps.join('/')),
          { maxLength: 30 },
        ),
        (paths) => {
          const nameOf = createExhibitNames();
          const names = paths.map(nameOf);
          const folded = names.map((name) => name.toLowerCase());
          expect(new Set(folded).size).toBe(names.length);
          for (const name of names) {
            expect(normalize(`x/${name}`)).toBe(`x/${name}`);
            expect(name).not.toMatch(/[\0-\x1f\\:*?"<>|]|(?:^|\/)\./);
            for (const step of name.split('/')) expect(Buffer.byteLength(step)).toBeLessThanOrEqual(220);
            expect(folded.some((other) => other.startsWith(`${name.toLowerCase()}/`))).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
