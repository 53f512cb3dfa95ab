// Policies by themselves, parliament's and those that AWS manages: what is a policy is read, each statement of it, and what is none is
// told. Whether we judge them as others do is asked in labelled.mjs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, foldersOf } from './labelled/folders.mjs';
import { readFile } from './labelled/judge.mjs';

const BROKEN = ['MALFORMED', 'MALFORMED_JSON'];

export async function measure(corpusDir) {
  return [await parliament(corpusDir), await managed(corpusDir)];
}

async function parliament(corpusDir) {
  const read = counter('policies: parliament');
  for (const folder of foldersOf(corpusDir, 'duo-labs+parliament')) {
    for (const [name, { file, expect }] of Object.entries(casesOf(folder))) {
      const ids = expect.find(({ what }) => what === 'finding_ids')?.value ?? [];
      const { reader, facts, problems } = await readFile(join(folder, file), file);
      const broken = ids.some((id) => BROKEN.includes(id));
      // What is no JSON at all is no policy.
      const whole = broken ? reader === null || problems.length > 0 : facts.length + problems.length > 0;
      read.score(whole, `${name}: ${broken ? 'read without a problem' : 'read as nothing'}`);
    }
  }
  return read;
}

/** Each statement of a managed policy is a fact, without a problem. */
async function managed(corpusDir) {
  const read = counter('policies: managed by AWS');
  for (const folder of foldersOf(corpusDir, 'iann0036+iam-dataset')) {
    for (const name of Object.keys(casesOf(folder))) {
      const absolute = join(folder, `${name}.json`);
      const wanted = [JSON.parse(readFileSync(absolute, 'utf8')).Statement].flat().length;
      const { reader, facts, problems } = await readFile(absolute, `policies/${name}.json`);
      const statements = facts.filter(({ type }) => type === 'policy-statement').length;
      read.score(
        statements === wanted && problems.length === 0,
        `${name}: ${reader}, ${statements} of ${wanted} statements, ${problems.length} problems`,
      );
    }
  }
  return read;
}

function counter(name) {
  const count = { name, total: 0, reached: 0, notes: [] };
  const score = (ok, note) => {
    count.total++;
    if (ok) count.reached++;
    else count.notes.push(note);
  };
  return Object.defineProperty(count, 'score', { value: score, enumerable: false });
}
