import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inToto } from '../../src/collect/provenance/read-in-toto.ts';
import { sigstoreBundle } from '../../src/collect/signatures/read-sigstore-bundle.ts';
import { provenance } from '../../src/derive/provenance.ts';

const FOLDER = 'intoto-slsa';
const VERIFIER = 'slsa-framework+slsa-verifier';
const BUILDER = 'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/builder_go_slsa3.yml';
const ISSUER = 'https://token.actions.githubusercontent.com';
const builders = JSON.parse(readFileSync(new URL('../../controls/tables/builders.json', import.meta.url), 'utf8'));

function filesBelow(root, folder) {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => {
        const absolute = join(root, path);
        return [path, { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '' }];
      }),
  );
}

function contextOf(root, files, { repository = null, tag = null, keys = [], identity = null }) {
  const signatures = { artifacts: [], trustedRoot: null, identity, identities: [], builders: [], keys, minimum: {} };
  const release = { repository, tag, commit: null, at: '2026-01-01T00:00:00Z' };
  return { config: { root, path: null, release, collect: { signatures } }, files };
}

/** What our readers make of one file, and what the relation adds. */
async function read(file, context) {
  const head = readFileSync(file.absolute).subarray(0, 65_536);
  const reader = [sigstoreBundle, inToto].find((one) => one.recognises(head, file.path));
  if (reader === undefined) return null;
  const { facts, problems } = await reader.read(file, context);
  const index = {
    all: (type) => facts.filter((fact) => fact.type === type),
    get: (id) => facts.find((fact) => fact.id === id),
  };
  for (const { fact, attributes } of provenance.derive(index, { tables: { builders } })) {
    Object.assign(index.get(fact).attributes, attributes);
  }
  return { facts, problems };
}

/** `v13.0` asks for any v13.0.x. */
function fitsVersion(wanted, tag) {
  const parts = (version) => version.replace(/^v/, '').split('.').map(Number);
  const have = parts(tag);
  return parts(wanted).every((part, index) => part === (have[index] ?? 0));
}

/** The name that upstream gives to what is wrong, of what our facts say; null: nothing is. */
function faultOf({ attributes }, { pBuilderID, pbranch, ptag, pversiontag }) {
  const { builder, repository, ref, tag } = attributes;
  const tagged = /^refs\/tags\/(.+)$/.exec(ref ?? '')?.[1] ?? null;
  if (pBuilderID !== undefined && builder.split('@')[0] !== pBuilderID.split('@')[0])
    return 'ErrorUntrustedReusableWorkflow';
  if (repository !== 'release') return 'ErrorMismatchSource';
  if (pbranch !== undefined && ref !== `refs/heads/${pbranch}`) return 'ErrorMismatchBranch';
  if ((ptag !== undefined || pversiontag !== undefined) && tagged === null) return 'ErrorInvalidRef';
  if (ptag !== undefined && tag !== 'release') return 'ErrorMismatchTag';
  if (pversiontag !== undefined && !fitsVersion(pversiontag, tagged)) return 'ErrorMismatchVersionedTag';
  return null;
}

/** Why a statement that upstream accepts is not verified here; null: it is. */
function unverified(facts, known) {
  const [statement] = facts.filter(({ type }) => type === 'provenance');
  const signature = facts.find(({ id }) => id === statement.attributes.signature);
  const named = statement.attributes.subjects.some(({ digest }) => digest === known.sha256);
  if (!named) return 'the digest of the artifact is not among its subjects';
  const { verification, faults, why } = signature.attributes;
  if (verification !== 'verified-other-artifact' || faults.length > 0) return `${verification}: ${why}`;
  const { hosting, buildLevel, differences } = statement.attributes;
  if (hosting !== 'isolated' || buildLevel !== 3)
    return `build level ${buildLevel}: ${statement.attributes.lacks.join('; ')}`;
  return differences.length > 0 ? `differs from its certificate in ${differences.join(', ')}` : null;
}

/** Each case runs for every version of the builder that made its artifact. */
async function measureCases(root) {
  const name = 'provenance: cases of slsa-verifier';
  const folder = `${FOLDER}/${VERIFIER}`;
  const { cases, artifactDigests } = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8'));
  const files = filesBelow(root, folder);
  const why = new Map();
  let total = 0;
  let reached = 0;
  for (const { artifacts, source, err, ...options } of cases) {
    for (const file of files.values()) {
      const path = file.path.slice(folder.length + 1);
      const artifact = artifacts.find((one) => path.endsWith(`/${one}.intoto.jsonl`));
      if (artifact === undefined) continue;
      total += 1;
      const release = { repository: source.replace(/^github\.com\//, ''), tag: options.ptag ?? null };
      const identity = { issuer: ISSUER, subject: `${BUILDER}@**` };
      const { facts } = await read(file, contextOf(root, files, { ...release, identity }));
      const fault = faultOf(
        facts.find(({ type }) => type === 'provenance'),
        options,
      );
      const digests = artifactDigests[path.replace(/\.intoto\.jsonl$/, '')];
      const wrong =
        fault === (err ?? null)
          ? err
            ? null
            : unverified(facts, digests)
          : `expected ${err ?? 'valid'}, said ${fault}`;
      if (wrong === null) reached += 1;
      else why.set(wrong, [...(why.get(wrong) ?? []), `${path.split('/')[1]} ${options.name}`]);
    }
  }
  return {
    name,
    total,
    reached,
    notes: [...why].map(
      ([reason, of]) => `${of.length} of ${new Set(of.map((one) => one.split(' ')[0])).size} versions: ${reason}`,
    ),
  };
}

const FORMS = { link: ['link', 'layout'], layout: ['layout'], json: ['slsa-v1', null] };

/** Links, layouts and provenance that nobody has judged: each is read as what it is, with nothing left to tell. */
async function measureForms(root) {
  const name = 'provenance: links, layouts and statements';
  const notes = [];
  let total = 0;
  let reached = 0;
  for (const folder of ['in-toto+in-toto-golang', 'docker+actions-toolkit', 'in-toto+witness']) {
    if (!existsSync(join(root, FOLDER, folder))) continue;
    const files = filesBelow(root, `${FOLDER}/${folder}`);
    const keys = [...files.keys()].some((path) => path.endsWith('.pub')) ? ['**/*.pub'] : [];
    const context = contextOf(root, files, { keys });
    for (const file of files.values()) {
      const ending = file.path.split('.').at(-1);
      const found = Object.hasOwn(FORMS, ending) ? await read(file, context) : null;
      // Policies and bills of materials lie beside them.
      if (found === null) continue;
      total += 1;
      const format = found.facts.find(({ type }) => type === 'provenance')?.attributes.format ?? null;
      const isRead = found.facts.length > 0 && FORMS[ending].includes(format) && found.problems.length === 0;
      if (isRead) reached += 1;
      else notes.push(`${file.path}: ${format}, ${found.problems.map(({ code }) => code).join(', ')}`);
    }
  }
  return { name, total, reached, notes };
}

/** Statements of provenance as other tools verify them, and those that they bring to show their forms. */
export async function measure(corpusDir) {
  if (!existsSync(join(corpusDir, FOLDER))) {
    return { name: 'provenance: cases of slsa-verifier', total: 0, reached: 0, notes: [`${FOLDER} is not there`] };
  }
  return [await measureCases(corpusDir), await measureForms(corpusDir)];
}
