import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cycloneDx } from '../../src/collect/components/read-cyclonedx.ts';
import { spdx } from '../../src/collect/components/read-spdx.ts';
import { spdx3 } from '../../src/collect/components/read-spdx3.ts';

const SPECIFICATION = 'sbom/CycloneDX+specification';
const COUNTED = ['sbom/CycloneDX+bom-examples', 'sbom/DefectDojo+django-DefectDojo', 'sbom/spdx+spdx-examples'];
const READERS = [cycloneDx, spdx, spdx3];

function casesOf(root) {
  const path = join(root, 'expected.json');
  return existsSync(path) ? Object.entries(JSON.parse(readFileSync(path, 'utf8')).cases) : null;
}

const release = { repository: null, tag: null, commit: null, at: '2026-05-10T00:00:00Z' };
const config = { root: '/checkout', release, collect: { changes: { people: 'login' } } };

/** Reads one file as the action would: by the first reader that recognises it. */
async function readingOf(root, name) {
  const absolute = join(root, name);
  const head = readFileSync(absolute).subarray(0, 64 * 1024);
  const reader = READERS.find((one) => one.recognises(head, name));
  if (reader === undefined) return { fact: null, said: 'not recognised', head };
  const file = { path: name, absolute, size: statSync(absolute).size, tracked: false, foundBy: '' };
  const { facts, problems } = await reader.read(file, { config, files: new Map() });
  return {
    fact: facts.find(({ type }) => type === 'sbom')?.attributes ?? null,
    said: problems.map(({ code }) => code).join(', '),
    head,
  };
}

/** A file counts as reached when faults are found in what its schema refuses and in nothing else; what is not read at all is refused. */
async function validity(corpusDir) {
  const root = join(corpusDir, SPECIFICATION);
  const name = 'sbom: valid or not';
  const cases = casesOf(root)?.filter(([, { expect }]) => expect !== undefined);
  if (cases === undefined) return { name, total: 0, reached: 0, notes: [`${SPECIFICATION} is not there`] };
  const notes = [];
  let reached = 0;
  for (const [path, { expect }] of cases) {
    const { fact, said } = await readingOf(root, path);
    const isValid = said === 'vulnerabilities-alone' || (fact !== null && fact.faults.length === 0);
    if (isValid === (expect === 'valid')) reached += 1;
    else notes.push(`${path}: ${expect}, said ${fact === null ? said : JSON.stringify(fact.faults.slice(0, 2))}`);
  }
  return { name, total: cases.length, reached, notes };
}

/**
 * What was counted in the file by others. They count every package of SPDX, and we leave out what the document is about where it has
 * others; of XML they count components wherever they stand, and we those that the bill lists.
 */
function counted(fact, facts) {
  if (facts.packages !== undefined) {
    const isLess = facts.packages - fact.components;
    return isLess >= 0 && isLess <= fact.subjects.length;
  }
  if (facts.format === 'CycloneDX XML')
    return fact.components >= facts.topComponents && fact.components <= facts.allComponents;
  return fact.components === facts.allComponents;
}

async function counts(corpusDir) {
  const name = 'sbom: components counted';
  const notes = [];
  let total = 0;
  let reached = 0;
  for (const folder of COUNTED) {
    const root = join(corpusDir, folder);
    for (const [path, { facts }] of casesOf(root) ?? []) {
      if (facts?.format === undefined) continue;
      total += 1;
      const { fact, said } = await readingOf(root, path);
      // What only states vulnerabilities is no bill of ours, and lists no components.
      if (said === 'vulnerabilities-alone' && facts.allComponents === 0) {
        reached += 1;
        continue;
      }
      const isVersion = fact !== null && (facts.specVersion ?? fact.version).replace('SPDX-', '') === fact.version;
      if (isVersion && counted(fact, facts)) reached += 1;
      else
        notes.push(
          `${path}: ${JSON.stringify(facts)}, said ${fact === null ? said : `${fact.version}, ${fact.components}`}`,
        );
    }
  }
  return { name, total, reached, notes };
}

/** Validity by the labels of CycloneDX's own tests, and components by what others counted. */
export async function measure(corpusDir) {
  return [await validity(corpusDir), await counts(corpusDir)];
}
