import { describe, expect, it } from 'vitest';
import { deployedCode } from '../../src/derive/deployed-code.ts';
import { createFactIndex } from '../../src/derive/fact-index.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { CONTEXT, fact } from './fact-builder.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const runs = (name: Attributes[string], sha256: Attributes[string] = A): Fact =>
  fact('deployed-code', 'one', { name, sha256, version: '$LATEST', packageType: 'zip' }, {}, 'deployed.json');
const zip = (sha256: string, usedBy: Attributes[string]): Fact =>
  fact('artifact', 'orders.zip', { path: 'orders.zip', sha256, usedBy });
const orders = fact('function', 'Orders', { name: 'orders-create', codeForm: 'local', codeLocation: 'orders.zip' });

function derived(...facts: Fact[]): Attributes {
  const [found] = deployedCode.derive(createFactIndex(facts), CONTEXT);
  return found?.attributes ?? {};
}

describe('the code that runs', () => {
  it('is the same as an artifact with its digest, and other than one without', () => {
    expect(derived(runs('orders-create'), orders, zip(A, [orders.id]))).toEqual({
      functions: [orders.id],
      released: [{ what: 'artifact:template.yaml#orders.zip', sha256: A }],
      same: ['artifact:template.yaml#orders.zip'],
    });
    expect(derived(runs('orders-create'), orders, zip(B, [orders.id])).same).toEqual([]);
  });

  it('is held against the digest of an image that the manifest names', () => {
    const image = fact('function', 'Orders', {
      name: 'orders-create',
      codeForm: 'image',
      codeLocation: `registry.example.com/orders@sha256:${A}`,
    });
    expect(derived(runs('orders-create'), image).same).toEqual([image.attributes.codeLocation]);
    expect(derived(runs('orders-create', B), image).same).toEqual([]);
  });

  it('is not compared where no artifact is known to be the code, or the digest is not known', () => {
    expect(derived(runs('orders-create'), orders, zip(A, [])).same).toMatchObject([
      { unresolved: expect.stringContaining('no artifact') },
    ]);
    const unknown = runs('orders-create', { unresolved: 'no digest' });
    expect(derived(unknown, orders, zip(A, [orders.id])).same).toEqual([{ unresolved: 'no digest' }]);
  });

  it('belongs to no function of the release only where all their names are known', () => {
    expect(derived(runs('billing'), orders).functions).toEqual([]);
    const unnamed = fact('function', 'Orders', { name: { unresolved: 'a parameter decides' } });
    expect(derived(runs('billing'), unnamed).functions).toMatchObject([
      { unresolved: expect.stringContaining(unnamed.id) },
    ]);
    expect(derived(runs({ unresolved: 'cut off' }), orders).functions).toEqual([{ unresolved: 'cut off' }]);
  });
});
