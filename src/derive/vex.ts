import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import { isAboutPackage } from './package-urls.ts';
import type { FactIndex } from './relation.ts';

/** What statements come to for a finding. `maybe`: why it is not known whether they close it. */
export type Answer = { statements: Json[]; isClosed: boolean; maybe: string | null; facts: Fact[] };

const CLOSING = new Set<Json>(['not-affected', 'fixed']);
/** What a statement's effect hangs on. */
const READ = ['vulnerability', 'aliases', 'status', 'justification', 'impact', 'author', 'at', 'own', 'products'];

/** Answers a finding of a scan by the statements of VEX that are about it. */
export function createAnswers(facts: FactIndex): (scan: Attributes, of: Json, finding: JsonObject) => Answer {
  const statements = facts.all('vex-statement');
  const byId = new Map<string, Fact[]>();
  const unclear: Fact[] = [];
  for (const statement of statements) {
    const { vulnerability, aliases } = statement.attributes;
    const ids = [vulnerability ?? null, ...listOf(aliases)];
    if (ids.some((id) => isHole(id))) unclear.push(statement);
    for (const id of new Set(ids.filter((one) => typeof one === 'string').map(upper))) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [statement]);
      else known.push(statement);
    }
  }
  const none: Answer = { statements: [], isClosed: false, maybe: null, facts: [] };
  return (scan, of, finding) => {
    if (statements.length === 0) return none;
    const { rule = null, aliases, purl = null } = finding;
    const ids = [rule, ...listOf(aliases)];
    if (ids.some((id) => isHole(id)) || isHole(purl))
      return { ...none, maybe: 'whether a statement in VEX is about it is not known' };
    const candidates = new Set(ids.filter((id) => typeof id === 'string').flatMap((id) => byId.get(upper(id)) ?? []));
    const open = [...candidates, ...unclear].filter(hasHole);
    const about = [...candidates].filter((one) => !hasHole(one) && isAbout(one, scan, of, purl));
    const newest = newestOf(about);
    const isClosed = newest.some(closes) && newest.every(({ attributes }) => CLOSING.has(attributes.status ?? null));
    const first = open[0];
    return {
      statements: newest.map(asSaid),
      isClosed,
      maybe: first === undefined ? null : `what ${first.id} says of it is not known`,
      facts: about,
    };
  };
}

function upper(id: string): string {
  return id.toUpperCase();
}

function hasHole({ attributes }: Fact): boolean {
  const inProducts = listOf(attributes.products).some(
    (one) =>
      isHole(one) ||
      (isObject(one) && [...Object.values(one), ...listOf(one.components)].some((value) => isHole(value))),
  );
  return (
    inProducts || READ.some((name) => isHole(attributes[name])) || listOf(attributes.aliases).some((one) => isHole(one))
  );
}

/** A statement that nothing affects without saying why closes nothing. */
function closes({ attributes: { status, justification, impact } }: Fact): boolean {
  return (
    status === 'fixed' ||
    (status === 'not-affected' && (typeof justification === 'string' || typeof impact === 'string'))
  );
}

/** Of the component itself, or of the product that was looked at, as a whole or for this component. */
function isAbout({ attributes }: Fact, scan: Attributes, of: Json, purl: Json): boolean {
  const digests = new Set(
    listOf(scan.subjects).flatMap((one) => (isObject(one) && typeof one.sha256 === 'string' ? [one.sha256] : [])),
  );
  const isComponent = (stated: Json): boolean =>
    typeof stated === 'string' && typeof purl === 'string' && isAboutPackage(stated, purl);
  return listOf(attributes.products)
    .filter(isObject)
    .some(({ purl: stated = null, sha256 = null, release, components }) => {
      const inside = listOf(components);
      const isProduct = (typeof sha256 === 'string' && digests.has(sha256)) || (release === true && of === 'release');
      if (isProduct) return inside.length === 0 || inside.some(isComponent);
      return inside.length === 0 && isComponent(stated);
    });
}

/** Of each author what was said last; of a document that does not name one, its own. */
function newestOf(statements: readonly Fact[]): Fact[] {
  const newest = new Map<string, Fact>();
  for (const statement of statements) {
    const { author = null, document = null, at } = statement.attributes;
    const key = String(author ?? document ?? statement.place.path);
    const known = newest.get(key);
    const isLater = known === undefined || String(at ?? '') > String(known.attributes.at ?? '');
    const isSameTime = known !== undefined && String(at ?? '') === String(known.attributes.at ?? '');
    // Of two at one time the one that closes nothing counts.
    if (isLater || (isSameTime && !closes(statement))) newest.set(key, statement);
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}

function asSaid({ id, attributes: { status, justification, impact, author, own } }: Fact): Json {
  return {
    statement: id,
    status: status ?? null,
    justification: justification ?? impact ?? null,
    author: author ?? null,
    own: own ?? null,
  };
}
