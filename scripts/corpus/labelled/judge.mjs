// Files as a release of their own, without finding: read, derive, evaluate. Verdicts are by check and by resource.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { readControls } from '../../../src/catalogue/read-controls.ts';
import { readEvidence } from '../../../src/collect/read-evidence.ts';
import { READERS } from '../../../src/collect/readers.ts';
import { derive } from '../../../src/derive/derive.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { COLLECTED_KINDS } from '../../../src/model/evidence.ts';

const { catalogue, problems } = loadCatalogue(
  readControls(fileURLToPath(new URL('../../../controls', import.meta.url)), 'controls').files,
);

if (problems.length > 0) throw new Error(`controls/ is not whole: ${problems[0].message}`);

/** Where a rule asks what one clause of a check asks, that clause is judged by itself. */
const single = catalogue.checks.flatMap((check) =>
  check.expect.flatMap((clause, index) =>
    clause.sameAs === undefined
      ? []
      : [
          {
            ...check,
            id: `${check.id}/${index + 1}`,
            severity: clause.severity,
            expect: [clause],
            sameAs: clause.sameAs,
          },
        ],
  ),
);
const checks = [...catalogue.checks, ...single];
const checkOf = new Map(checks.map((check) => [check.id, check]));

/** The day on which every file is judged: after the runtimes that the sets call outdated had ended. */
const AT = '2026-05-10T00:00:00Z';
const declarations = { public: [], internal: [], accounts: null, functions: [] };
const config = {
  path: null,
  declarations,
  collect: {
    manifests: { exclude: [], stage: null, parameters: {} },
    logs: { functions: [], sampleSize: 5, seed: 'corpus' },
  },
};

export const { tables } = catalogue;

/** Every rule of another tool that a check of ours names. */
export const namedRules = new Set(checks.flatMap(({ sameAs }) => Object.values(sameAs).flat()));

/** Ids of our checks by the rule of another tool that they name in `same-as`. */
export function checksByRule(tool) {
  const rules = new Map();
  const clauses = new Set(
    single.flatMap(({ id, sameAs }) => (sameAs[tool] ?? []).map((rule) => `${id.split('/')[0]} ${rule}`)),
  );
  for (const { id, sameAs } of checks) {
    for (const rule of sameAs[tool] ?? []) {
      if (!clauses.has(`${id} ${rule}`)) rules.set(rule, [...(rules.get(rule) ?? []), id]);
    }
  }
  return rules;
}

/** What a reader may know: no settings, and these files by path. */
export function contextOf(files) {
  return { config, files, tables: catalogue.tables };
}

/** Evidence, facts and problems of one file, as collect reads it with those beside it, by path; `reader` null where nothing recognises it. */
export async function readFile(absolute, path, beside = new Map()) {
  const head = readFileSync(absolute).subarray(0, 65_536);
  const reader = READERS.find((one) => one.recognises(head, path));
  if (reader === undefined) return { reader: null, evidence: [], facts: [], problems: [] };
  const file = sourceFile({ absolute, path });
  const read = await readEvidence({ file, reader }, contextOf(beside), null);
  const problems = [...read.problems, ...read.evidence.flatMap((one) => one.problems)];
  return { reader: reader.dialect, evidence: read.evidence, facts: read.facts, problems };
}

function sourceFile({ absolute, path }) {
  return { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
}

/** Files judged together, as they are read with those beside them. `files`, `beside`: [{ absolute, path }]. */
export async function judge(files, beside = []) {
  const others = new Map([...files, ...beside].map((one) => [one.path, sourceFile(one)]));
  const reads = [];
  for (const { absolute, path } of files) reads.push(await readFile(absolute, path, others));
  const evidence = reads.flatMap((one) => one.evidence);
  const facts = derive(
    reads.flatMap((one) => one.facts),
    { at: AT, tables: catalogue.tables, declarations },
  );
  const { results } = evaluate({
    checks,
    facts,
    evidence,
    problems: [],
    missing: COLLECTED_KINDS.filter((kind) => !evidence.some((one) => one.kind === kind)),
    profile: 'standard',
    at: AT,
    author: null,
    exceptions: [],
    assertions: [],
  });
  return {
    facts,
    problems: reads.flatMap((one) => one.problems),
    results: new Map(results.map((one) => [one.check, one])),
  };
}

/**
 * Worst first. `lesser fail`: only what the check asks besides, at less than its own severity, is not fulfilled. `outside`: there
 * are facts of the type, and the check is about none of them; `nothing`: there are none.
 */
const OUTCOMES = ['fail', 'error', 'lesser fail', 'no-evidence', 'pass', 'not-applicable', 'outside', 'nothing'];

function worst(outcomes) {
  return OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? 'nothing';
}

/** A verdict from several, with all their texts. */
export function joined(verdicts) {
  return { outcome: worst(verdicts.map(({ outcome }) => outcome)), texts: verdicts.flatMap(({ texts }) => texts) };
}

/** What the checks say of each resource that has facts, and of the function that these are about: by `path#LogicalId`. */
export function byResource({ facts, results }, checks) {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const types = new Set(checks.map((check) => checkOf.get(check).about));
  const verdicts = new Map();
  const say = (resource, verdict) =>
    verdicts.set(resource, joined([...(verdicts.has(resource) ? [verdicts.get(resource)] : []), verdict]));
  for (const { place, type } of facts)
    say(resourceOf(place), { outcome: types.has(type) ? 'outside' : 'nothing', texts: [] });
  for (const check of checks) {
    for (const { fact, outcome, severity, texts: said, reasons } of results.get(check).facts) {
      const { place, attributes } = byId.get(fact);
      const functionPlace = byId.get(attributes.function)?.place ?? place;
      const lesser = outcome === 'fail' && severity !== checkOf.get(check).severity ? 'lesser fail' : outcome;
      // Where there is no evidence, why there is none.
      const texts = outcome === 'no-evidence' ? reasons.flatMap(({ why }) => why ?? []) : said;
      const verdict = { outcome: lesser, texts: texts.map((text) => `${check} (${severity ?? outcome}): ${text}`) };
      for (const resource of new Set([resourceOf(place), resourceOf(functionPlace)])) say(resource, verdict);
    }
  }
  return verdicts;
}

/** What the checks say of everything that was judged together. */
export function overall(judged, checks) {
  return joined([...byResource(judged, checks).values()]);
}

function resourceOf({ path, pointer }) {
  return `${path}#${pointer?.split('/')[2] ?? ''}`;
}
