import type { Place } from '../../model/place.ts';
import type { Cause, Delta, Report } from '../../model/report.ts';
import type { PlaceLink } from '../place-link.ts';
import { CAUSE_WORDS, DIRECTION_WORDS, OUTCOME_WORDS, STATUS_WORDS, type Word } from '../wording.ts';
import { type ComponentLines, componentLines } from './component-lines.ts';
import { releaseName } from './cover.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type RightLines, rightLines } from './right-lines.ts';

/** What changed since the release before. */
export type Changes = RightLines & {
  previous: { release: string; at: string };
  catalogueChanged: boolean;
  /** Null: there is neither a bill of materials nor a scan of components. */
  components: ComponentLines | null;
  toolChanged: boolean;
  controls: Bounded<{ framework: string; control: string; from: Word; to: Word; direction: Word; causes: string }>;
  checks: Bounded<{
    check: string;
    from: Word;
    to: Word;
    direction: Word;
    causes: string;
    newlyFailing: Bounded<string>;
    noLongerFailing: Bounded<string>;
  }>;
  topics: {
    title: string;
    types: {
      type: string;
      added: Bounded<string>;
      removed: Bounded<string>;
      changed: Bounded<{ fact: string; attributes: string[] }>;
      counts: { added: number; removed: number; changed: number };
    }[];
  }[];
};

/** What readers ask for by name; the rest comes under its own heading. */
const TOPICS: Record<string, string[]> = {
  Functions: ['function'],
  Endpoints: ['api-stage', 'authorizer', 'domain', 'endpoint', 'waf-association'],
  Permissions: ['policy-statement', 'resource-policy-statement', 'role', 'trust-statement'],
};
const REST = 'Everything else';
/** What is collected anew for each release: that it differs says nothing, and is counted. */
const COLLECTED_ANEW = ['coverage', 'evidence', 'log-sample', 'test-case', 'test-run'];
/** What each release has of its own stands in a part of its own, and is counted here. */
const OF_EACH_RELEASE = ['change', 'deployment'];
const ABSENT: Word = { symbol: '–', word: 'not there' };

export function changes(report: Report, link: (place: Place) => PlaceLink, limits: Limits): Changes | null {
  const { delta } = report;
  if (delta === null) return null;
  const names = new Map(report.frameworks.map((framework) => [framework.id, framework.name]));
  return {
    previous: { release: releaseName(delta.previous), at: delta.previous.at },
    catalogueChanged: delta.catalogueChanged,
    toolChanged: delta.toolChanged,
    components: componentLines(report, limits),
    controls: bounded(delta.controls, limits, ({ framework, control, from, to, direction, causes }) => ({
      framework: names.get(framework) ?? framework,
      control,
      from: from === null ? ABSENT : wordOf(STATUS_WORDS, from),
      to: STATUS_WORDS[to],
      direction: DIRECTION_WORDS[direction],
      causes: causesText(causes),
    })),
    checks: bounded(delta.checks, limits, (change) => ({
      check: change.check,
      from: change.from === null ? ABSENT : wordOf(OUTCOME_WORDS, change.from),
      to: change.to === null ? ABSENT : wordOf(OUTCOME_WORDS, change.to),
      direction: DIRECTION_WORDS[change.direction],
      causes: causesText(change.causes),
      newlyFailing: boundedTexts(change.newlyFailing, limits),
      noLongerFailing: boundedTexts(change.noLongerFailing, limits),
    })),
    ...rightLines(report, link, limits),
    topics: topics(delta, limits),
  };
}

function topics(delta: Delta, limits: Limits): Changes['topics'] {
  const named = Object.values(TOPICS).flat();
  const groups = [
    ...Object.entries(TOPICS).map(([title, types]) => ({ title, has: (type: string) => types.includes(type) })),
    { title: REST, has: (type: string) => !named.includes(type) },
  ];
  return groups
    .map(({ title, has }) => ({
      title,
      types: delta.facts
        .filter((change) => has(change.type))
        .map(({ type, added, removed, changed }) => {
          const counted = { ...limits, listed: 0 };
          const own = OF_EACH_RELEASE.includes(type) ? counted : limits;
          return {
            type,
            added: boundedTexts(added, own),
            removed: boundedTexts(removed, own),
            changed: bounded(changed, COLLECTED_ANEW.includes(type) ? counted : own, ({ fact, attributes }) => ({
              fact: clip(fact, limits),
              attributes,
            })),
            counts: { added: added.length, removed: removed.length, changed: changed.length },
          };
        }),
    }))
    .filter(({ types }) => types.length > 0);
}

function boundedTexts(texts: readonly string[], limits: Limits): Bounded<string> {
  return bounded(texts, limits, (text) => clip(text, limits));
}

/** A word of an earlier report can be one that this version does not have. */
function wordOf(words: Record<string, Word>, name: string): Word {
  return Object.hasOwn(words, name) ? (words[name] ?? ABSENT) : { symbol: '•', word: name };
}

function causesText(causes: readonly Cause[]): string {
  const words = causes.map((cause) => CAUSE_WORDS[cause]);
  return words.length < 2 ? words.join('') : `cannot be told apart: ${words.join(', or ')}`;
}
