import type { Attributes, Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import { environmentText, wordFor } from '../change-wording.ts';
import { type Bounded, bounded, type Limits } from './limits.ts';
import { createWords, NAMED, type Words } from './setting-words.ts';
import { type Source, sourcesOfFacts } from './sources.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
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
    ]
      .map(({ title, rows }) => ({ title, rows: unknownTogether(rows) }))
      .filter(({ rows }) => rows.length > 0),
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

/** What is not known for the same reason stands in one row, behind what is known. */
function unknownTogether(rows: PreventsBlock['groups'][number]['rows']): PreventsBlock['groups'][number]['rows'] {
  const isOpen = ({ text }: { text: string }): boolean => /^not known \(\d+\)$/.test(text);
  const open = rows.filter(isOpen);
  const texts = [...new Set(open.map(({ text }) => text))];
  return [
    ...rows.filter((row) => !isOpen(row)),
    ...texts.map((text) => ({
      label: open.flatMap((row) => (row.text === text ? row.label : [])).join('; '),
      text,
    })),
  ];
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
