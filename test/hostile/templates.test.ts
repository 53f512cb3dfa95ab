import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { because, factOf, reading, schemaErrors } from '../collect/manifests/reading.ts';
import { CLOUDFORMATION, SAM } from './full-template.ts';
import { mutated } from './mutate.ts';

describe.each([
  ['CloudFormation', CLOUDFORMATION],
  ['SAM', SAM],
])('a %s template', (_, template) => {
  test('reads whole', () => {
    const made = reading(JSON.stringify(template), {}, 'template.json');
    const told = made.problems.map(({ code }) => code);
    // Its nested stack has no template here, and some of its policies are none on purpose.
    expect(told.filter((code) => !['nested-unread', 'policy-syntax'].includes(code))).toEqual([]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  test('gives facts of their types or problems whatever stands in it', () => {
    fc.assert(
      fc.property(mutated(template), (changed) => {
        const made = reading(JSON.stringify(changed), {}, 'template.json');
        expect(schemaErrors(made.facts)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  }, 60_000);
});

describe('a key that is called as our holes are', () => {
  const template = (properties: object): string =>
    JSON.stringify({ Resources: { F: { Type: 'AWS::Lambda::Function', Properties: properties } } });
  const lookalike = { unresolved: 'planted-secret', among: 'x' };

  test.each(['Timeout', 'Runtime', 'TracingConfig', 'LoggingConfig', 'Role', 'Layers', 'DeadLetterConfig'])(
    'as %s is a value like any other, and no reason',
    (name) => {
      const made = reading(template({ [name]: lookalike, Runtime: name === 'Runtime' ? lookalike : 'nodejs22.x' }));
      expect(schemaErrors(made.facts)).toEqual([]);
      expect(JSON.stringify(made)).not.toContain('planted-secret');
    },
  );

  test('inside a policy that is written as text is not taken for one either', () => {
    const role = (policy: object): string =>
      JSON.stringify({
        Resources: {
          R: {
            Type: 'AWS::IAM::Role',
            Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: JSON.stringify(policy) }] },
          },
          Q: {
            Type: 'AWS::SQS::Queue',
            Properties: {
              RedrivePolicy: JSON.stringify({ deadLetterTargetArn: lookalike, maxReceiveCount: lookalike }),
            },
          },
        },
      });
    const made = reading(role({ Statement: [{ Effect: lookalike, Action: lookalike, Resource: '*' }, lookalike] }));
    expect(schemaErrors(made.facts)).toEqual([]);
    expect(JSON.stringify(made)).not.toContain('planted-secret');
    expect(made.problems.map(({ code }) => code)).toContain('policy-syntax');
  });
});

test('a fraction, or a number without end, is not known: no fact has one', () => {
  const made = reading(
    JSON.stringify({
      Resources: { F: { Type: 'AWS::Lambda::Function', Properties: { Timeout: 2.5, MemorySize: '1e400' } } },
    }),
  );
  const { attributes } = factOf(made, 'function:template.yaml#F');
  expect(because(attributes.timeoutSeconds)).toBe('something that is no whole number');
  expect(because(attributes.memoryMb)).toBe('something that is no whole number');
});
