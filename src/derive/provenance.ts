import type { Attributes, Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Tables } from '../model/tables.ts';
import { isObject, listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

type Builders = Tables['builders']['builders'];

/** What the signature around a statement adds to it. `verification` is `unsigned` where there is none. */
type Signing = {
  verification: Json;
  /** It holds and is of the one who was expected, whichever bytes lie here. */
  isAuthentic: boolean;
  signer: string | null;
  certificate: JsonObject | null;
  identity: string | null;
  /** Something of it that is not known, on which what follows from it hangs. */
  hole: Hole | null;
};

const UNSIGNED: Signing = {
  verification: 'unsigned',
  isAuthentic: false,
  signer: null,
  certificate: null,
  identity: null,
  hole: null,
};
const NONE: Json[] = [{ unresolved: 'no statement of provenance that was collected names its bytes' }];
/** A workflow of GitHub as a builder: its file, at a ref. */
const WORKFLOW = /^https:\/\/github\.com\/[^/]+\/[^/]+\/\.github\/workflows\/[^@]+@refs\//;
const BARE_RUNNER = 'https://github.com/actions/runner';

/** What follows for `provenance` from its signature, and `artifact.provenance`: which statements name its bytes. */
export const provenance: Relation = {
  name: 'provenance',
  derive: (facts, { tables }) => {
    const statements = facts.all('provenance').map((fact) => {
      const signing = signingOf(fact, facts);
      return { fact, signing, attributes: related(fact, signing, tables.builders.builders) };
    });
    const byDigest = new Map<Json, Json[]>();
    let open: Json[] = [];
    for (const { fact, signing, attributes } of statements) {
      const { format, subjects } = fact.attributes;
      const hole = isHole(format) ? firstHole(format) : isProvenance(fact) ? firstHole(...listOf(subjects)) : null;
      if (hole !== null) open = [{ unresolved: `what ${fact.id} says may be of this file: ${hole.unresolved}` }];
      if (!isProvenance(fact)) continue;
      const said = summaryOf(fact, attributes, signing);
      for (const digest of new Set(listOf(subjects).filter(isObject).flatMap(sha256Of))) {
        byDigest.set(digest, [...(byDigest.get(digest) ?? []), said]);
      }
    }
    return [
      ...statements.map(({ fact, attributes }) => ({ fact: fact.id, attributes })),
      ...facts.all('artifact').map(({ id, attributes: { sha256 = null } }) => ({
        fact: id,
        attributes: { provenance: [...(byDigest.get(sha256) ?? NONE), ...open] },
      })),
    ];
  },
};

function sha256Of({ algorithm, digest }: JsonObject): string[] {
  return algorithm === 'sha256' && typeof digest === 'string' ? [digest] : [];
}

function isProvenance({ attributes: { format } }: Fact): boolean {
  return typeof format === 'string' && format.startsWith('slsa-');
}

/** For an artifact that has the digest which the statement names, bytes that were not found elsewhere are found. */
function summaryOf({ id, attributes }: Fact, derived: Attributes, { isAuthentic, ...signing }: Signing): JsonObject {
  const { builder = null, repository = null, commit = null } = attributes;
  const { hosting = null, differences = [], buildLevel = null, lacks = [] } = derived;
  const verification = isAuthentic ? 'verified' : signing.verification;
  return { statement: id, builder, hosting, repository, commit, verification, differences, buildLevel, lacks };
}

/** The first that is not known, without what it may be. */
function firstHole(...values: readonly (Json | undefined)[]): Hole | null {
  const hole = values.find((value) => isHole(value));
  return isHole(hole) ? { unresolved: hole.unresolved } : null;
}

function signingOf({ attributes: { signature } }: Fact, facts: FactIndex): Signing {
  const unread = (hole: Hole): Signing => ({ ...UNSIGNED, verification: hole, hole });
  if (isHole(signature)) return unread({ unresolved: signature.unresolved });
  if (typeof signature !== 'string') return UNSIGNED;
  const found = facts.get(signature)?.attributes;
  if (found === undefined) return unread({ unresolved: 'its signature was not read' });
  const { verification = null, faults, identity = null, certificate = null, key = null } = found;
  const bare = isObject(key) && typeof key.id === 'string' ? `key ${key.id}` : null;
  const isWhole = verification === 'verified-other-artifact' && listOf(faults).length === 0;
  return {
    verification,
    isAuthentic: verification === 'verified' || isWhole,
    signer: typeof identity === 'string' ? identity : bare,
    certificate: isObject(certificate) ? certificate : null,
    identity: typeof identity === 'string' ? identity : null,
    hole: firstHole(verification, identity, certificate, ...Object.values(isObject(certificate) ? certificate : {})),
  };
}

function related(fact: Fact, signing: Signing, builders: Builders): Attributes {
  const { verification, signer } = signing;
  if (!isProvenance(fact)) {
    return { verification, signer, differences: [], hosting: null, buildLevel: null, lacks: [] };
  }
  const { builder = null, statedRunner = null, source, sourceCommit, ref } = fact.attributes;
  const known = builders.find((one) => isBuilder(one, builder));
  const runner = signing.certificate?.runner ?? statedRunner;
  const built =
    firstHole(builder) ?? (known === undefined && isWorkflow(builder) ? firstHole(runner, signing.hole) : null);
  const hosting = built ?? hostingOf(builder, runner, known);
  const stated = signing.hole ?? (signing.certificate === null ? null : firstHole(builder, source, sourceCommit, ref));
  if (stated !== null || isHole(hosting)) {
    const hole = stated ?? hosting;
    return {
      verification,
      signer,
      differences: stated === null ? [] : [stated],
      hosting,
      buildLevel: hole,
      lacks: [hole],
    };
  }
  const differences = differencesOf(fact.attributes, signing);
  const level = levelOf(fact.attributes, { ...signing, differences, hosting, known });
  return { verification, signer, differences, hosting, ...level };
}

function isBuilder({ id, versions }: Builders[number], builder: Json): boolean {
  if (typeof builder !== 'string') return false;
  return versions === null ? builder === id : builder.startsWith(`${id}@${versions}`);
}

/** A workflow is as its machine is: GitHub's own are taken anew for each job. */
function hostingOf(builder: Json, runner: Json, known: Builders[number] | undefined): 'isolated' | 'hosted' | null {
  if (known !== undefined) return known.hosting;
  return isWorkflow(builder) && runner === 'github-hosted' ? 'hosted' : null;
}

/** Something that runs on a machine of GitHub's or on one's own. */
function isWorkflow(builder: Json): boolean {
  return typeof builder === 'string' && (WORKFLOW.test(builder) || builder === BARE_RUNNER);
}

/** What the certificate of the signer says of the same things, which the statement's author could not choose. */
function differencesOf(attributes: Attributes, { certificate, identity }: Signing): string[] {
  if (certificate === null) return [];
  const { builder, source, sourceCommit, ref } = attributes;
  const differences: string[] = [];
  const isNamed = typeof builder === 'string' && WORKFLOW.test(builder) && identity !== null;
  if (isNamed && builder !== identity) differences.push('builder');
  const isOther = (own: Json | undefined, its: Json | undefined, same: (a: string, b: string) => boolean): boolean =>
    typeof own === 'string' && typeof its === 'string' && !same(own, its);
  if (isOther(source, certificate.sourceRepository, isSameRepository)) differences.push('repository');
  if (isOther(sourceCommit, certificate.sourceCommit, (a, b) => a === b)) differences.push('commit');
  if (isOther(ref, certificate.sourceRef, (a, b) => a === b)) differences.push('ref');
  return differences;
}

function isSameRepository(source: string, repository: string): boolean {
  const plain = (uri: string) =>
    uri
      .toLowerCase()
      .replace(/^(?:git\+)?[a-z]+:\/\//, '')
      .replace(/[@#].*$/s, '')
      .replace(/(?:\.git)?\/*$/, '');
  return plain(source) === plain(repository);
}

type Measured = Signing & { differences: string[]; hosting: Json; known: Builders[number] | undefined };

/** Build track of SLSA v1.0: https://slsa.dev/spec/v1.0/levels. A level is reached where nothing of it and of those below is lacking. */
function levelOf(attributes: Attributes, measured: Measured): { buildLevel: number; lacks: string[] } {
  const steps = [lackingForFirst(attributes), lackingForSecond(measured), lackingForThird(measured)];
  const level = steps.findIndex((lacks) => lacks.length > 0);
  return level === -1 ? { buildLevel: steps.length, lacks: [] } : { buildLevel: level, lacks: steps[level] ?? [] };
}

function lackingForFirst({ builder, subjects }: Attributes): string[] {
  return [
    ...(typeof builder === 'string' ? [] : ['it does not say who built']),
    ...(listOf(subjects).length > 0 ? [] : ['it names nothing that was built by a digest']),
  ];
}

function lackingForSecond({
  verification,
  isAuthentic,
  signer,
  certificate,
  differences,
  hosting,
}: Measured): string[] {
  const lacks: string[] = [];
  if (verification === 'unsigned') lacks.push('nobody signed it');
  else if (!isAuthentic) lacks.push('its signature is not verified');
  if (differences.includes('builder')) lacks.push(`it was signed by ${signer ?? 'another'}, and not by the builder`);
  const others = differences.filter((one) => one !== 'builder');
  if (certificate !== null && others.length > 0) {
    lacks.push(`it says another ${others.join(', ')} than the certificate of its signer`);
  }
  if (hosting === null)
    lacks.push('the builder is not known as one that somebody else runs than those who build with it');
  return lacks;
}

function lackingForThird({ hosting, certificate, known }: Measured): string[] {
  const lacks: string[] = [];
  if (hosting !== 'isolated')
    lacks.push('the builder is not known as one whose builds cannot reach each other or what signs them');
  if (certificate === null && known?.signs !== 'key')
    lacks.push('it is signed with a key, which steps of the build may reach');
  return lacks;
}
