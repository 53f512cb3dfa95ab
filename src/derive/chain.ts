import type { Attributes, Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { forArtifact } from './artifacts.ts';
import { isObject, listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

const LINKS = ['commit', 'build', 'signer', 'artifact', 'manifest', 'deployment'] as const;
type LinkName = (typeof LINKS)[number];
/** `says`: null: the link is missing, and `why` says why. */
type Link = { by: string | null; says: string | Hole | null; why: string | null };
/** What is deployed as a function's code, by its digest. `named`: the manifest names it so that it can be no other. */
type Code = { by: string; sha256: string; named: boolean; statements: Json[]; signatures: Json[] };

const NO_ARTIFACT = 'no artifact that was collected is known to be its code';
const NO_STATEMENT = 'no statement of provenance that was collected names its bytes';
const NOT_DEPLOYED = 'what runs as it was not collected';
const BY_TAG = 'the manifest names its image by no digest, and a tag can be moved';

/** `function.chain`: commit, build, signer, artifact, manifest and deployment of its code, each with the fact that shows it. */
export const chain: Relation = {
  name: 'chain',
  derive: (facts) => {
    const deployed = createDeployed(facts);
    const codeOf = createCode(facts, deployed);
    return facts.all('function').map((one) => {
      if (one.attributes.codeForm === 'inline') return { fact: one.id, attributes: { chain: [] } };
      const code = codeOf(one);
      const links: Record<LinkName, Link> = {
        ...originOf(code, facts),
        artifact: isHole(code) ? open(code) : shown(code.by, `sha256:${code.sha256}`),
        manifest: manifestOf(one, code),
        deployment: deploymentOf(deployed(one.id), code),
      };
      return { fact: one.id, attributes: { chain: LINKS.map((link) => ({ link, ...links[link] })) } };
    });
  },
};

function shown(by: string, says: string): Link {
  return { by, says, why: null };
}

function missing(by: string | null, why: string): Link {
  return { by, says: null, why };
}

function open(why: Hole | string): Link {
  return { by: null, says: { unresolved: typeof why === 'string' ? why : why.unresolved }, why: null };
}

/** By function: what the platform says that it runs. A name that can mean several functions is of none for certain. */
function createDeployed(facts: FactIndex): (functionId: string) => { certain: Fact[]; doubtful: Fact[] } {
  const byFunction = new Map<string, { certain: Fact[]; doubtful: Fact[] }>();
  for (const fact of facts.all('deployed-code')) {
    const functions = listOf(fact.attributes.functions);
    for (const id of functions) {
      if (typeof id !== 'string') continue;
      const own = byFunction.get(id) ?? { certain: [], doubtful: [] };
      byFunction.set(id, own);
      (functions.length === 1 ? own.certain : own.doubtful).push(fact);
    }
  }
  return (functionId) => byFunction.get(functionId) ?? { certain: [], doubtful: [] };
}

/** The code of a function: the artifact at the path or the image by the digest that its manifest names, else what runs as it. */
function createCode(facts: FactIndex, deployed: ReturnType<typeof createDeployed>): (one: Fact) => Code | Hole {
  const byFunction = new Map<string, Fact>();
  const byDigest = new Map<string, Fact>();
  for (const artifact of facts.all('artifact')) {
    const { sha256, usedBy } = artifact.attributes;
    if (typeof sha256 !== 'string') continue;
    if (!byDigest.has(sha256)) byDigest.set(sha256, artifact);
    for (const user of listOf(usedBy)) if (typeof user === 'string') byFunction.set(user, artifact);
  }
  const statementsOf = createImageStatements(facts);
  const signaturesOf = createImageSignatures(facts);
  const file = ({ id, attributes }: Fact, named: boolean): Code => ({
    by: id,
    sha256: String(attributes.sha256),
    named,
    statements: listOf(attributes.provenance),
    signatures: listOf(attributes.signatures),
  });
  const image = (by: string, sha256: string, named: boolean): Code => ({
    by,
    sha256,
    named,
    statements: statementsOf(sha256),
    signatures: signaturesOf(sha256),
  });
  return ({ id, attributes }) => {
    const digest = imageDigest(attributes);
    if (digest !== null) return image(id, digest, true);
    const own = byFunction.get(id);
    if (own !== undefined) return file(own, true);
    for (const { id: by, attributes: run } of deployed(id).certain) {
      if (typeof run.sha256 !== 'string') continue;
      if (run.packageType === 'image') return image(by, run.sha256, false);
      const same = byDigest.get(run.sha256);
      // Tools that name what they upload by its digest let the manifest name it for certain.
      if (same !== undefined) return file(same, String(attributes.codeLocation).includes(run.sha256));
    }
    return { unresolved: NO_ARTIFACT };
  };
}

function imageDigest({ codeForm, codeLocation }: Attributes): string | null {
  if (codeForm !== 'image' || typeof codeLocation !== 'string') return null;
  return /@sha256:([0-9a-f]{64})$/.exec(codeLocation)?.[1] ?? null;
}

/** By digest: signatures over an image, as `artifact.signatures` has those over a file. */
function createImageSignatures(facts: FactIndex): (sha256: string) => Json[] {
  const found = bySubject(facts.all('signature'), ({ id, attributes: { identity = null } }) => {
    return { signature: id, verification: forImage(facts.get(id)), identity };
  });
  return (sha256) => found.get(sha256) ?? [{ unresolved: 'no collected signature names its image' }];
}

/** By digest: statements of how an image was built, as `artifact.provenance` has those of a file. */
function createImageStatements(facts: FactIndex): (sha256: string) => Json[] {
  const statements = facts.all('provenance').filter(({ attributes: { format } }) => String(format).startsWith('slsa-'));
  const found = bySubject(statements, ({ id, attributes }) => {
    const { builder = null, repository = null, commit = null, differences = [], signature } = attributes;
    const signed = typeof signature === 'string' ? forImage(facts.get(signature)) : (attributes.verification ?? null);
    return { statement: id, builder, repository, commit, differences, verification: signed };
  });
  return (sha256) => found.get(sha256) ?? [{ unresolved: NO_STATEMENT }];
}

/** The image is in a registry: that no file here has its digest says nothing against a signature over it. */
function forImage(signature: Fact | undefined): Json {
  if (signature === undefined) return { unresolved: 'its signature was not read' };
  const { verification = null, faults } = signature.attributes;
  const isWhole = verification === 'verified-other-artifact' && listOf(faults).length === 0;
  return isWhole ? 'verified' : verification;
}

function bySubject(facts: readonly Fact[], said: (fact: Fact) => Json): Map<Json, Json[]> {
  const byDigest = new Map<Json, Json[]>();
  for (const fact of facts) {
    const digests = listOf(fact.attributes.subjects)
      .filter(isObject)
      .flatMap(({ algorithm, digest = null }) => (algorithm === 'sha256' ? [digest] : []));
    for (const digest of new Set(digests)) byDigest.set(digest, [...(byDigest.get(digest) ?? []), said(fact)]);
  }
  return byDigest;
}

type Origin = Record<'commit' | 'build' | 'signer', Link>;

/** The statement with the fewest links missing, then the fewest unknown, decides: one whole way is enough. */
function originOf(code: Code | Hole, facts: FactIndex): Origin {
  if (isHole(code)) return { commit: open(code), build: open(code), signer: open(code) };
  const said = code.statements.filter(isObject).map((statement) => originIn(statement, facts));
  const unread = code.statements.find(isHole);
  const [best] = said.sort((a, b) => gapsIn(a) - gapsIn(b));
  if (best !== undefined) return unread === undefined ? best : doubted(best, unread);
  const none = unread === undefined ? missing(null, NO_STATEMENT) : open(unread);
  return { commit: none, build: none, signer: signerAmong(code.signatures) };
}

/** Weighs a missing link above all that can be unknown. */
function gapsIn(origin: Origin): number {
  return Object.values(origin).reduce((sum, { says }) => sum + (says === null ? 4 : isHole(says) ? 1 : 0), 0);
}

/** What one statement lacks, another that was not read can have. */
function doubted(origin: Origin, { unresolved }: Hole): Origin {
  const sure = (link: Link): Link => (link.says === null ? open(`${link.why}; of others: ${unresolved}`) : link);
  return { commit: sure(origin.commit), build: sure(origin.build), signer: sure(origin.signer) };
}

function originIn(statement: JsonObject, facts: FactIndex): Origin {
  const by = String(statement.statement);
  const differences = listOf(statement.differences);
  const { builder = null } = statement;
  const unsure = [builder, ...differences].find(isHole);
  const build =
    unsure !== undefined
      ? open(unsure)
      : differences.includes('builder')
        ? missing(by, 'it names another builder than the certificate of its signer')
        : typeof builder === 'string'
          ? shown(by, builder)
          : missing(by, 'it does not say who built');
  const { signature, signer = null } = facts.get(by)?.attributes ?? {};
  const signedBy = typeof signature === 'string' ? signature : by;
  return {
    commit: commitOf(by, statement, differences, facts.get(by)?.attributes.sourceCommit ?? null),
    build,
    signer: signerOf(signedBy, statement.verification ?? null, signer),
  };
}

const NO_COMMIT = 'the statement of its build names no commit';

function commitOf(by: string, { repository, commit }: JsonObject, differences: Json[], built: Json): Link {
  if (repository === 'other') return missing(by, 'it was built from another repository');
  if (commit === 'other') return missing(by, 'it was built from another commit');
  if (differences.some((one) => one === 'commit' || one === 'repository'))
    return missing(by, 'what it says of its source is not what the certificate of its signer says');
  const unknown = [repository, commit, ...differences].find(isHole);
  if (unknown !== undefined) return open(unknown);
  if (commit !== 'release') return missing(by, NO_COMMIT);
  if (isHole(built)) return open(built);
  return typeof built === 'string' ? shown(by, built) : missing(by, NO_COMMIT);
}

/** Why a signature vouches for nothing, by how it came out. */
const NOT_VOUCHED: Record<string, string> = {
  unsigned: 'nobody signed the statement of its build',
  invalid: 'the signature does not hold',
  'verified-other-signer': 'another signed it than is expected',
  'verified-other-artifact': 'the signature is over other bytes',
  'verified-below-minimum': 'the signature has less evidence in logs than is asked for',
};

function signerOf(by: string, given: Json, identity: Json): Link {
  const verification = forArtifact(given, true);
  if (isHole(verification)) return open(verification);
  if (verification !== 'verified')
    return missing(by, NOT_VOUCHED[String(verification)] ?? 'the signature is not verified');
  if (isHole(identity)) return open(identity);
  return shown(by, typeof identity === 'string' ? identity : 'a key');
}

function signerAmong(signatures: readonly Json[]): Link {
  const links = signatures.map((one) =>
    isObject(one)
      ? signerOf(String(one.signature), one.verification ?? null, one.identity ?? null)
      : open(isHole(one) ? one : 'it is not known who signed it'),
  );
  const best = links.find(({ says }) => typeof says === 'string') ?? links.find(({ says }) => isHole(says)) ?? links[0];
  return best ?? missing(null, 'nobody signed it');
}

function manifestOf({ id, attributes }: Fact, code: Code | Hole): Link {
  const { codeForm, codeLocation: location = null } = attributes;
  if (isHole(location)) return open(location);
  if (!isHole(code) && code.named) return shown(id, String(location));
  if (isHole(codeForm)) return open(codeForm);
  if (typeof location !== 'string') return open('the manifest does not say where its code is');
  if (codeForm === 'image') return missing(id, BY_TAG);
  if (codeForm === 'local')
    return open('the manifest names sources or a file, and what is made of them was not collected');
  return open('the manifest names an object in a bucket, whose bytes were not read');
}

function deploymentOf({ certain, doubtful }: ReturnType<ReturnType<typeof createDeployed>>, code: Code | Hole): Link {
  if (isHole(code) && certain.length > 0) return open(code);
  const links = certain.map(({ id, attributes: { sha256 = null } }): Link => {
    if (isHole(sha256)) return open(sha256);
    const isSame = !isHole(code) && sha256 === code.sha256;
    return isSame ? shown(id, `sha256:${sha256}`) : missing(id, 'what runs has other bytes');
  });
  // Versions that run beside each other all have to be it.
  const worst = links.find(({ says }) => says === null) ?? links.find(({ says }) => isHole(says)) ?? links[0];
  if (worst !== undefined) return worst;
  return open(doubtful.length > 0 ? 'of which function it is that something was collected is not known' : NOT_DEPLOYED);
}
