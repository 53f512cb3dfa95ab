import { canonicalJson } from '../../catalogue/canonical.ts';
import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { listOf } from '../lists.ts';
import type { FactIndex } from '../relation.ts';
import { nameIn, reachInWords } from './right-words.ts';

/**
 * One thing that a subject may do or that may be done to it. `key` tells it from others, whatever the words. `doubt`: of an endpoint, why
 * it is not known how open it is; null: it is.
 */
export type Exposure = {
  subject: string;
  kind: 'endpoint' | 'trigger' | 'principal';
  key: string;
  what: string;
  from: string;
  doubt: string | null;
};

/** What can be reached from the internet, what starts functions, and who from outside the account may use or be what. */
export function exposuresOf(facts: FactIndex): Exposure[] {
  return [
    ...facts.all('endpoint').flatMap(endpoint),
    ...facts.all('event-source').flatMap(trigger),
    ...facts.all('resource-policy-statement').flatMap(resourcePrincipals),
    ...facts.all('trust-statement').flatMap(trustedPrincipals),
  ];
}

/** What the release before exposed, or this one, to look things up in. */
export type Exposures = {
  all: readonly Exposure[];
  has: (one: Exposure) => boolean;
  endpoint: (id: string) => Exposure | undefined;
};

export function lookUp(all: readonly Exposure[]): Exposures {
  const keyOf = ({ subject, kind, key }: Exposure) => canonicalJson([subject, kind, key]);
  const keys = new Set(all.map(keyOf));
  const endpoints = new Map(all.filter(({ kind }) => kind === 'endpoint').map((one) => [one.subject, one]));
  return { all, has: (one) => keys.has(keyOf(one)), endpoint: (id) => endpoints.get(id) };
}

/** Whether an exposure is more than what the others hold: it is, or, with the reason, it can be; null: it is not. */
export function beyond(one: Exposure, others: Exposures): Exposure | Hole | null {
  if (one.kind !== 'endpoint') return others.has(one) ? null : one;
  const before = others.endpoint(one.subject);
  if (before === undefined) return one.key === 'unknown' ? unsure(one, one.doubt) : one;
  if (before.key === 'open') return null;
  if (one.doubt !== null) return unsure(one, one.doubt);
  if (one.key === 'guarded') return before.key === 'unknown' ? unsure(one, before.doubt) : null;
  return before.doubt === null ? one : unsure(one, before.doubt);
}

function unsure({ what }: Exposure, doubt: string | null): Hole {
  return { unresolved: `${what}, and whether that is new is not known: ${doubt}` };
}

/** `unknown`: whether it can be reached at all; `reached`: who is let in is not known. */
function endpoint({ id, attributes: { network, guards, method, path } }: Fact): Exposure[] {
  if (network !== 'internet' && !isHole(network)) return [];
  const shown = textsOf(guards);
  const hole = isHole(network) ? network : shown.length === 0 ? listOf(guards).find(isHole) : undefined;
  const where = [method, path].filter((one) => typeof one === 'string').join(' ');
  const key = isHole(network) ? 'unknown' : hole !== undefined ? 'reached' : shown.length === 0 ? 'open' : 'guarded';
  const doubt = isHole(hole) ? hole.unresolved : null;
  return [{ subject: id, kind: 'endpoint', key, what: reachInWords(where, key, shown), from: id, doubt }];
}

function trigger({ id, attributes: { function: subject, service, source } }: Fact): Exposure[] {
  if (typeof subject !== 'string' || typeof service !== 'string') return [];
  const name = typeof source === 'string' ? source : null;
  const what = `is started by ${service}${name === null ? '' : `: ${nameIn(name, '')}`}`;
  return [{ subject, kind: 'trigger', key: `${service} ${name}`, what, from: id, doubt: null }];
}

function resourcePrincipals({ id, attributes }: Fact): Exposure[] {
  if (attributes.effect !== 'allow') return [];
  const { resource, name, service } = attributes;
  const subject = typeof resource === 'string' ? resource : `${service}:${name}`;
  const actions = textsOf(attributes.actions);
  const everyone = textsOf(attributes.notPrincipals).length > 0 ? ['anyone'] : [];
  return [...principalsOf(attributes), ...everyone].flatMap((who) =>
    actions.map((action) => ({
      subject,
      kind: 'principal',
      key: `${who} ${action} ${narrowing(attributes)}`,
      what: `${who} may call ${action}${under(attributes)}`,
      from: id,
      doubt: null,
    })),
  );
}

function trustedPrincipals({ id, attributes }: Fact): Exposure[] {
  if (attributes.effect !== 'allow' || typeof attributes.role !== 'string') return [];
  const subject = attributes.role;
  const outside = textsOf(attributes.accounts).filter(isOutside);
  const everyone = textsOf(attributes.notPrincipals).length > 0 ? ['*'] : [];
  const all = [...outside.concat(everyone).map(accountInWords), ...textsOf(attributes.federated)];
  return all.map((who) => ({
    subject,
    kind: 'principal',
    key: `${who} ${narrowing(attributes)}`,
    what: `${who} may assume it${under(attributes)}`,
    from: id,
    doubt: null,
  }));
}

/** Whoever is not of the account itself: services act for things of the release, which its triggers tell. */
function principalsOf({ principals }: Attributes): string[] {
  return listOf(principals).flatMap((principal) => {
    if (isHole(principal)) return [];
    const { kind, id } = principal as { kind?: Json; id?: Json };
    if (typeof id !== 'string' || kind === 'service' || !isOutside(id)) return [];
    return [kind === 'anyone' ? 'anyone' : accountInWords(id)];
  });
}

function isOutside(principal: string): boolean {
  return !principal.includes('${');
}

function accountInWords(principal: string): string {
  if (principal === '*') return 'anyone';
  return /^\d{12}$/.test(principal) ? `the account ${principal}` : principal;
}

/** What narrows whom it lets in; under other values it is another opening. */
function narrowing({ narrowedBy, conditions }: Attributes): string {
  return listOf(narrowedBy).length === 0 ? '' : canonicalJson(conditions ?? null);
}

function under({ narrowedBy }: Attributes): string {
  const keys = textsOf(narrowedBy);
  return keys.length === 0 ? '' : `, under a condition on ${keys.join(' and ')}`;
}

function textsOf(value: Json | undefined): string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}
