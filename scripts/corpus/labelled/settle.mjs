// Whose a difference is. Each entry of differences.yml is a reason, held against the files themselves: a difference is settled by
// the first entry that is about its rule and whose reason is true of it.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** `ours`: known to be wrong and not mended. The rest is theirs. */
const VERDICTS = ['ours', 'theirs-wrong', 'theirs-narrower', 'ours-asks-more'];
const CONDITIONS = ['theirs', 'ours', 'says', 'subject', 'lacks', 'with', 'without', 'grants', 'told'];

const entries = parse(readFileSync(new URL('differences.yml', import.meta.url), 'utf8')).map(checked);

/** A reason names what it is about, and the page that tells users of it has each of its rules. */
function checked(entry, index) {
  const page = readFileSync(new URL('../../../docs/divergences.md', import.meta.url), 'utf8');
  const at = `differences.yml, entry ${index + 1} (${entry.because})`;
  const unknown = Object.keys(entry.if ?? {}).filter((name) => !CONDITIONS.includes(name));
  if (unknown.length > 0 || !VERDICTS.includes(entry.verdict)) throw new Error(`${at}: ${unknown} ${entry.verdict}`);
  const untold = entry.rules.filter((rule) => !page.includes(rule));
  if (untold.length > 0) throw new Error(`${at}: docs/divergences.md does not tell of ${untold.join(', ')}`);
  return entry;
}

/** `whose`: `ours`, `theirs` or `unclear`; `why`: the verdict and its reason, null where nothing settles it. */
export function settle(difference) {
  const entry = entries.find(
    ({ rules, if: wanted = {} }) => rules.includes(difference.rule) && holds(wanted, difference),
  );
  if (entry === undefined) return { whose: 'unclear', why: null };
  return { whose: entry.verdict === 'ours' ? 'ours' : 'theirs', why: `${entry.verdict}: ${entry.because}` };
}

/**
 * `theirs`, `ours`: the answers. `says`: each of our texts. `subject`, `lacks`: what the resource as it is written (JSON) has and
 * has not. `with`, `without`: types of facts. `grants`: the role may do one of these. `told`: a problem of the file.
 */
function holds(wanted, { wanted: theirs, outcome, texts, subject, judged }) {
  const { facts = [], problems = [] } = judged ?? {};
  const has = (type) => facts.some((fact) => fact.type === type);
  const granted = () =>
    new Set(
      facts
        .flatMap(({ type, attributes }) => (type === 'role' ? attributes.grants : []))
        .flatMap(({ actions = [] }) => actions),
    );
  const tests = {
    theirs: (answer) => answer === theirs,
    ours: (answers) => [answers].flat().includes(outcome),
    says: (pattern) => texts.length > 0 && texts.every((text) => new RegExp(pattern).test(text)),
    subject: (pattern) => new RegExp(pattern).test(subject),
    lacks: (pattern) => !new RegExp(pattern).test(subject),
    with: (types) => [types].flat().every(has),
    without: (types) => ![types].flat().some(has),
    grants: (actions) => actions.some((action) => granted().has(action)),
    told: (codes) => problems.some(({ code }) => [codes].flat().includes(code)),
  };
  return Object.entries(wanted).every(([name, value]) => tests[name](value));
}
