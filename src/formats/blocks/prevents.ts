import type { Attributes, Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { environmentText, FACT_WORDS, NOT_KNOWN, wordFor } from '../change-wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type Source, sourcesOfFacts } from './sources.ts';
import { namesText, type Unknowns, unknownsIn } from './unknowns.ts';
import { count, lackingOf, numberOf, objectsOf, stringOf } from './values.ts';

/** What the platform prevents, beside what happened: rules and who may go around them, environments, settings. */
export type PreventsBlock = {
  groups: { title: string; rows: { label: string; text: string }[] }[];
  environments: Bounded<{
    name: string;
    reviewers: string;
    waits: string;
    from: string;
    around: string;
    shares: string;
  }>;
  unknowns: Unknowns['all'];
  sources: Bounded<Source>;
};

/** Names of one cell. */
const NAMED = 12;

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
const OF_RELEASE = ['tagForm', 'tagElsewhere', 'state', 'immutable', 'branches'];
const OF_ENVIRONMENT = [
  ...['name', 'reviewers', 'selfReview', 'waitMinutes', 'gates', 'bypass', 'deployFrom', 'patterns'],
  ...['production', 'shares'],
];
/** Attributes of the repository that say nothing of what it prevents, or stand in a group of their own. */
const ELSEWHERE = ['name', 'branchRules', 'tagRules', 'codeOwners', 'updates'];

/** Null: no rule, environment or setting was read. */
export function prevents(report: Report, limits: Limits): PreventsBlock | null {
  const of = (type: string): Fact[] => report.facts.filter((fact) => fact.type === type);
  const [repository] = of('repository');
  const [release] = of('release').map((fact) => cutTo(fact, OF_RELEASE));
  const environments = of('environment').map((fact) => cutTo(fact, OF_ENVIRONMENT));
  if (repository === undefined && environments.length === 0) return null;
  const shown = [...(repository ? [repository] : []), ...(release ? [release] : []), ...environments];
  const unknowns = unknownsIn(shown, limits);
  const words = createWords(unknowns, limits);
  return {
    groups: [
      ...(repository === undefined ? [] : groupsOf(repository.attributes, words)),
      ...(release === undefined ? [] : [{ title: 'The release', rows: words.rows('release', release.attributes) }]),
    ].filter(({ rows }) => rows.length > 0),
    environments: bounded(environments, limits, ({ attributes }) => environmentRow(attributes, unknowns, words)),
    unknowns: unknowns.all,
    sources: sourcesOfFacts(report, shown, limits),
  };
}

/** A fact cut to what is shown of it: why other things are not known is said elsewhere. */
function cutTo(fact: Fact, names: readonly string[]): Fact {
  const kept = Object.entries(fact.attributes).filter(([name, value]) => names.includes(name) && value !== null);
  return { ...fact, attributes: Object.fromEntries(kept) };
}

type Words = {
  /** Each attribute with its words, in the order of the labels. */
  rows: (type: string, attributes: Attributes) => { label: string; text: string }[];
  value: (name: string, value: Json | undefined) => string;
};

function createWords(unknowns: Unknowns, limits: Limits): Words {
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

function groupsOf(attributes: Attributes, words: Words): PreventsBlock['groups'] {
  const branch = stringOf(attributes.defaultBranch);
  const rules = (name: 'branchRules' | 'tagRules', none: string): { label: string; text: string }[] => {
    const value = attributes[name];
    const [known] = objectsOf(value);
    if (known !== undefined) return words.rows(`repository.${name}`, known);
    return value === undefined ? [] : [{ label: 'Rules', text: value === null ? none : words.value(name, value) }];
  };
  const settings = Object.fromEntries(Object.entries(attributes).filter(([name]) => !ELSEWHERE.includes(name)));
  const { codeOwners, updates } = attributes;
  return [
    {
      title: branch === null ? 'The default branch' : `The branch ${branch}`,
      rows: rules('branchRules', 'none: whoever can write can push to it'),
    },
    { title: 'Tags of releases', rows: rules('tagRules', 'none: whoever can write can make, move and delete them') },
    {
      title: 'The repository',
      rows: [
        ...words.rows('repository', settings),
        ...(codeOwners === undefined ? [] : [{ label: 'Lines of CODEOWNERS', text: countText(codeOwners, words) }]),
        ...(updates === undefined ? [] : [{ label: 'Dependencies kept up to date', text: countText(updates, words) }]),
      ],
    },
  ];
}

function countText(value: Json, words: Words): string {
  const open = lackingOf(value);
  const known = objectsOf(value).length;
  if (Array.isArray(value) && Array.isArray(open) && open.length === 0) return String(known);
  return Array.isArray(value) ? `${known}, and others ${words.value('', open ?? null)}` : words.value('', value);
}

function environmentRow(
  attributes: Attributes,
  unknowns: Unknowns,
  words: Words,
): PreventsBlock['environments']['items'][number] {
  const { name, production, reviewers, selfReview, waitMinutes, gates, bypass, deployFrom, patterns, shares } =
    attributes;
  const self =
    selfReview === true ? ', whoever started it too' : selfReview === false ? ', not whoever started it' : '';
  const minutes = numberOf(waitMinutes);
  const apps = words.value('environment.gates', gates);
  const from = stringOf(deployFrom);
  const fromWords = unknowns.in(deployFrom) ?? (from === null ? '' : wordFor('environment.deployFrom', from).word);
  const names = words.value('environment.patterns', patterns);
  return {
    name: environmentText(words.value('environment.name', name), production),
    reviewers: `${words.value('environment.reviewers', reviewers)}${self}`,
    waits: [
      unknowns.in(waitMinutes) ?? (minutes === null || minutes === 0 ? '' : count(minutes, 'minute', 'minutes')),
      apps === 'none' ? '' : `for ${apps}`,
    ]
      .filter((text) => text !== '')
      .join(', '),
    from: names === 'none' ? fromWords : `${fromWords}: ${names}`,
    around: unknowns.in(bypass) ?? (bypass === true ? 'administrators' : bypass === false ? 'nobody' : ''),
    shares: sharesText(shares, unknowns),
  };
}

/** `secret DEPLOY_KEY with staging`. */
function sharesText(value: Json | undefined, unknowns: Unknowns): string {
  const shared = objectsOf(value).map(({ what, name, environment }) => {
    const word = wordFor('environment.shares.what', stringOf(what)).word;
    return `${word} ${stringOf(name) ?? ''} with ${stringOf(environment) ?? 'jobs of no environment'}`;
  });
  const left = shared.length > NAMED ? [`and ${shared.length - NAMED} more`] : [];
  const open = unknowns.in(lackingOf(value));
  const all = [...shared.slice(0, NAMED), ...left, ...(open === null ? [] : [open])];
  return all.length === 0 ? 'none' : all.join('; ');
}
