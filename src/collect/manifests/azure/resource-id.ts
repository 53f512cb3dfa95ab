import type { Json } from '../../../model/json.ts';
import { wordOf } from '../resource.ts';
import type { Tokens } from './tokens.ts';

/** `Microsoft.Web/sites/slots` and `orders/staging` as `Microsoft.Web/sites/orders/slots/staging`. */
export function providerPath(type: string, name: string): string {
  const [namespace = '', ...types] = type.split('/');
  const names = splitName(name);
  return [namespace, ...types.flatMap((part, index) => [part, names[index] ?? ''])].join('/');
}

/** The parts of a name; slashes inside of tokens divide nothing. */
export function splitName(name: string): string[] {
  return name.match(/(?:\$\{[^}]*\}|[^/])+/g) ?? [];
}

/** What is the same of two ids of one resource, whatever subscription and resource group they are written with: what follows the last provider. */
export function identityOf(id: string): string {
  const at = id.toLowerCase().lastIndexOf('/providers/');
  return (at < 0 ? id : id.slice(at + '/providers/'.length)).toLowerCase();
}

/** Type and name of the resource that an id names; null where it names none. */
export function namedBy(id: string): { type: string; name: string } | null {
  const at = id.toLowerCase().lastIndexOf('/providers/');
  if (at < 0) return null;
  const [namespace, ...rest] = splitName(id.slice(at + '/providers/'.length));
  if (namespace === undefined || rest.length < 2) return null;
  const types = rest.filter((_, index) => index % 2 === 0);
  const names = rest.filter((_, index) => index % 2 === 1);
  return { type: [namespace, ...types].join('/'), name: names.join('/') };
}

function symbol(tokens: Tokens, text: string): string {
  return tokens.make(text, { kind: 'symbol', reason: 'only known after deployment' });
}

/** The functions that make ids. Undefined: none of them, or called in a way that Azure would not take. */
export function resourceIdOf(name: string, parts: readonly Json[], tokens: Tokens): string | undefined {
  const texts = parts.map((part) => wordOf(part));
  const subscription = symbol(tokens, 'subscription().subscriptionId');
  const group = symbol(tokens, 'resourceGroup().name');
  const at = texts.findIndex((text) => /^[A-Za-z][\w-]*(\.[\w-]+)*\/[^/]/.test(text) && !text.startsWith('/'));
  if (at < 0) return undefined;
  const path = providerPath(texts[at] ?? '', texts.slice(at + 1).join('/'));
  const before = texts.slice(0, at);
  switch (name) {
    case 'resourceid': {
      const [first, second] = before.length < 2 ? [undefined, before[0]] : before;
      return `/subscriptions/${first ?? subscription}/resourceGroups/${second ?? group}/providers/${path}`;
    }
    case 'subscriptionresourceid':
      return `/subscriptions/${before[0] ?? subscription}/providers/${path}`;
    case 'tenantresourceid':
      return `/providers/${path}`;
    case 'managementgroupresourceid':
      return `/providers/Microsoft.Management/managementGroups/${before[0] ?? symbol(tokens, 'managementGroup().name')}/providers/${path}`;
    case 'extensionresourceid':
      return before[0] === undefined ? undefined : `${before[0]}/providers/${path}`;
    default:
      return undefined;
  }
}
