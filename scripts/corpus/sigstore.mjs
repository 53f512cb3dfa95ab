import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cosignSignature } from '../../src/collect/signatures/read-cosign-signature.ts';
import { sigstoreBundle } from '../../src/collect/signatures/read-sigstore-bundle.ts';

const FOLDER = 'sigstore-bundles/sigstore+sigstore-';
const SETTINGS = {
  artifacts: [],
  trustedRoot: null,
  identity: null,
  identities: [],
  builders: [],
  keys: [],
  minimum: { logEntries: null, timestamps: null },
};

function contextOf(root, paths, signatures) {
  const there = paths.filter((path) => existsSync(join(root, path)));
  const files = new Map(
    there.map((path) => {
      const absolute = join(root, path);
      return [path, { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '' }];
    }),
  );
  const release = { repository: null, tag: null, at: '2026-11-21T00:00:00Z' };
  return { config: { root, release, collect: { signatures: { ...SETTINGS, ...signatures } } }, files };
}

async function read(reader, path, context) {
  const { facts, problems } = await reader.read(context.files.get(path), context);
  return { attributes: facts[0]?.attributes ?? {}, problems };
}

/**
 * What is said of what a case calls invalid: that it does not hold. Not being verified is not enough, but for cases whose bundle may hold
 * for all that can be known: of an instance, a log or a timestamp authority that the root does not have, with a root that is refused, by
 * a key that nobody gave, of bytes that are not there.
 */
const OTHERWISE = {
  'bundle-from-wrong-instance_fail': 'root-not-available',
  'invalid-ct-key_fail': 'root-not-available',
  'rekor2-timestamp-untrusted-tsa-without-embedded-cert_fail': 'root-not-available',
  'trust-root-tlog-missing-validity-start_fail': 'root-not-available',
  'managed-key-no-key_fail': 'present',
  'wrong-material_fail': 'verified-other-artifact',
};

