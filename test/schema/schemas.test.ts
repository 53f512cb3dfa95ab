import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/schema/compile.ts';

const published = readdirSync('docs/schema').map((name) => `docs/schema/${name}`);
const factTypes = readdirSync('controls/facts').map((name) => `controls/facts/${name}`);
const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));

describe('our schemas', () => {
  it.each([...published, ...factTypes])('%s holds to the strict rules', (path) => {
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      strictTuples: false,
      keywords: ['x-derived', 'x-source'],
    });
    expect(ajv.validateSchema(read(path)), ajv.errorsText(ajv.errors)).toBe(true);
    expect(() => ajv.compile(read(path))).not.toThrow();
  });

  it.each(published)('%s compiles as a run compiles it, and refuses what is no object', (path) => {
    const validate = compile(read(path));
    expect(validate([])).toBe(false);
    expect(validate.errors?.length).toBeGreaterThan(0);
  });
});
