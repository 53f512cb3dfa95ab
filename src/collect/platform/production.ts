import type { Config } from '../../model/config.ts';
import type { Hole } from '../../model/fact.ts';
import type { Origin } from '../../model/origin.ts';

/** Words in names of environments that serve those whom the system is for. */
const PRODUCTION = new Set(['production', 'prod', 'prd', 'live']);
/** Words in names of those that do not; `pre-production` and `prod-test` are none. */
const OTHERS = new Set([
  ...['dev', 'develop', 'development', 'local', 'sandbox', 'playground', 'experimental', 'feature', 'ephemeral'],
  ...['test', 'testing', 'tst', 'qa', 'uat', 'acc', 'acceptance', 'integration', 'ci', 'e', 'review', 'pr', 'preview'],
  ...['staging', 'stage', 'stg', 'demo', 'pre', 'preprod', 'preproduction', 'non', 'nonprod', 'nonproduction'],
]);
/** Environments that the platform makes itself. */
const OWN = new Set(['github-pages', 'copilot']);

/** Whether an environment is production. `origin` null: somebody has said so, or it is not known. */
export type Production = { value: boolean | Hole; origin: Origin | null };

type Declared = Config['declarations']['environments'][number];

/** Names of environments do not tell upper from lower case. */
export function sameEnvironment(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What is declared of an environment: the first entry whose name matches. */
export function declaredOf(environments: readonly Declared[], name: string): Declared | null {
  const found = environments.find((entry) => {
    const [first = '', ...rest] = entry.name.toLowerCase().split('*');
    return fits(name.toLowerCase(), first, rest);
  });
  return found ?? null;
}

/** Whether a text begins with `first` and holds the rest in that order, the last of them at its end. In linear time. */
function fits(text: string, first: string, rest: readonly string[]): boolean {
  const last = rest.at(-1);
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

/** By what is declared, else by the words of the name; a name that says neither leaves it open. */
export function productionOf(environments: readonly Declared[], name: string): Production {
  const declared = declaredOf(environments, name)?.production ?? null;
  if (declared !== null) return { value: declared, origin: null };
  const words = name.toLowerCase().split(/[^a-z]+/);
  const byName = OWN.has(name.toLowerCase()) || words.some((word) => OTHERS.has(word)) ? false : isNamed(words);
  if (byName !== null) {
    const from = `its name; state under declarations.environments in .evidence.yml what it is`;
    return { value: byName, origin: { kind: 'assumed', from } };
  }
  const unresolved = `the name does not say whether it is production; state it under declarations.environments in .evidence.yml`;
  return { value: { unresolved, among: [true, false] }, origin: null };
}

function isNamed(words: readonly string[]): true | null {
  return words.some((word) => PRODUCTION.has(word)) ? true : null;
}
