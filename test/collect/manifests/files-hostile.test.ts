import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readings } from './files.ts';

const TEMPLATE = `Parameters: {Stage: {Type: String, Default: x}}
Resources:
  Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Stage}}
  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
`;

/** Texts near to what the format is: pieces of it in any order. */
const pieces = (...words: string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 25 })
    .map((all) => all.join(''));

const JSON_WORDS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"Parameters"',
  '"ParameterKey"',
  '"ParameterValue"',
  '"Stage"',
  '"__proto__"',
  '1',
  'null',
];

async function neverThrows(files: Record<string, string>): Promise<void> {
  const { byPath } = await readings(files);
  for (const { facts, problems } of byPath.values()) {
    expect(Array.isArray(facts)).toBe(true);
    for (const { code, message } of problems) expect([code, message].every((text) => text.length > 0)).toBe(true);
  }
}

describe('no file beside a template makes the reader throw', () => {
  test.each([
    [
      'samconfig.toml',
      pieces(
        '[',
        ']',
        '[[',
        'default',
        '.deploy',
        '.parameters',
        '\n',
        '=',
        '"',
        "'",
        'parameter_overrides',
        'Stage=1 ',
        '{',
        '}',
        ',',
        '1979-05-27',
        '0x',
        '\\u',
      ),
    ],
    [
      'samconfig.yaml',
      pieces(
        'default:',
        '\n',
        '  ',
        'deploy:',
        'parameters:',
        'parameter_overrides:',
        '- ',
        'Stage=a',
        '&a',
        '*a',
        '{',
        '}',
        '<<:',
      ),
    ],
    ['parameters.json', pieces(...JSON_WORDS)],
    ['parameters.yaml', pieces('Stage', ': ', '\n', '- ', '&a ', '*a', '!Ref ', '{', '}')],
    [
      'child.yaml',
      pieces(
        'Resources:',
        '\n',
        '  ',
        'Type: ',
        'AWS::CloudFormation::Stack',
        'TemplateURL: template.yaml',
        'Outputs:',
        '!GetAtt ',
        'N.Outputs.O',
      ),
    ],
  ])('%s', async (path, text) => {
    await fc.assert(
      fc.asyncProperty(text, (content) =>
        neverThrows({ 'template.yaml': TEMPLATE, 'child.yaml': 'Resources: {}', [path]: content }),
      ),
      { numRuns: 100 },
    );
  });

  test('manifest.json of an assembly', async () => {
    const artifact = fc.record(
      {
        type: fc.constantFrom('aws:cloudformation:stack', 'cdk:cloud-assembly', 'cdk:asset-manifest', 1),
        environment: fc.oneof(fc.constantFrom('aws://1/eu-west-1', 'aws://'), fc.jsonValue()),
        properties: fc.oneof(
          fc.record({ templateFile: fc.oneof(fc.constantFrom('A.template.json', '../x', '/x', ''), fc.jsonValue()) }),
          fc.record({ directoryName: fc.constantFrom('.', '..', 'a') }),
          fc.record({ file: fc.constantFrom('manifest.json', 'A.template.json') }),
          fc.jsonValue(),
        ),
        metadata: fc.jsonValue(),
        additionalMetadataFile: fc.constantFrom('manifest.json', '../x', 'A.template.json'),
      },
      { requiredKeys: [] },
    );
    const manifest = fc.record({
      version: fc.jsonValue(),
      artifacts: fc.dictionary(fc.string(), artifact),
      missing: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(manifest, fc.jsonValue(), (written, template) =>
        neverThrows({
          'out/manifest.json': JSON.stringify(written),
          'out/A.template.json': JSON.stringify({ Resources: template }),
        }),
      ),
      { numRuns: 150 },
    );
  });
});

test('a long text of overrides is taken apart in linear time', async () => {
  const words = `"${'ParameterKey='.repeat(20_000)}Stage=${'\\\\'.repeat(50_000)}"`;
  await neverThrows({
    'template.yaml': TEMPLATE,
    'samconfig.toml': `[default.deploy.parameters]\nparameter_overrides = ${words}\n`,
  });
});
