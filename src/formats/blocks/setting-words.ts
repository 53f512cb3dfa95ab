import type { Attributes } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { FACT_WORDS, NOT_KNOWN, wordFor } from '../change-wording.ts';
import { clip, type Limits } from './limits.ts';
import { namesText, type Unknowns } from './unknowns.ts';
import { lackingOf, objectsOf, stringOf } from './values.ts';

/*
 * Words for rules and settings of the platform, whatever shape their values have.
 */

/** Names of one cell. */
export const NAMED = 12;

/** Attributes of rules by what they say; those that have no words here are shown by their name. */
const LABELS: Record<string, string> = {
  pullRequest: 'Changes come through pull requests',
  approvals: 'Approvals that a change needs',
  lastPush: 'Somebody else approves the last push',
  dismissStale: 'A push takes approvals away',
  codeOwners: 'Code owners approve what they own',
  checks: 'Checks that must pass',
  upToDate: 'Checks pass on what the branch is after the merge',
  signatures: 'Commits must be signed',
  linearHistory: 'History must be linear',
  mergeQueue: 'Changes go through the merge queue',
  deployments: 'Environments that it must be deployed to before',
  forcePush: 'History can be written over',
  deletion: 'Can be deleted',
  update: 'Can be moved',
  creation: 'Anyone who can write can make one',
  bypass: 'May go around',
  immutable: 'The platform keeps its tag and files as they are',
  immutableReleases: 'New releases cannot be changed',
  tagForm: 'Tag',
  tagElsewhere: 'On the platform the tag stands at',
  branches: 'Protected branches that hold the commit',
  workflowToken: 'The token of a workflow may, unless it says less',
  workflowsApprove: 'Workflows may approve pull requests',
  allowedActions: 'Actions that may run',
  allowedPatterns: 'Patterns of actions that may run',
  pinsRequired: 'Actions must be pinned',
  mergeMethods: 'Pull requests may be merged by',
  secretScanning: 'Secrets are looked for',
  pushProtection: 'Pushes with known secrets are refused',
  securityUpdates: 'Updates of vulnerable dependencies are proposed',
  codeScanning: 'Default code scanning is set up',
  unowned: 'Manifests, policies and workflows that nobody owns',
  privateReporting: 'Weaknesses can be reported in private',
  visibility: 'Who can see it',
  defaultBranch: 'Default branch',
  archived: 'Takes no changes any more',
};
export type Words = {
  /** Each attribute with its words, in the order of the labels. */
  rows: (type: string, attributes: Attributes) => { label: string; text: string }[];
  value: (name: string, value: Json | undefined) => string;
};

export function createWords(unknowns: Unknowns, limits: Limits): Words {
  const value = (name: string, given: Json | undefined): string => {
    if (given === null || given === undefined) return 'none';
    if (typeof given === 'boolean') return given ? 'yes' : 'no';
    if (typeof given === 'number') return String(given);
    if (typeof given === 'string')
      return FACT_WORDS[name] === undefined ? clip(given, limits) : wordFor(name, given).word;
    if (isHole(given)) return unknowns.in(given) ?? NOT_KNOWN.word;
    const objects = objectsOf(given);
    if (!Array.isArray(given)) return clip(pairs(name, given), limits);
    if (objects.length === 0) return clip(namesText(worded(name, given), unknowns, 'none'), limits);
    const open = unknowns.in(lackingOf(given));
    const items = objects.slice(0, NAMED).map((entry) => actorWords(name, entry, unknowns));
    if (objects.length > NAMED) items.push(`and ${objects.length - NAMED} more`);
    return clip([...items, ...(open === null ? [] : [open])].join('; '), limits);
  };
  const pairs = (name: string, entry: JsonObject): string =>
    Object.entries(entry)
      .map(([key, inner]) => `${labelOf(key)}: ${value(`${name}.${key}`, inner)}`)
      .join(', ');
  const rank = (name: string): number => {
    const index = Object.keys(LABELS).indexOf(name);
    return index === -1 ? Number.MAX_SAFE_INTEGER : index;
  };
  return {
    value,
    rows: (type, attributes) =>
      Object.entries(attributes)
        .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
        .map(([name, given]) => ({ label: labelOf(name), text: value(`${type}.${name}`, given) })),
  };
}

/** A list of names, in words where they have some; not more of them than a cell holds. */
function worded(name: string, given: Json | undefined): Json | undefined {
  if (!Array.isArray(given)) return given;
  const words = given.map((one) => (typeof one === 'string' && FACT_WORDS[name] ? wordFor(name, one).word : one));
  return words.length > NAMED ? [...words.slice(0, NAMED), `and ${words.length - NAMED} more`] : words;
}

/** `codeScanning` as `Code scanning`, where there is no label. */
function labelOf(name: string): string {
  if (Object.hasOwn(LABELS, name)) return LABELS[name] ?? name;
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Somebody whom rules do not bind: `team payments, in pull requests (approvals, checks)`. Of other objects what they hold. */
function actorWords(name: string, entry: JsonObject, unknowns: Unknowns): string {
  const { name: called, kind, of, mode, around } = entry;
  const who = unknowns.in(called) ?? stringOf(called);
  if (who === null) {
    return Object.values(entry)
      .map((inner) => unknowns.in(inner) ?? stringOf(inner) ?? String(inner))
      .join(' ');
  }
  const word = stringOf(kind ?? of);
  const kindWord = word === null ? '' : wordFor(`${name}.${kind === undefined ? 'of' : 'kind'}`, word).word;
  const shown = who.startsWith(kindWord) ? who : `${kindWord} ${who}`;
  const how = stringOf(mode);
  const rules = namesText(worded(`${name}.around`, around), unknowns, '');
  return `${shown}${how === null ? '' : `, ${wordFor(`${name}.mode`, how).word}`}${rules === '' ? '' : ` (${rules})`}`;
}
