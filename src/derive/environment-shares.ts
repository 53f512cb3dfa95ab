import type { Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { type Use, usesOf } from './environment-uses.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/**
 * What environments have in common: accounts, identities that jobs log in as, and secrets that are not of one environment alone.
 * `deployedBy`: jobs that run in it.
 */
export const environmentShares: Relation = {
  name: 'environment-shares',
  derive: (facts) => {
    const environments = facts.all('environment');
    if (environments.length === 0) return [];
    const uses = usesOf(facts);
    const places = environments.map((fact) => placeOf(fact, uses));
    const nowhere: Place = {
      name: null,
      production: false,
      uses: uses.filter(({ environment }) => environment === null),
      fact: null,
    };
    const open = uses.filter((use) => isHole(use.environment) && (use.secrets.length > 0 || use.identities.length > 0));
    const anywhere = open.map(
      ({ workflow, job }): Hole => ({
        unresolved: `the environment of the job ${job} of ${workflow} is only known when it runs`,
      }),
    );
    return places.map((place) => ({
      fact: place.fact?.id ?? '',
      attributes: {
        deployedBy: [...eachOnce(place.uses.map(({ workflow, job }) => ({ workflow, job }))), ...anywhere],
        shares: eachOnce([...sharesOf(place, places, nowhere), ...anywhere]),
      },
    }));
  },
};

/** An environment with the jobs that run in it; of jobs in no environment there is no fact, and no name. */
type Place = { name: Json; production: Json; uses: Use[]; fact: Fact | null };

function placeOf(fact: Fact, uses: readonly Use[]): Place {
  const { name = null, production = null } = fact.attributes;
  const isHere = ({ environment }: Use): boolean =>
    typeof environment === 'string' && typeof name === 'string' && environment.toLowerCase() === name.toLowerCase();
  return { name, production, uses: uses.filter(isHere), fact };
}

function eachOnce(values: readonly Json[]): Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function sharesOf(own: Place, places: readonly Place[], nowhere: Place): Json[] {
  if (own.uses.length === 0) {
    const unresolved = `no workflow here deploys to ${textOf(own.name)}, so its roles and secrets are not known`;
    return [{ unresolved }, ...accountsWith(own, places)];
  }
  const others = places.filter((other) => other !== own && !isSame(own, other));
  return [
    ...accountsWith(own, others),
    ...[...others, ...(isSame(own, nowhere) ? [] : [nowhere])].flatMap((other) => [
      ...common(own, other, 'role', identitiesOf),
      ...common(own, other, 'secret', secretsOf),
    ]),
  ];
}

/** Of both it is known what they serve, and it is the same. */
function isSame({ production }: Place, other: Place): boolean {
  return typeof production === 'boolean' && production === other.production;
}

function textOf(name: Json): string {
  return typeof name === 'string' ? name : 'an environment that is not known';
}

/** Things of a place that others can have too, by name; a hole says why one may be its own after all. */
type Things = { known: Map<string, Hole | null>; open: Hole[] };

function common(own: Place, other: Place, what: string, thingsOf: (place: Place) => Things): Json[] {
  const [a, b] = [thingsOf(own), thingsOf(other)];
  const found = [...a.known].flatMap(([name, mayBeOwn]): Json[] => {
    const there = b.known.get(name);
    if (there === undefined) return [];
    const doubt = mayBeOwn ?? there ?? doubtOf(own, other);
    return [doubt ?? { environment: other.name, what, name }];
  });
  const hasSome = ({ known, open }: Things): boolean => known.size + open.length > 0;
  const open = hasSome(a) && hasSome(b) ? [...a.open, ...b.open] : [];
  return [...found, ...open];
}

/** Whether the two are to be apart at all. */
function doubtOf(own: Place, other: Place): Hole | null {
  const unknown = [own.production, other.production].find((value) => isHole(value));
  return isHole(unknown) ? { unresolved: `of ${textOf(other.name)}: ${unknown.unresolved}` } : null;
}

/** Whether an environment has a secret or a variable of its own; of jobs in none, never. */
function hasOwn({ fact }: Place, kind: 'secrets' | 'variables', name: string): boolean | Hole {
  if (fact === null) return false;
  const list = listOf(fact.attributes[kind]);
  if (list.some((one) => typeof one === 'string' && one.toUpperCase() === name)) return true;
  const hole = list.find((one) => isHole(one));
  const unresolved = `whether ${textOf(fact.attributes.name ?? null)} has a ${kind === 'secrets' ? 'secret' : 'variable'} ${name} of its own is not known`;
  return isHole(hole) ? { unresolved: `${unresolved}: ${hole.unresolved}` } : false;
}

function secretsOf(place: Place): Things {
  const known: Things['known'] = new Map();
  const open: Hole[] = [];
  for (const { secrets, from } of place.uses) {
    for (const secret of secrets) {
      if (isHole(secret)) open.push({ unresolved: secret.unresolved });
      if (typeof secret !== 'string') continue;
      const own = hasOwn(place, 'secrets', secret);
      const source = from(secret);
      if (own === true || source === null) continue;
      if (isHole(source)) open.push({ unresolved: source.unresolved });
      else if (typeof source === 'string' && known.get(source) !== null) known.set(source, own === false ? null : own);
    }
  }
  return { known, open };
}

function identitiesOf(place: Place): Things {
  const known: Things['known'] = new Map();
  const open: Hole[] = [];
  for (const { identities, from } of place.uses) {
    for (const { name, refs } of identities) {
      if (isHole(name)) open.push({ unresolved: name.unresolved });
      if (typeof name !== 'string') continue;
      const owned = refs.map((ref) => ownRef(place, ref, from));
      if (owned.includes(true)) continue;
      const doubt = owned.find((one) => isHole(one));
      if (known.get(name) !== null) known.set(name, isHole(doubt) ? doubt : null);
    }
  }
  return { known, open };
}

/** Whether what a name refers to is of the environment. A secret that a caller passes under another name is taken to be one. */
function ownRef(place: Place, ref: Json, from: Use['from']): boolean | Hole {
  if (isHole(ref)) return { unresolved: ref.unresolved };
  const [kind = '', name = ''] = String(ref).split('.');
  if (kind !== 'secrets') return hasOwn(place, 'variables', name);
  const own = hasOwn(place, 'secrets', name);
  if (own !== false || from(name) === name) return own;
  return { unresolved: `what ${name} is, is said by whoever calls the workflow` };
}

/** Accounts as stated, else those of all identities, where these are written out. */
function accountsOf({ name, fact, uses }: Place): Json[] {
  const stated = listOf(fact?.attributes.accounts);
  if (!stated.some((one) => isHole(one))) return stated;
  const found = uses.flatMap(({ identities }) => identities.map(({ account }) => account));
  const isWhole = uses.length > 0 && found.every((account) => typeof account === 'string');
  const isBare = found.length === 0 && uses.every(({ secrets }) => secrets.length === 0);
  if (isWhole && (found.length > 0 || isBare)) return eachOnce(found);
  const known = found.filter((account) => typeof account === 'string');
  return [
    ...eachOnce(known),
    {
      unresolved: `the accounts of ${textOf(name)} are not stated; do so under declarations.environments in .evidence.yml`,
    },
  ];
}

function accountsWith(own: Place, others: readonly Place[]): Json[] {
  const mine = accountsOf(own);
  const lacking = mine.filter((account) => isHole(account));
  const found = others
    .filter((other) => other !== own && !isSame(own, other))
    .flatMap((other): Json[] => {
      const theirs = accountsOf(other);
      const shared = mine.filter((account) => typeof account === 'string' && theirs.includes(account));
      return [
        ...shared.map((name): Json => doubtOf(own, other) ?? { environment: other.name, what: 'account', name }),
        ...theirs.filter((account) => isHole(account)),
      ];
    });
  return [...lacking, ...found];
}
