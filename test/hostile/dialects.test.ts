import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/collect/reader.ts';
import { READERS } from '../../src/collect/readers.ts';
import { readEach } from '../collect/collected.ts';
import { DIALECTS, texts } from '../collect/dialects/dialects.ts';
import { PLANTED } from '../collect/dialects/planted.ts';
import { schemaErrors } from '../collect/manifests/reading.ts';
import { bent } from './bent.ts';

/** Holds of every reading, whatever was read: facts are of their types, and no secret is in them or in what is told. */
function expectHarmless(readings: ReadonlyMap<string, Reading>): void {
  for (const { facts, problems, includes = [] } of readings.values()) {
    expect(schemaErrors(facts)).toEqual([]);
    expect(JSON.stringify({ facts, problems, includes })).not.toContain(PLANTED);
    for (const { code, message } of problems) expect([code, message]).not.toContain('');
  }
}

describe.each(Object.entries(DIALECTS))('%s', (_, files) => {
  it('is read whole, and nothing of its secrets with it', async () => {
    const readings = await readEach(texts(files));
    expect(readings.size).toBeGreaterThan(0);
    expect(Object.values(texts(files)).join('')).toContain(PLANTED);
    expectHarmless(readings);
    const things = [...readings.values()].flatMap(({ facts }) => facts.map(({ type }) => type));
    expect(things).toContain('stack');
    expect(new Set(things).size).toBeGreaterThan(1);
  });

  it('with other values, keys and characters comes to facts of their types, or to problems', async () => {
    await fc.assert(
      fc.asyncProperty(bent(files), async (tree) => {
        expectHarmless(await readEach(tree));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('that breaks off anywhere is no crash', async () => {
    const whole = texts(files);
    for (const [path, text] of Object.entries(whole)) {
      for (let part = 1; part < 8; part++) {
        expectHarmless(await readEach({ ...whole, [path]: text.slice(0, (text.length * part) >> 3) }));
      }
    }
  }, 60_000);
});

it('has a file for every reader of manifests', async () => {
  const used = new Set<string>();
  for (const files of Object.values(DIALECTS)) {
    for (const { dialect } of (await readEach(texts(files))).values()) used.add(dialect);
  }
  const known = READERS.filter(({ kind }) => kind === 'manifest').map(({ dialect }) => dialect);
  expect([...used].sort()).toEqual([...new Set([...known, 'sam'])].sort());
});

describe('what once ended a reader', () => {
  const harmless = async (tree: Record<string, string>): Promise<void> => {
    const readings = await readEach(tree);
    expect(readings.size).toBe(1);
    expectHarmless(readings);
  };

  it('is an object in the place of a name in Fn::GetAtt', async () => {
    const template = (attribute: unknown): object => ({
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: {
        Api: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'Prod' } },
        F: { Type: 'AWS::Serverless::Function', Properties: { InlineCode: '', Role: { 'Fn::GetAtt': attribute } } },
      },
    });
    for (const attribute of [
      [{ Ref: 'x' }, 'Arn'],
      ['F', {}],
      [[{}], 'Arn'],
      [null, {}],
    ]) {
      await harmless({ 'template.json': JSON.stringify(template(attribute)) });
    }
  });

  it('is an object in the place of a name in Fn::GetAtt of a service', async () => {
    const service = (attribute: unknown): object => ({
      service: 'shop',
      provider: { name: 'aws', runtime: 'nodejs22.x' },
      functions: {
        pay: {
          handler: 'a.b',
          environment: { A: { 'Fn::Join': ['-', [{ 'Fn::GetAtt': attribute }]] } },
          events: [{ sqs: { arn: { 'Fn::GetAtt': attribute } } }, { sqs: { arn: { 'Fn::GetAtt': [{}, 'Arn'] } } }],
        },
      },
    });
    for (const attribute of [[{ Ref: 'x' }, 'Arn'], ['F', {}], [[{}]], {}]) {
      await harmless({ 'serverless.json': JSON.stringify(service(attribute)) });
    }
  });

  it('is a key unresolved that the transform merges its own into', async () => {
    const operation = { unresolved: 'planted by the template', 'x-amazon-apigateway-integration': {} };
    const template = {
      Transform: 'AWS::Serverless-2016-10-31',
      Resources: {
        Api: {
          Type: 'AWS::Serverless::Api',
          Properties: { StageName: {}, DefinitionBody: { swagger: '2.0', paths: { '/d': { get: operation } } } },
        },
        F: {
          Type: 'AWS::Serverless::Function',
          Properties: {
            InlineCode: '',
            Events: { E: { Type: 'Api', Properties: { Path: '/d', Method: 'get', RestApiId: { Ref: 'Api' } } } },
          },
        },
      },
    };
    const text = JSON.stringify(template);
    await harmless({ 'template.json': text });
    expect(JSON.stringify([...(await readEach({ 'template.json': text }))])).not.toContain('planted by');
  });
});
