import { isHole } from '../../model/hole.ts';
import type { ActionAccess, Tables } from '../../model/tables.ts';
import { type Action, changes } from './actions-table.ts';
import type { Right } from './more-rights.ts';
import { NAMED_LEVEL } from './openings.ts';

/** Actions up to here are told one by one; more are told by what they have in common. */
const TOLD = 3;

type Words = Tables['resourceWords'];

const DOES: Record<ActionAccess, string> = {
  write: 'change anything in',
  permissions: 'change who may use',
  tagging: 'change the tags of',
  read: 'read anything in',
  list: 'list what is in',
};

/**
 * A right in the words of an engineer: `delete any object in any bucket (s3:DeleteObject)`. All actions are of one class. `others`: on how
 * many resources besides.
 */
export function rightInWords(
  {
    service,
    access,
    scopeable,
    actions,
  }: { service: string; access: ActionAccess; scopeable: boolean; actions: readonly Action[] },
  { level, pattern, narrowedBy }: Pick<Right, 'level' | 'pattern' | 'narrowedBy'>,
  others: number,
  words: Words,
): string {
  const [first] = actions;
  const names = actions.map(({ name }) => name);
  const condition = conditionInWords(narrowedBy);
  if (service === '*' || first === undefined) {
    const services = new Set(actions.map((action) => action.service)).size;
    return `${DOES[access]} ${services} services (${actions.length} actions)${condition}`;
  }
  if (/[./]|^\*+$/.test(first.name)) return `do ${listed(names)} on ${pattern ?? 'what is not known'}${condition}`;
  const target = `${targetInWords(service, level, pattern, words)}${others === 0 ? '' : ` and ${others} more`}`;
  const told = actions.length <= TOLD ? clauses(names, service, scopeable, target, words) : [];
  const some = actions.length <= TOLD ? names.join(', ') : `${names[0]} and ${actions.length - 1} more`;
  return `${told.length > 0 ? listed(told) : `${DOES[access]} ${target}`} (${some})${condition}`;
}

/** Rights of a whole service, or most of it, in one sentence. `all`: how many actions the service has. */
export function serviceInWords(
  { service, actions }: { service: string; actions: readonly Action[] },
  { level, pattern, narrowedBy }: Pick<Right, 'level' | 'pattern' | 'narrowedBy'>,
  all: number,
  words: Words,
): string {
  const condition = conditionInWords(narrowedBy);
  const does = actions.length === all ? 'anything' : actions.length * 2 > all ? 'nearly anything' : 'many things';
  const changing = actions.filter(changes).length;
  const counts = `${actions.length} actions of ${service}, ${changing} of which change something`;
  return `do ${does} with ${targetInWords(service, level, pattern, words)} (${counts})${condition}`;
}

/** An address that can be called, and what is known of by whom. */
export function reachInWords(
  where: string,
  how: 'open' | 'guarded' | 'reached' | 'unknown',
  guards: readonly string[],
): string {
  if (how === 'open') return `${where} is open to anyone`;
  if (how === 'unknown') return `${where} may be reached from the internet`;
  const by = how === 'guarded' ? `(${guards.join(', ')})` : '(by whom is not known)';
  return `${where} can be reached from the internet ${by}`;
}

/** One clause for the verbs that have the same noun. */
function clauses(
  names: readonly string[],
  service: string,
  scopeable: boolean,
  target: string,
  words: Words,
): string[] {
  const verbs = new Map<string, string[]>();
  for (const name of names) {
    const [verb = '', ...noun] = wordsOf(name);
    const rest = noun.join(' ');
    verbs.set(rest, [...(verbs.get(rest) ?? []), verb]);
  }
  const own = ownIn(words.services, service)?.noun.toLowerCase();
  return [...verbs].map(([noun, list]) => {
    const does = listed([...new Set(list.map((verb) => ownIn(words.verbs, verb) ?? verb))]);
    if (!scopeable) return `${does} ${noun}`.trim();
    // Some services call everything that they have a resource.
    const said = singular(noun).replace(/^resource(?= |$)/, own ?? 'resource');
    if (noun === '' || said === own) return `${does} ${target}`;
    if (own !== undefined && said.startsWith(`${own} `))
      return `${does} the ${said.slice(own.length + 1)} of ${target}`;
    const preposition = ownIn(words.prepositions, list[0] ?? '') ?? 'in';
    return `${does} any ${said} ${preposition} ${target}`;
  });
}

/** `any bucket`, `the bucket files`, `any table named app-*`. */
function targetInWords(service: string, level: Right['level'], pattern: string | null, words: Words): string {
  const known = ownIn(words.services, service);
  const noun = known?.noun ?? `resource of ${service}`;
  if (isHole(level) || pattern === null) return `a ${noun} that is not known`;
  if (level < NAMED_LEVEL) return known === undefined ? service : `any ${noun}`;
  const name = nameIn(pattern, known?.prefix ?? '');
  return level === NAMED_LEVEL ? `any ${noun} named ${name}` : `the ${noun} ${name}`;
}

/** The name in an ARN, and of what another resource fills in the name of that resource. */
export function nameIn(pattern: string, prefix: string): string {
  const written = pattern.replace(/\$\{AWS::\w+\}/g, 'aws').replace(/\$\{([^}.]+)[^}]*\}/g, '$1');
  const own = written.replace(/^arn:(?:[^:]*:){4}/, '');
  const name = own.startsWith(prefix) ? own.slice(prefix.length) : own;
  return name.replace(/[/:]\*$/, '');
}

/** `s3:DeleteObject` is `delete`, `object`; `BatchGetItem` gets items. */
function wordsOf(action: string): string[] {
  const name = action.slice(action.indexOf(':') + 1);
  const words = (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [name]).map((word) => word.toLowerCase());
  return words.length > 2 && words[0] === 'batch' ? words.slice(1) : words;
}

function conditionInWords(narrowedBy: Right['narrowedBy']): string {
  const keys = narrowedBy.filter((key) => typeof key === 'string');
  return keys.length === 0 ? '' : `, under a condition on ${listed(keys)}`;
}

function singular(noun: string): string {
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Names come from evidence: what every object has is no entry. */
function ownIn<T>(record: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
