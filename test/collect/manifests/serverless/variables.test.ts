import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/collect/reader.ts';
import type { Json } from '../../../../src/model/json.ts';
import { because, factOf } from '../reading.ts';
import { codes, hello, service, type Told, withHello } from './service.ts';

/** The value of a tag of the function, for a text with variables in it. */
function tagged(
  text: string,
  more = '',
  files: Record<string, string> = {},
  told: Told = {},
): { value: Json; made: Reading } {
  const written = withHello({ hello: `tags:\n  t: ${text}`, more });
  const made = service({ 'serverless.yml': written, ...files }, told);
  const tags = hello(made).attributes.tags;
  const [tag] = Array.isArray(tags) ? tags : [];
  return { value: (tag as { value: Json }).value, made };
}

const CUSTOM = `custom:
  a: one
  deep: {prod: {x: in prod}, dev: {x: in dev}}
  list: [first, second]
  chain: \${self:custom.a}!
  nothing: null
`;

describe('variables of a service', () => {
  it.each([
    ['${self:custom.a}', 'one'],
    ['${self:custom.list.1}', 'second'],
    ['${self:custom.deep.${sls:stage}.x}', 'in prod'],
    ['${self:custom.deep.${opt:stage, self:provider.stage}.x}', 'in prod'],
    ['"<${self:custom.chain}>"', '<one!>'],
    ["${self:custom.none, 'fallback'}", 'fallback'],
    ['${self:custom.none, self:custom.a}', 'one'],
    ['${self:custom.nothing, "quoted"}', 'quoted'],
    ['${self:custom.none, 12}', '12'],
    ["${strToBool('1')}", 'true'],
    ['"x-${self:service}-${sls:stage}"', 'x-shop-prod'],
    ['"\\\\${self:custom.a}"', '${self:custom.a}'],
    ['"${Orders} and ${notype}"', '${Orders} and ${notype}'],
  ])('%s is %s', (text, value) => {
    expect(tagged(text, CUSTOM).value).toBe(value);
  });

  it.each([
    ['${env:HOME}', 'environment that deploys'],
    ["${env:HOME, 'x'}", 'environment that deploys'],
    ['${git:branch}', 'git'],
    ['${terraform:outputs:x}', 'Terraform'],
    ['${s3:bucket/key}', 'S3'],
    ['${mine:thing}', '${mine:}'],
    ['${sls:instanceId}', 'new at each deployment'],
    ['${self:custom.none}', 'names nothing'],
    ['${opt:colour}', 'opt:colour is given at deployment'],
    ['${param:colour}', 'param:colour is given at deployment'],
    ['${file(code.js):x}', 'code.js is code'],
    ['${self:custom.a', 'cannot be read'],
    ['${ssm:/shop/key}', 'dynamic reference'],
    ['${cf:other.Output}', 'another stack'],
    ['"${self:custom.list}-x"', 'no text'],
  ])('%s is not known', (text, reason) => {
    expect(because(tagged(text, CUSTOM).value)).toContain(reason);
  });

  it('never reads the environment that it runs in', () => {
    process.env.SHOP_PROBE = 'leaked-value';
    const made = service(withHello({ hello: 'environment: {A: "${env:SHOP_PROBE}"}\ntags: {t: "${env:SHOP_PROBE}"}' }));
    delete process.env.SHOP_PROBE;
    expect(JSON.stringify(made)).not.toContain('leaked-value');
    expect(factOf(made, 'setting:serverless.yml#HelloLambdaFunction/A').attributes.form).toBe('parameter');
  });

  it('takes the pseudo parameters of AWS for account and region', () => {
    const made = service(withHello({ hello: 'kmsKeyArn: arn:aws:kms:${aws:region}:${aws:accountId}:key/k' }));
    expect(hello(made).attributes.kmsKey).toBe('arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/k');
  });

  it('leaves names of Fn::Sub alone and keeps a name in plain text a text', () => {
    const more = 'resources: {Resources: {Topic: {Type: AWS::SNS::Topic}}}';
    const sub = withHello({ hello: 'onError: !Sub "arn:aws:sns:${AWS::Region}:1:${self:service}-${Topic}"', more });
    expect(hello(service(sub)).attributes.deadLetterTarget).toBe('arn:aws:sns:${AWS::Region}:1:shop-${Topic}');
    const text = withHello({ hello: 'tags: {t: "${Topic} of ${aws:region}"}' });
    expect(hello(service(text)).attributes.tags).toEqual([{ name: 't', value: '${Topic} of ${AWS::Region}' }]);
  });

  it('reads the stage from the settings before all others', () => {
    const { value, made } = tagged('${self:custom.deep.${sls:stage}.x}', CUSTOM, {}, { stage: 'dev' });
    expect(value).toBe('in dev');
    expect(hello(made).attributes.name).toBe('shop-dev-hello');
    expect(factOf(made, 'stack:serverless.yml').attributes.stage).toBe('dev');
  });

  it('assumes the stage dev where nobody names one, and says so of what rests on it', () => {
    const made = service('service: s\nprovider: {name: aws, runtime: ruby3.3}\nfunctions: {f: {handler: h}}');
    const fact = factOf(made, 'function:serverless.yml#FLambdaFunction');
    expect(fact.attributes.name).toBe('s-dev-f');
    expect(fact.origins['/name']).toMatchObject({ kind: 'assumed' });
  });

  it('assumes what is looked up under an assumed stage', () => {
    const made = service(
      'service: s\nprovider: {name: aws, runtime: ruby3.3}\ncustom: {size: {dev: 300}}\n' +
        'functions: {f: {handler: h, memorySize: "${self:custom.size.${sls:stage}}"}}',
    );
    const fact = factOf(made, 'function:serverless.yml#FLambdaFunction');
    expect(fact.attributes.memoryMb).toBe(300);
    expect(fact.origins['/memoryMb']).toMatchObject({ kind: 'assumed' });
  });

  it('tells that the stage is not known and does not guess what rests on it', () => {
    const made = service(
      'service: s\nprovider: {name: aws, runtime: ruby3.3, stage: "${env:STAGE}"}\nfunctions: {f: {handler: h}}',
    );
    expect(codes(made)).toContain('stage-unknown');
    expect(because(factOf(made, 'function:serverless.yml#FLambdaFunction').attributes.name)).toContain('environment');
  });

  it('marks a fallback as assumed where whoever deploys can say otherwise', () => {
    const made = service(withHello({ hello: 'memorySize: ${opt:memory, 256}' }));
    expect(hello(made).attributes.memoryMb).toBe(256);
    expect(hello(made).origins['/memoryMb']).toMatchObject({ kind: 'assumed' });
  });

  it.each([
    ['stages: {prod: {params: {size: 1}}, default: {params: {size: 2}}}', {}, '1'],
    ['stages: {default: {params: {size: 2}}}', {}, '2'],
    ['params: {prod: {size: 3}, default: {size: 4}}', {}, '3'],
    ['params: {default: {size: 4}}', {}, '4'],
    ['params: {default: {size: 4}}', { size: '5' }, '5'],
  ])('takes a parameter from %s', (more, parameters, value) => {
    expect(tagged('${param:size}', more, {}, { parameters }).value).toBe(value);
  });

  it('withholds a parameter that is called a secret, and lets it count as a value of the environment', () => {
    const more = 'params: {default: {dbPassword: correct-horse-battery}}';
    const { value, made } = tagged('${param:dbPassword}', more);
    expect(because(value)).toContain('withheld');
    const other = service(withHello({ hello: 'environment: {DB_PASSWORD: "${param:dbPassword}"}', more }));
    expect(factOf(other, 'setting:serverless.yml#HelloLambdaFunction/DB_PASSWORD').attributes.form).toBe('literal');
    expect(JSON.stringify([made, other])).not.toContain('correct-horse');
  });

  it.each([
    ['custom: {a: "${self:custom.b}", b: "${self:custom.a}"}', '${self:custom.a}'],
    ['custom: {a: "${self:custom.a}"}', '${self:custom.a}'],
    ['custom: {a: {b: "${self:custom}"}}', '${self:custom.a.b.a.b}'],
  ])('does not follow a variable that stands for itself: %s', (more, text) => {
    expect(because(tagged(text, more).value)).toMatch(/stands for itself|names nothing/);
  });

  it('stops at what variables multiply', () => {
    const rows = Array.from({ length: 12 }, (_, level) => {
      const below = level === 0 ? 'x' : `\${self:custom.l${level - 1}}`;
      return `  l${level}: [${Array.from({ length: 10 }, () => `"${below}"`).join(', ')}]`;
    });
    const made = service(withHello({ hello: 'layers: ${self:custom.l11}', more: `custom:\n${rows.join('\n')}` }));
    expect(codes(made)).toContain('cap-reached');
  });

  it('reads older delimiters, and names in #{} with the plugin that has them', () => {
    const old = withHello({
      provider: 'variableSyntax: "\\\\${{([^}]+?)}}"',
      hello: 'tags: {t: "${{self:service}} ${self:service}"}',
    });
    expect(hello(service(old)).attributes.tags).toEqual([{ name: 't', value: 'shop ${self:service}' }]);
    const arn = 'kmsKeyArn: "arn:aws:kms:#{AWS::Region}:#{AWS::AccountId}:key/k"';
    const plugin = withHello({ hello: arn, more: 'plugins: [serverless-pseudo-parameters]' });
    expect(hello(service(plugin)).attributes.kmsKey).toBe('arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/k');
    expect(hello(service(withHello({ hello: arn }))).attributes.kmsKey).toContain('#{AWS::Region}');
  });
});

