import { describe, expect, it } from 'vitest';
import { images } from '../../src/derive/images.ts';
import { layers } from '../../src/derive/layers.ts';
import { reach } from '../../src/derive/reach.ts';
import { regions } from '../../src/derive/regions.ts';
import { sources } from '../../src/derive/sources.ts';
import { transport } from '../../src/derive/transport.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const ORDERS = 'function:template.yaml#Orders';

describe('what refuses plain HTTP', () => {
  const STORE = 'store:template.yaml#Uploads';
  const store = fact('store', 'Uploads', { service: 's3' });
  const statement = (more: object = {}) =>
    fact('resource-policy-statement', 'Policy/0', {
      resource: 'bucket:template.yaml#Uploads',
      effect: 'deny',
      actions: ['s3:*'],
      notActions: [],
      principals: [{ kind: 'anyone', id: '*' }],
      notPrincipals: [],
      resources: ['${Uploads.Arn}/*'],
      conditions: [{ operator: 'Bool', key: 'aws:securetransport', values: ['false'] }],
      ...more,
    });
  const of = (one: ReturnType<typeof fact>) => derivedOf(transport, [store, one], STORE).attributes.httpDenials;

  it('is a Deny on the transport, as it stands', () => {
    expect(of(statement())).toEqual([
      {
        statement: 'resource-policy-statement:template.yaml#Policy/0',
        principals: ['*'],
        actions: ['s3:*'],
        resources: ['${Uploads.Arn}/*'],
        furtherConditions: [],
      },
    ]);
  });

  it('is not an Allow, another condition, or the policy of another bucket', () => {
    expect(of(statement({ effect: 'allow' }))).toEqual([]);
    expect(of(statement({ conditions: [{ operator: 'Bool', key: 'aws:securetransport', values: ['true'] }] }))).toEqual(
      [],
    );
    expect(of(statement({ resource: 'bucket:template.yaml#Other' }))).toEqual([]);
  });

  it.each([
    { effect: { unresolved: 'a parameter' } },
    { conditions: { unresolved: 'a parameter' } },
    { conditions: [{ operator: 'Bool', key: 'aws:securetransport', values: [{ unresolved: 'a parameter' }] }] },
  ])('may be a statement of which %j is not known', (more) => {
    expect(of(statement(more))).toEqual([unresolved('Policy/0')]);
  });

  it('tells what narrows it, and what may be meant for it', () => {
    const open = of(statement({ notActions: [{ unresolved: 'a parameter' }] })) as { furtherConditions: Json[] }[];
    expect(open[0]?.furtherConditions).toEqual([unresolved('a parameter')]);
    const narrowed = of(statement({ notPrincipals: ['arn:aws:iam::1:role/x'] })) as { furtherConditions: Json[] }[];
    expect(narrowed[0]?.furtherConditions).toEqual(['all but some']);
    const far = elsewhere('resource-policy-statement', 'P', {
      ...statement().attributes,
      resource: { unresolved: 'far' },
      stack: 'stack:other/template.yaml',
    });
    expect(of(far)).toEqual([unresolved('P')]);
  });
});

describe('layers', () => {
  const of = (layer: Json) =>
    derivedOf(layers, [fact('function', 'Orders', { layers: [layer] })], ORDERS).attributes.layerVersions;
  it.each([
    ['${Common}', { account: null, version: null }],
    ['arn:aws:lambda:eu-west-1:017000801446:layer:Tools:30', { account: '017000801446', version: 30 }],
    ['arn:aws:lambda:eu-west-1:017000801446:layer:Tools', { account: '017000801446', version: null }],
    ['arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:layer:shared:4', { account: '${AWS::AccountId}', version: 4 }],
  ])('%s is taken apart', (layer, parts) => {
    expect(of(layer)).toEqual([{ layer, ...parts }]);
  });

  it('that are no ARN are not known', () => {
    expect(of('shared')).toEqual([unresolved('whose layer')]);
    expect(of({ unresolved: 'imported' })).toEqual([unresolved('imported')]);
  });
});

