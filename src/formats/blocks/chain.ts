import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { objectsOf, stringOf } from './values.ts';

/** Links of the chain from the released commit to what runs, in their order. */
export const CHAIN_LINKS = ['commit', 'build', 'signer', 'artifact', 'manifest', 'deployment'] as const;

/** `links`: one for each of CHAIN_LINKS; `missing`: which are, and why. */
export type ChainRow = { name: string; links: Word[]; missing: string[] };

/** By function whether its code can be followed from the commit to what runs; those with a missing link first. */
export type ChainTable = Bounded<ChainRow> & {
  total: number;
  whole: number;
  broken: number;
  /** Functions whose code stands in the manifest. */
  inline: number;
  unknowns: Unknowns['all'];
};

const SHOWN: Word = { symbol: '✓', word: 'shown' };
const MISSING: Word = { symbol: '✗', word: 'missing' };

/** Null: there is no function. */
export function chainTable(report: Report, limits: Limits): ChainTable | null {
  const functions = report.facts.filter(
    ({ type, attributes }) => type === 'function' && attributes.chain !== undefined,
  );
  if (functions.length === 0) return null;
  const followed = functions.filter(({ attributes: { chain } }) => !Array.isArray(chain) || chain.length > 0);
  const unknowns = unknownsIn(
    followed.map((fact) => ({ ...fact, attributes: { chain: fact.attributes.chain ?? null } })),
    limits,
  );
  const rows = followed.map((fact) => rowOf(fact, unknowns, limits));
  const open = ({ links }: ChainRow): number => links.filter(({ symbol }) => symbol === '?').length;
  const sorted = rows.sort(
    (a, b) => b.missing.length - a.missing.length || open(a) - open(b) || byCodeUnit(a.name, b.name),
  );
  return {
    ...bounded(sorted, limits, (row) => row),
    total: followed.length,
    whole: rows.filter((row) => row.missing.length + open(row) === 0).length,
    broken: rows.filter(({ missing }) => missing.length > 0).length,
    inline: functions.length - followed.length,
    unknowns: unknowns.all,
  };
}

function rowOf({ id, attributes }: Fact, unknowns: Unknowns, limits: Limits): ChainRow {
  const { chain, logicalId, name } = attributes;
  const byLink = new Map(objectsOf(chain).map((one) => [stringOf(one.link), one]));
  const missing: string[] = [];
  const links = CHAIN_LINKS.map((link): Word => {
    const one = byLink.get(link);
    const says = one?.says;
    if (typeof says === 'string') return SHOWN;
    if (one === undefined || says !== null) return unknown(says ?? chain, unknowns);
    missing.push(clip(missingText(link, one), limits));
    return MISSING;
  });
  return { name: clip(stringOf(logicalId) ?? stringOf(name) ?? id.slice(id.indexOf('#') + 1), limits), links, missing };
}

function missingText(link: string, { why }: JsonObject): string {
  const reason = stringOf(why);
  return reason === null ? link : `${link}: ${reason}`;
}

function unknown(value: Json | undefined, unknowns: Unknowns): Word {
  return { symbol: '?', word: unknowns.in(value) ?? 'not known' };
}
