import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, attributesIn } from '../../../../src/collect/manifests/facts/named-hosts.ts';

describe('addresses of a value', () => {
  it.each([
    ['https://Pay.example.com/v1?key=1', 'https', 'pay.example.com'],
    ['postgres://user:word@db.internal:5432/orders', 'postgres', 'db.internal'],
    ['jdbc:mysql://db.example.com/orders', 'mysql', 'db.example.com'],
    ['https://${Api}.execute-api.eu-west-1.amazonaws.com/live', 'https', '${Api}.execute-api.eu-west-1.amazonaws.com'],
    ['10.0.3.7:6379', null, '10.0.3.7'],
    ['orders.abc.eu-west-1.rds.amazonaws.com', null, 'orders.abc.eu-west-1.rds.amazonaws.com'],
  ])('%s', (text, scheme, host) => {
    expect(addressesOf(text)).toEqual([{ scheme, host }]);
  });

  it.each(['orders', 'com.example.Handler', 'index.handler', 's3://bucket/key', '${Table.Arn}', '', '1.2.3'])(
    '%s names none',
    (text) => {
      expect(addressesOf(text)).toEqual([]);
    },
  );

  it('of lists and maps are all of them, each once', () => {
    expect(addressesOf({ a: ['http://b.example.com', 'http://a.example.com'], b: 'http://a.example.com/x' })).toEqual([
      { scheme: 'http', host: 'a.example.com' },
      { scheme: 'http', host: 'b.example.com' },
    ]);
  });

  it('are not known where the value is not, unless no value that it can have names any', () => {
    expect(addressesOf({ unresolved: 'why' })).toEqual([{ unresolved: 'why' }]);
    expect(addressesOf({ unresolved: 'why', among: ['a', 'http://a.example.com'] })).toEqual([{ unresolved: 'why' }]);
    expect(addressesOf({ unresolved: 'why', among: ['a', 'b'] })).toEqual([]);
  });

  it('never hold what stands before an @, nor a path', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{8,20}$/), fc.stringMatching(/^[a-z0-9]{8,20}$/), (word, path) => {
        const found = JSON.stringify(addressesOf(`redis://me:${word}@cache.example.com/${path}`));
        expect(found).toBe('[{"scheme":"redis","host":"cache.example.com"}]');
      }),
    );
  });
});

it('attributes of other resources are told by name', () => {
  expect(attributesIn('${Db.Endpoint.Address}:${Db.Endpoint.Port} ${Table}')).toEqual([
    '${Db.Endpoint.Address}',
    '${Db.Endpoint.Port}',
  ]);
});