describe('the registry of an image', () => {
  const registry = fact('image-registry', 'Images', { name: 'shop/orders', tagsImmutable: true, scanOnPush: false });
  const of = (codeLocation: Json, packageType = 'image') =>
    derivedOf(images, [fact('function', 'Orders', { codeLocation, packageType }), registry], ORDERS).attributes
      .imageRegistry;

  it.each(['${Images.RepositoryUri}:1', '1.dkr.ecr.eu-west-1.amazonaws.com/shop/orders:1', 'x/shop/orders@sha256:0a'])(
    'is one of the release: %s',
    (location) => {
      expect(of(location)).toEqual({ registry: registry.id, tagsImmutable: true, scanOnPush: false });
    },
  );

  it('is elsewhere, or there is none', () => {
    expect(of('x/other:1')).toEqual(unresolved('elsewhere'));
    expect(of('build/', 'zip')).toBeNull();
  });
});

it('triggers on one source share it', () => {
  const at = (name: string, source: Json) => fact('event-source', name, { source });
  const of = (...all: ReturnType<typeof fact>[]) =>
    derivedOf(sources, all, 'event-source:template.yaml#A').attributes.sharedWith;
  expect(of(at('A', '${Q.Arn}'), at('B', '${Q.Arn}'), at('C', '${R.Arn}'))).toEqual(['event-source:template.yaml#B']);
  expect(of(at('A', '${Q.Arn}'), elsewhere('event-source', 'B', { source: '${Q.Arn}' }))).toEqual([]);
  expect(of(at('A', null), at('B', null))).toEqual([]);
});

it('a trigger whose source is not known may share that of another', () => {
  const unknown: Json = { unresolved: 'an import' };
  const either: Json = { unresolved: 'a parameter', among: ['${Q.Arn}', '${R.Arn}'] };
  const of = (source: Json, other: Json) => {
    const all = [fact('event-source', 'A', { source }), fact('event-source', 'B', { source: other })];
    return derivedOf(sources, all, 'event-source:template.yaml#A').attributes.sharedWith;
  };
  const may = [unresolved('event-source:template.yaml#B')];
  expect([of('${Q.Arn}', either), of(either, '${Q.Arn}'), of(unknown, unknown)]).toEqual([may, may, may]);
  expect(of(unknown, 'arn:aws:sqs:eu-west-1:1:jobs')).toEqual(may);
  expect([of('${S.Arn}', either), of(unknown, '${Q.Arn}'), of('${Q.Arn}', unknown)]).toEqual([[], [], []]);
});

it('a stack is where it is deployed and where copies of its data are', () => {
  const own = fact('stack', 'x', { region: 'eu-west-1' });
  const table = fact('table', 'Orders', { stack: own.id, replicas: [{ region: 'us-east-1' }] });
  const bucket = fact('bucket', 'Uploads', { stack: own.id, replicas: [{ target: 'far', region: null }] });
  expect(derivedOf(regions, [own, table, bucket], own.id).attributes.regions).toEqual([
    { fact: own.id, region: 'eu-west-1' },
    { fact: table.id, region: 'us-east-1' },
    unresolved('Uploads'),
  ]);
});

it('a function reaches the stores and hosts that its settings name', () => {
  const setting = (name: string, more: object) =>
    fact('setting', name, { owner: ORDERS, refersTo: [], addresses: [], ...more });
  const found = derivedOf(
    reach,
    [
      fact('function', 'Orders'),
      fact('store', 'Db', { service: 'rds' }),
      setting('Orders/DB', { refersTo: ['${Db.Endpoint.Address}', '${Table.Arn}'] }),
      setting('Orders/PAY', { addresses: [{ scheme: 'https', host: 'pay.example.com' }, { unresolved: 'x' }] }),
      setting('Other/DB', { owner: 'function:template.yaml#Other', refersTo: ['${Db.Endpoint.Address}'] }),
    ],
    ORDERS,
  ).attributes.reaches;
  expect(found).toEqual([
    {
      setting: 'setting:template.yaml#Orders/DB',
      store: 'store:template.yaml#Db',
      service: 'rds',
      attribute: 'Endpoint.Address',
      host: null,
    },
    {
      setting: 'setting:template.yaml#Orders/PAY',
      store: null,
      service: null,
      attribute: null,
      host: 'pay.example.com',
    },
  ]);
});
