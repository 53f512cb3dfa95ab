import { execFile } from 'node:child_process';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Exhibits } from '../github/exhibits.ts';
import type { ReadFact } from '../join.ts';
import { isObject, member, wordOf } from '../manifests/resource.ts';
import type { Read } from '../read-evidence.ts';
import { configurationsIn, deployedCodeFact } from './deployed-code.ts';

const COMMAND = 'aws lambda get-function-configuration';
const ANSWERS = 'aws/deployed-code.jsonl';
const EVIDENCE = `manifest:${ANSWERS}`;
/** Of the configuration only what is read: it holds the function's environment too, which must not come near. */
const QUERY =
  '{FunctionName:FunctionName,Version:Version,PackageType:PackageType,CodeSha256:CodeSha256,LastModified:LastModified}';
/** What Lambda takes for a name, an ARN or a part of one; nothing else becomes an argument. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_:$-]{0,169}$/;
const MAX_FUNCTIONS = 500;
const AT_ONCE = 4;
const TIMEOUT_MS = 30_000;

type Asked = { name: string; region: string | null };
/** The configuration, or null where it was refused. */
export type AskLambda = (asked: Asked) => Promise<Json | null>;

/** By the command line of AWS and the credentials of the job. What it says of a refusal can name accounts: it is not handed on. */
export const askLambda: AskLambda = ({ name, region }) =>
  new Promise((resolve) => {
    const [command = '', ...words] = COMMAND.split(' ');
    const where = region === null ? [] : ['--region', region];
    const args = [...words, '--function-name', name, ...where, '--query', QUERY, '--output', 'json', '--no-cli-pager'];
    execFile(command, args, { timeout: TIMEOUT_MS }, (error, stdout) => {
      if (error !== null) return resolve(null);
      try {
        resolve(JSON.parse(stdout));
      } catch {
        resolve(null);
      }
    });
  });

/** Functions of Lambda whose deployed name the manifests state, and those that the settings name, each once. */
function namedIn(facts: readonly ReadFact[], named: readonly string[]): Asked[] {
  const found = new Map<string, Asked>();
  for (const name of named) found.set(name, { name, region: null });
  for (const { type, attributes } of facts) {
    if (type !== 'function' || attributes.platform !== 'aws' || attributes.name === attributes.logicalId) continue;
    const { name, region } = attributes;
    if (typeof name === 'string') found.set(name, { name, region: typeof region === 'string' ? region : null });
  }
  return [...found.values()].filter(({ name }) => NAME.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function refused(names: readonly string[]): Problem {
  const shown = names.slice(0, 10).join(', ');
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return {
    code: 'aws-refused',
    message: `What runs as ${shown}${more} is not known: ${COMMAND} was refused. Log in with a role that has lambda:GetFunctionConfiguration before the evidence step, and check the region.`,
    kinds: [],
    place: { path: ANSWERS, line: null, column: null, pointer: null },
  };
}

/**
 * Asks AWS which code the functions run: one question for each, which changes nothing. Only where the settings ask for it.
 * `facts` of the manifests say which functions there are. Never fails for what it is answered.
 */
export async function readDeployed(
  facts: readonly ReadFact[],
  named: readonly string[],
  exhibits: Exhibits,
  ask: AskLambda = askLambda,
): Promise<Read> {
  const wanted = namedIn(facts, named);
  const asked = wanted.slice(0, MAX_FUNCTIONS);
  const answers: (Json | null)[] = [];
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    answers.push(...(await Promise.all(asked.slice(start, start + AT_ONCE).map(ask))));
  }
  exhibits.open('manifest', ANSWERS, COMMAND);
  const found = answers.flatMap((answer) =>
    isObject(answer) && configurationsIn(answer).length === 1 ? [answer] : [],
  );
  const made = found.map((answer): ReadFact => {
    const key = wordOf(member(answer, 'FunctionName'));
    exhibits.keep(ANSWERS, key, answer);
    const place = { path: ANSWERS, line: null, column: null, pointer: `/${key}` };
    return { ...deployedCodeFact({ value: answer, at: [] }, ANSWERS, place), evidence: EVIDENCE };
  });
  const silent = asked.filter((_, index) => answers[index] === null).map(({ name }) => name);
  const problems = silent.length === 0 ? [] : [refused(silent)];
  if (wanted.length > asked.length) {
    const message = `Of ${wanted.length} functions the first ${MAX_FUNCTIONS} were asked about. Keep the answers for the others as files.`;
    problems.push({ ...refused([]), code: 'cap-reached', message });
  }
  return { evidence: [], facts: made, problems };
}
