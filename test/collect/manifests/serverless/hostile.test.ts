import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseText } from '../../../../src/collect/manifests/serverless/variable-syntax.ts';
import { ofType, schemaErrors } from '../reading.ts';
import { codes, service, withHello } from './service.ts';

const PIECES = [
  '${',
  '}',
  '${self:',
  'custom',
  '.',
  ',',
  "'",
  '"',
  ':',
  '(',
  ')',
  '\\',
  '$',
  'file(',
  'a',
  ' ',
  '{{',
  '#{',
  'opt:stage',
  '${AWS::',
];

it('takes any text apart, or says that it cannot', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const parsed = parseText(pieces.join(''));
      expect(parsed === null || Array.isArray(parsed)).toBe(true);
    }),
  );
});

it('leaves a text without variables as it is', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('${')),
      (text) => {
        expect(parseText(text)).toEqual([text]);
      },
    ),
  );
});

const KEYS = [
  ...[
    'service',
    'provider',
    'functions',
    'resources',
    'custom',
    'events',
    'name',
    'aws',
    'handler',
    'iam',
    'role',
    'statements',
  ],
  ...[
    'http',
    'httpApi',
    'sqs',
    'sns',
    's3',
    'schedule',
    'stream',
    'arn',
    'path',
    'method',
    'authorizer',
    'cors',
    'Resources',
    'Type',
  ],
  ...[
    'Properties',
    'stage',
    'layers',
    'plugins',
    'environment',
    'vpc',
    'tags',
    '__proto__',
    'constructor',
    'websocket',
    'alb',
    'kafka',
  ],
  ...[
    'cloudFront',
    'origin',
    'eventBridge',
    'cognitoUserPool',
    'url',
    'destinations',
    'image',
    'apiGateway',
    'logs',
    'usagePlan',
  ],
];

const SCALARS = fc.oneof(
  fc.constantFrom(
    ...KEYS,
    ...PIECES,
    '${self:custom}',
    '${self:provider.x}',
    '${file(a.yml)}',
    'arn:aws:sqs:x:1:q',
    'GET /a',
    '*',
    '',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const { value: VALUES } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    SCALARS,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
  ),
}));

it('reads whatever stands in a service without a throw, and only facts of their types', () => {
  fc.assert(
    fc.property(VALUES, VALUES, VALUES, VALUES, (provider, events, fn, resources) => {
      const written = {
        service: 's',
        provider: { name: 'aws', runtime: 'nodejs22.x', ...Object(provider) },
        custom: { a: events },
        functions: { f: { handler: 'h', ...Object(fn), events } },
        resources,
      };
      const made = service({ 'serverless.json': JSON.stringify(written) });
      expect(schemaErrors(made.facts)).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 120_000);

it('keeps keys of JavaScript’s own for what they are', () => {
  const text =
    '{"service":"s","provider":{"name":"aws","runtime":"go"},"functions":{"__proto__":{"handler":"h"},"constructor":{"handler":"h"}}}';
  const made = service({ 'serverless.json': text });
  expect(ofType(made, 'function').map(({ attributes }) => attributes.logicalId)).toEqual([
    'UnderscoreUnderscoreprotoUnderscoreUnderscoreLambdaFunction',
    'ConstructorLambdaFunction',
  ]);
});

it('caps what is deep, long or many, and says so', () => {
  const nested = `${'['.repeat(250)}${']'.repeat(250)}`;
  expect(codes(service(withHello({ more: `custom: ${nested}` })))).toContain('too-deep');
  const events = Array.from({ length: 1_200 }, () => '{sns: t}').join(',');
  expect(codes(service(withHello({ hello: `events: [${events}]` })))).toContain('cap-reached');
  const path = 'a/'.repeat(200_000);
  expect(codes(service(withHello({ hello: `events: [{http: {path: ${path}, method: get}}]` })))).toContain(
    'serverless-refused',
  );
  const functions = Array.from({ length: 3_000 }, (_, index) => `  f${index}: {handler: h}`).join('\n');
  const tags = Array.from({ length: 2_000 }, (_, index) => `t${index}: x`).join(', ');
  const many = service(`service: s\nprovider: {name: aws, runtime: go, tags: {${tags}}}\nfunctions:\n${functions}\n`);
  expect(codes(many)).toContain('cap-reached');
}, 60_000);

it('does not repeat what a malformed file holds', () => {
  const made = service('service: s\nprovider: {name: aws, password: hunter2-secret\nfunctions: [');
  expect(made.problems.length).toBeGreaterThan(0);
  expect(JSON.stringify(made.problems)).not.toContain('hunter2');
});
