import { describe, expect, it } from 'vitest';
import { firewalls } from '../../src/derive/firewalls.ts';
import { derivedOf, elsewhere, fact } from './fact-builder.ts';

const PROD = 'api-stage:template.yaml#Prod';

describe('web ACLs of a stage', () => {
  const of = (...associations: Parameters<typeof derivedOf>[1]) =>
    derivedOf(firewalls, [fact('api-stage', 'Prod', {}), ...associations], PROD).attributes.webAcls;

  it('are those whose association names it', () => {
    const own = fact('waf-association', 'Own', { resource: PROD });
    const other = fact('waf-association', 'Other', { resource: 'api-stage:template.yaml#Test' });
    expect(of(own, other, fact('waf-association', 'Cdn', { resource: null }))).toEqual([
      'waf-association:template.yaml#Own',
    ]);
  });

  it('are none where none is declared', () => {
    expect(of()).toEqual([]);
  });

  it('may be one of another stack that does not say what it stands before', () => {
    const resource = { unresolved: 'imported' };
    expect(of(elsewhere('waf-association', 'Far', { resource }))).toEqual([
      { unresolved: expect.stringContaining('Far') },
    ]);
    expect(of(fact('waf-association', 'Near', { resource }))).toEqual([]);
  });
});