/** The cases of the conformance suite with every expected verdict, as the action would read them. */
async function conformance(corpusDir) {
  const root = join(corpusDir, `${FOLDER}conformance`);
  const name = 'sigstore: conformance verdicts';
  if (!existsSync(root)) return { name, total: 0, reached: 0, notes: [`${root} is not there`] };
  const { cases } = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8'));
  const notes = [];
  let reached = 0;
  for (const [id, { bundle, artifact, identity, issuer, trustedRoot, key, expect }] of Object.entries(cases)) {
    const custom = trustedRoot.endsWith('.json') ? trustedRoot : null;
    const paths = [bundle, artifact, ...[custom, key].filter((path) => path)];
    const context = contextOf(root, paths, {
      artifacts: [artifact],
      trustedRoot: custom,
      keys: key === undefined ? [] : [key],
      identity: identity === undefined || key !== undefined ? null : { issuer, subject: identity },
    });
    const { verification = 'none' } = (await read(sigstoreBundle, bundle, context)).attributes;
    if (expect === 'valid' ? verification === 'verified' : verification === (OTHERWISE[id] ?? 'invalid')) reached += 1;
    else notes.push(`${id}: ${expect}, said ${verification}`);
  }
  return { name, total: Object.keys(cases).length, reached, notes };
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** `Jul 12 15:50:42 2023 GMT` as ISO 8601. */
function isoOf(openssl) {
  const [month, day, time, year] = openssl.split(/\s+/);
  const number = String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0');
  return `${year}-${number}-${day.padStart(2, '0')}T${time}.000Z`;
}

/** Where what we read of a bundle differs from what openssl and its JSON say, by name. */
function differences({ leaf = {}, tlog = [], rfc3161Timestamps = 0, digest }, attributes) {
  const { certificate, issuer, identity, log = [], timestamps = [], subjects = [] } = attributes;
  const wanted = {
    identity: [leaf.san, identity],
    issuer: [leaf.issuer ?? leaf.issuer_v1, issuer],
    notBefore: [leaf.notBefore && isoOf(leaf.notBefore), certificate?.notBefore],
    notAfter: [leaf.notAfter && isoOf(leaf.notAfter), certificate?.notAfter],
    sourceRepository: [leaf.sourceRepositoryURI, certificate?.sourceRepository],
    sourceRef: [leaf.sourceRepositoryRef ?? leaf.githubWorkflowRef, certificate?.sourceRef],
    sourceCommit: [leaf.sourceRepositoryDigest ?? leaf.githubWorkflowSHA, certificate?.sourceCommit],
    workflow: [leaf.buildSignerURI, certificate?.workflow],
    runWorkflow: [leaf.buildConfigURI, certificate?.runWorkflow],
    runner: [leaf.runnerEnvironment, certificate?.runner],
    trigger: [leaf.buildTrigger ?? leaf.githubWorkflowTrigger, certificate?.trigger],
    run: [leaf.runInvocationURI, certificate?.run],
    log: [tlog.map(({ kind, version }) => `${kind} ${version}`).join(), log.map(({ form }) => form).join()],
    timestamps: [rfc3161Timestamps, timestamps.length],
    digest: [digest, digest === undefined ? undefined : subjects[0]?.digest],
  };
  for (const [index, { inclusionPromise, logIndex, integratedTime }] of tlog.entries()) {
    if (!inclusionPromise) continue;
    wanted[`index ${index}`] = [Number(logIndex), log[index]?.index];
    wanted[`time ${index}`] = [new Date(Number(integratedTime) * 1000).toISOString(), log[index]?.at];
  }
  return Object.entries(wanted).flatMap(([name, [theirs, ours]]) =>
    theirs === undefined || theirs === ours ? [] : [name],
  );
}

/** The bundles of a client's own tests: what they say, and accepted or rejected as the client does where that is known. */
async function clientBundles(corpusDir, client) {
  const root = join(corpusDir, `${FOLDER}${client}`);
  const name = `sigstore: bundles of sigstore-${client}`;
  if (!existsSync(root)) return { name, total: 0, reached: 0, notes: [`${root} is not there`] };
  const { cases } = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8'));
  const bundles = Object.entries(cases).filter(([, { facts }]) => facts !== undefined);
  const notes = [];
  let reached = 0;
  for (const [path, { facts, artifact, expect }] of bundles) {
    const context = contextOf(root, [path, artifact ?? ''].filter(Boolean), {});
    const { attributes } = await read(sigstoreBundle, path, context);
    const { verification = 'none', why } = attributes;
    const rejected = verification === 'invalid' || verification === 'none';
    const faults = expect === 'invalid' ? [] : differences(facts, attributes);
    if (expect === 'invalid' && !rejected) faults.push(`${expect}, said ${verification}`);
    // Signed at the staging instance, all but a few: whose root is not there.
    if (expect === 'valid' && rejected) faults.push(`${expect}, said ${verification}: ${why}`);
    if (faults.length === 0) reached += 1;
    else notes.push(`${path}: ${faults.join(', ')}`);
  }
  return { name, total: bundles.length, reached, notes };
}

/** Signatures of the older form: a signature and a certificate, each a file. None may be verified, for nothing says when. */
async function detached(corpusDir) {
  const root = join(corpusDir, `${FOLDER}python`);
  const name = 'sigstore: detached signatures';
  if (!existsSync(root)) return { name, total: 0, reached: 0, notes: [`${root} is not there`] };
  const signatures = readdirSync(root).filter((path) => path.endsWith('.sig'));
  const notes = [];
  let reached = 0;
  for (const path of signatures) {
    const artifact = path.replace(/\.sig$/, '');
    const context = contextOf(root, [path, artifact, `${artifact}.crt`], {});
    const isKnown = cosignSignature.recognises(readFileSync(join(root, path)), path);
    const { attributes } = isKnown ? await read(cosignSignature, path, context) : { attributes: {} };
    const wanted = artifact.startsWith('bad') ? ['invalid'] : ['root-not-available', 'present'];
    if (wanted.includes(attributes.verification)) reached += 1;
    else notes.push(`${path}: said ${attributes.verification}: ${attributes.why}`);
  }
  return { name, total: signatures.length, reached, notes };
}

/** Trusted roots of others, as the setting takes them. */
async function roots(corpusDir) {
  const folder = join(corpusDir, 'trust-roots');
  const name = 'sigstore: trusted roots';
  if (!existsSync(folder)) return { name, total: 0, reached: 0, notes: [`${folder} is not there`] };
  const { loadTrust } = await import('../../src/collect/signatures/trusted-root.ts');
  const files = readdirSync(folder, { recursive: true }).filter((path) => /root.*\.json$/.test(basename(path)));
  const notes = [];
  let reached = 0;
  for (const path of files) {
    const context = contextOf(join(folder, dirname(path)), [basename(path)], { trustedRoot: basename(path) });
    const { problem } = loadTrust(context);
    if (problem === null) reached += 1;
    else notes.push(`${path}: ${problem.message}`);
  }
  return { name, total: files.length, reached, notes };
}

export async function measure(corpusDir) {
  return [
    await conformance(corpusDir),
    await clientBundles(corpusDir, 'js'),
    await clientBundles(corpusDir, 'python'),
    await detached(corpusDir),
    await roots(corpusDir),
  ];
}