describe('files that variables bring in', () => {
  const FILES = {
    'config/common.yml': 'sizes:\n  prod: 640\nnested: ${self:service} ${file(config/names.json):names.0}\n',
    'config/names.json': '{"names": ["Ada"]}',
    'config/functions.yml': 'second:\n  handler: a.b\n  timeout: 11\n',
  };

  it('reads YAML and JSON, with variables of their own, and names them', () => {
    const { value, made } = tagged('${file(./config/common.yml):nested}', '', FILES);
    expect(value).toBe('shop Ada');
    expect(made.includes).toEqual(['config/common.yml', 'config/names.json']);
  });

  it('places what stands in another file there', () => {
    const written = withHello({ hello: 'memorySize: ${file(config/common.yml):sizes.${sls:stage}}' });
    const made = service({
      'serverless.yml': `${written}  \n  other: \${file(config/functions.yml):second}\n`,
      ...FILES,
    });
    expect(hello(made).origins['/memoryMb']).toMatchObject({
      kind: 'literal',
      place: { path: 'config/common.yml', line: 2, pointer: '/sizes/prod' },
    });
    const other = factOf(made, 'function:serverless.yml#OtherLambdaFunction');
    expect(other.place).toMatchObject({ path: 'config/functions.yml', line: 1, pointer: '/second' });
    expect(other.attributes.timeoutSeconds).toBe(11);
  });

  it('tells of a file outside the root, and does not read it', () => {
    for (const path of ['../secret.yml', '/etc/passwd', '~/x.yml', 'a/../../b.yml']) {
      const { value, made } = tagged(`\${file(${path}):x, 'y'}`);
      expect(because(value)).toBe('a file outside the root');
      expect(codes(made)).toContain('include-outside');
    }
  });

  it('goes on with the fallback of a file that is not there, assumed', () => {
    const { value, made } = tagged("${file(local.yml):x, 'y'}");
    expect(value).toBe('y');
    const [told] = made.problems;
    expect(told).toMatchObject({ code: 'include-missing', kinds: [] });
    expect(Object.values(hello(made).origins)).toContainEqual(expect.objectContaining({ kind: 'assumed' }));
  });

  it('tells where a file is malformed', () => {
    const { made } = tagged('${file(bad.yml):x}', '', { 'bad.yml': 'a: [1\nb: 2\n' });
    expect(made.problems[0]).toMatchObject({ code: 'yaml-syntax', place: { path: 'bad.yml' } });
  });
});
