import type { Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { PlaceLink } from '../place-link.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** What one thing may do now or no longer: `orders-export`, `may now delete any object in any bucket`, and where that is said. */
export type RightLine = { subject: string; what: string; place: PlaceLink | null };

export type RightLines = {
  gained: Bounded<RightLine>;
  lost: Bounded<RightLine>;
  /** Things of which it is not known whether they may do more, and why. */
  unknown: Bounded<string>;
};

/** What the release lets its parts do that the one before did not, and the reverse. */
export function rightLines(report: Report, link: (place: Place) => PlaceLink, limits: Limits): RightLines {
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  const changes = report.facts
    .filter(({ type }) => type === 'permission-change')
    .map((fact) => ({ fact, subject: nameOf(fact.attributes.subject, facts) }));
  const all = (list: 'gained' | 'lost') =>
    changes.flatMap(({ fact, subject }) =>
      listOf(fact.attributes[list]).map((change) => ({ subject, change, at: list === 'gained' ? fact.place : null })),
    );
  const line = (does: string) => (one: { subject: string; change: Json; at: Place | null }) => {
    const { what, from } = one.change as { what: string; from: string | null };
    const place = from === null ? null : (facts.get(from)?.place ?? one.at);
    return {
      subject: clip(one.subject, limits),
      what: clip(what.replace(/^may /, `${does} `), limits),
      place: place === null ? null : link(place),
    };
  };
  const gained = all('gained');
  const unknown = gained.flatMap(({ subject, change }) => (isHole(change) ? [`${subject}: ${change.unresolved}`] : []));
  return {
    gained: bounded(gained.filter(isKnown), limits, line('may now')),
    lost: bounded(all('lost').filter(isKnown), limits, line('may no longer')),
    unknown: bounded(unknown, limits, (text) => clip(text, limits)),
  };
}

function isKnown({ change }: { change: Json }): boolean {
  return !isHole(change);
}

/** What people call a thing, else its id without type and file. */
function nameOf(id: Json | undefined, facts: ReadonlyMap<string, Fact>): string {
  if (typeof id !== 'string') return '';
  const { logicalId, name } = facts.get(id)?.attributes ?? {};
  return typeof logicalId === 'string' ? logicalId : typeof name === 'string' ? name : id.slice(id.indexOf('#') + 1);
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
