import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSuperseded, isCompiled, RULES } from '../../src/collect/supersede.ts';

const docs = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8');

/** Rows of the table of docs/evidence.md, each cell as the texts in backquotes in it. */
const rows = docs
  .slice(docs.indexOf('| Made by | Read | Instead of |'), docs.indexOf('2. **By name.**'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)),
  );

describe('the table of docs/evidence.md', () => {
  it('has a line for each rule, in their order', () => {
    expect(rows.map(([tool]) => tool)).toEqual(RULES.map(({ tool }) => [tool]));
  });

  it.each(rows)('%j: reads %j instead of %j', (_, compiled = [], sources = []) => {
    for (const folder of ['', 'services/orders/']) {
      for (const by of compiled.map((path) => folder + path)) {
        // Bicep counts as compiled only where its own source is there.
        const beside = sources.filter((path) => path === 'main.bicep').map((path) => folder + path);
        for (const path of sources.map((name) => folder + name)) {
          expect(findSuperseded([...beside, path, by]).find((one) => one.path === path)).toEqual({ path, by });
          const elsewhere = findSuperseded([
            `elsewhere/${path}`,
            `there/${by}`,
            ...beside.map((one) => `there/${one}`),
          ]);
          expect(elsewhere.map((one) => one.path)).not.toContain(`elsewhere/${path}`);
        }
      }
    }
  });
});

describe('which form is read', () => {
  it('is that of the nearest folder', () => {
    const paths = ['main.bicep', 'main.json', 'a/other.bicep', 'a/other.json', 'a/modules/x.bicep', 'b/y.bicep'];
    expect(findSuperseded(paths)).toEqual([
      { path: 'a/modules/x.bicep', by: 'a/other.json' },
      { path: 'a/other.bicep', by: 'a/other.json' },
      { path: 'b/y.bicep', by: 'main.json' },
      { path: 'main.bicep', by: 'main.json' },
    ]);
  });

  it('never leaves a system without a manifest, and does not hang on the order', () => {
    const names = fc.constantFrom(
      ...rows.flatMap(([, compiled = [], sources = []]) => [...compiled, ...sources]),
      'other.yaml',
    );
    const path = fc.tuple(fc.constantFrom('', 'a/', 'a/b/'), names).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 12 }), (paths) => {
        const found = findSuperseded(paths);
        expect(findSuperseded(paths.toReversed())).toEqual(found);
        const out = new Set(found.map((one) => one.path));
        expect(out.size).toBe(found.length);
        expect(out.size).toBeLessThan(paths.length);
        for (const one of found) expect(paths).toContain(one.by);
      }),
    );
  });

  it.each([
    ['.aws-sam/build/template.yaml', true],
    ['out/packaged-prod.yaml', true],
    ['a/.serverless/cloudformation-template-update-stack.json', true],
    ['template.yaml', false],
    ['unpackaged.yaml', false],
    ['main.json', false],
  ])('%s is a compiled form by its name: %s', (path, compiled) => {
    expect(isCompiled(path)).toBe(compiled);
  });
});
