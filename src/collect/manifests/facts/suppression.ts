import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { hole } from '../candidates.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { type SuppressingTool, suppressionsIn } from '../suppression-comments.ts';

/** Suppressions of one stack that are kept. */
export const MAX_SUPPRESSIONS = 1000;

/** Characters of rules in the id of a fact. */
const MAX_NAMED = 100;

/** Where in Metadata each tool looks, and how an entry there says its rule and its reason; null: an entry is the rule itself. */
const METADATA: readonly { tool: SuppressingTool; path: string[]; reason: string | null }[] = [
  { tool: 'checkov', path: ['checkov', 'skip'], reason: 'comment' },
  { tool: 'cfn-nag', path: ['cfn_nag', 'rules_to_suppress'], reason: 'reason' },
  { tool: 'cdk-nag', path: ['cdk_nag', 'rules_to_suppress'], reason: 'reason' },
  { tool: 'guard', path: ['guard', 'SuppressedRules'], reason: null },
  { tool: 'cfn-lint', path: ['cfn-lint', 'config', 'ignore_checks'], reason: null },
];

/** One suppression: what it is on, and where it stands. */
export type Suppression = {
  tool: SuppressingTool;
  /** None: all that the tool has. */
  rules: Json[];
  reason: Json;
  /** Logical id; null: the whole file. */
  on: string | null;
  place: Place;
};

/** What the stack tells other tools to leave out, in Metadata of resources and of the template, and in comments. */
export function suppressions(stack: Stack): Draft[] {
  const { template } = stack;
  const found = inMetadata(template.body.Metadata, null, (steps) => template.placeOf(['Metadata', ...steps]));
  // Of one resource that is written, a transform makes several; the first is the thing itself, and what a comment in it is on.
  const owners = new Map<string, string>();
  for (const { logicalId, pointer, attributes } of stack.resources.values()) {
    const place = template.placeOf(pointer);
    const home = `${place.path}#${place.pointer}`;
    if (!owners.has(home)) owners.set(home, logicalId);
    found.push(
      ...inMetadata(attributes.Metadata, logicalId, (steps) => template.placeOf([...pointer, 'Metadata', ...steps])),
    );
  }
  for (const { text, place } of template.comments) {
    for (const { wholeFile, ...said } of suppressionsIn(text)) {
      const at = place();
      found.push({ ...said, on: wholeFile ? null : ownerOf(at, owners), place: at });
    }
    if (found.length > MAX_SUPPRESSIONS) break;
  }
  return suppressionFacts(found, stack.id, stack.path, stack.problems);
}

/** Suppressions as facts, no more than are kept. */
export function suppressionFacts(
  found: readonly Suppression[],
  stack: string,
  path: string,
  problems: Problem[],
): Draft[] {
  const beyond = found[MAX_SUPPRESSIONS];
  if (beyond !== undefined) {
    const message = `Only the first ${MAX_SUPPRESSIONS} suppressions for other tools are listed. Remove those that are not needed.`;
    problems.push({ code: 'cap-reached', message, kinds: [], place: beyond.place });
  }
  return found.slice(0, MAX_SUPPRESSIONS).map(({ tool, rules, reason, on, place }) => ({
    type: 'suppression',
    id: `suppression:${path}#${[on ?? '', tool, nameOf(rules)].join(' ').trim()}`,
    attributes: { stack, tool, rules, on, reason },
    origins: {},
    place,
  }));
}

function nameOf(rules: readonly Json[]): string {
  const names = rules.map((rule) => (typeof rule === 'string' ? rule : '?')).join(',');
  return (names === '' ? '*' : names).slice(0, MAX_NAMED);
}

/** What Metadata of a resource or a template holds. Whatever else stands there is not ours to judge. */
function inMetadata(metadata: Json | undefined, on: string | null, placeOf: (steps: string[]) => Place): Suppression[] {
  return METADATA.flatMap(({ tool, path, reason }): Suppression[] => {
    const written = path.reduce<Json | undefined>(member, metadata);
    if (written === undefined || written === null) return [];
    if (reason === null) {
      const all = (Array.isArray(written) ? written : [written]).map(ruleOf);
      const rules = all.slice(0, MAX_SUPPRESSIONS);
      if (all.length > rules.length) rules.push(hole(`only the first ${MAX_SUPPRESSIONS} rules are listed`));
      return rules.length === 0 ? [] : [{ tool, rules, reason: null, on, place: placeOf(path) }];
    }
    const entries = Array.isArray(written) ? written : [written];
    // One more than is kept, so that it is told.
    return entries.slice(0, MAX_SUPPRESSIONS + 1).map((entry, index) => ({
      tool,
      rules: [ruleOf(entry)],
      reason: reasonOf(entry, reason),
      on,
      place: placeOf(Array.isArray(written) ? [...path, String(index)] : path),
    }));
  });
}

function ruleOf(entry: Json): Json {
  const rule = wordOf(isObject(entry) ? (member(entry, 'id') ?? member(entry, 'Id')) : entry).trim();
  return rule === '' ? hole('the rule is not written out') : rule;
}

function reasonOf(entry: Json, name: string): Json {
  const written = member(entry, name) ?? null;
  if (written === null || written === '') return null;
  if (typeof written !== 'string') return hole('the reason is not written out');
  // cdk-nag writes a reason with other letters than those of ASCII so.
  const isEncoded = member(entry, 'is_reason_encoded') === true;
  return isEncoded ? Buffer.from(written, 'base64').toString('utf8') : written;
}

/** The resource that a place is in, by where resources stand; null: none. */
function ownerOf({ path, pointer }: Place, owners: ReadonlyMap<string, string>): string | null {
  const steps = (pointer ?? '').split('/').slice(1);
  for (let depth = steps.length; depth > 0; depth--) {
    const owner = owners.get(`${path}#/${steps.slice(0, depth).join('/')}`);
    if (owner !== undefined) return owner;
  }
  return null;
}
