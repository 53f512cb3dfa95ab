import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `artifact.sboms`: which bills of materials name its bytes. */
export const components: Relation = {
  name: 'components',
  derive: (facts) => {
    const { byDigest, byName, open } = subjectsOf(facts);
    return facts.all('artifact').map(({ id, attributes: { path, sha256 } }) => {
      const bills = typeof sha256 === 'string' ? byDigest.get(sha256) : undefined;
      if (bills !== undefined) return { fact: id, attributes: { sboms: [...[...bills].map(said), ...open] } };
      const [namesake] = namesOf(String(path)).flatMap((name) => [...(byName.get(name) ?? [])]);
      const unresolved =
        namesake === undefined
          ? 'no bill of materials that was collected names its bytes'
          : `${namesake.id} is about something of its name, and does not name its bytes`;
      return { fact: id, attributes: { sboms: [{ unresolved }] } };
    });
  },
};

/** What an artifact can be called where a bill does not say its path: its file name, with or without the ending. */
function namesOf(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [...new Set([path, name, name.replace(/\.[a-z\d]+$/i, '')])];
}

/** The bills by the digests and by the names of what they are about, in the order of their ids. */
function subjectsOf(facts: FactIndex): {
  byDigest: Map<string, Set<Fact>>;
  byName: Map<string, Set<Fact>>;
  /** A hole where a bill has subjects that are not known. */
  open: Json[];
} {
  const byDigest = new Map<string, Set<Fact>>();
  const byName = new Map<string, Set<Fact>>();
  const open: Json[] = [];
  const add = (map: Map<string, Set<Fact>>, key: string, bill: Fact) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([bill]));
    else known.add(bill);
  };
  for (const bill of facts.all('sbom')) {
    for (const subject of listOf(bill.attributes.subjects)) {
      if (isHole(subject)) {
        open.push({ unresolved: `what ${bill.id} is about is not known as a whole` });
        continue;
      }
      const { name, sha256 } = subject as JsonObject;
      if (typeof sha256 === 'string') add(byDigest, sha256, bill);
      if (typeof name === 'string' && name !== '') add(byName, name, bill);
    }
  }
  return { byDigest, byName, open: open.slice(0, 1) };
}

/** How many faults are known; a hole where none is and others may be. */
function countOf(faults: Json | undefined): Json {
  const list = listOf(faults);
  const known = list.filter((fault) => !isHole(fault)).length;
  return known > 0 ? known : (list.find(isHole) ?? 0);
}

function said({ id, attributes }: Fact): Json {
  const { components = null, identified = null, elements = null, authors = null, madeAt = null } = attributes;
  return {
    sbom: id,
    faults: countOf(attributes.faults),
    components,
    identified,
    elements,
    authors,
    madeAt,
  };
}
