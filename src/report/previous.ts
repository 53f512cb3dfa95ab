import type { Earlier } from '../derive/permissions/permission-change.ts';
import { CONTROL_STATUSES } from '../model/control.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Coverage, HistoryRow, Report } from '../model/report.ts';
import { type CheckResult, type FactResult, OUTCOMES } from '../model/result.ts';
import { contentDigest } from './digest.ts';

const DECISIONS = ['excepted', 'compensated', 'attested'];

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const INSTANT = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' };
const NULLABLE_TEXT = { type: ['string', 'null'] };

const listOf = (items: object) => ({ type: 'array', items });
const having = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const COUNTS = having(Object.fromEntries(CONTROL_STATUSES.map((status) => [status, COUNT])));
const FRACTION = having({ reached: COUNT, inScope: COUNT });
const COVERAGE = listOf(
  having({
    framework: TEXT,
    byClass: having({ automated: COUNTS, partial: COUNTS, manual: COUNTS, 'out-of-scope': COUNTS }),
    fractions: having({ automated: FRACTION, partial: FRACTION, manual: FRACTION }),
  }),
);

const HOLE = { type: 'object', properties: { unresolved: TEXT, among: { type: 'array' } }, required: ['unresolved'] };
const orHole = (schema: object) => ({ anyOf: [schema, HOLE] });
const heldList = (items: object) => orHole(listOf(orHole(items)));

/** The shape of attributes that rights are read from: lists and texts that may be unknown at any place. */
const READ_OF: Record<string, Record<string, object>> = {
  'policy-statement': {
    actions: heldList(having({ pattern: TEXT, breadth: TEXT })),
    notActions: heldList(TEXT),
    resources: heldList(having({ pattern: TEXT, level: { type: 'integer' } })),
    notResources: heldList(TEXT),
    conditions: heldList(having({ operator: orHole(TEXT), key: orHole(TEXT), values: heldList(TEXT) })),
  },
  role: {
    managedPolicies: heldList(having({ name: orHole(TEXT), owner: orHole(TEXT) })),
    inlinePolicies: heldList(TEXT),
  },
  'resource-policy-statement': { principals: heldList(having({ kind: orHole(TEXT), id: orHole(TEXT) })) },
};
const FACT = {
  type: 'object',
  properties: {
    type: TEXT,
    id: TEXT,
    attributes: { type: 'object' },
    origins: { type: 'object', additionalProperties: having({ kind: TEXT }) },
  },
  required: ['type', 'id', 'attributes'],
  allOf: Object.entries(READ_OF).map(([type, properties]) => ({
    anyOf: [{ properties: { type: { not: { const: type } } } }, { properties: { attributes: { properties } } }],
  })),
};

/** What this version reads of an earlier evidence.json. Fields that it does not know are let through. */
const SHAPE = having({
  schema: { const: 'release-evidence/1' },
  tool: having({ version: TEXT }),
  catalogue: having({ digest: TEXT, tables: TEXT }),
  system: TEXT,
  release: having({ tag: NULLABLE_TEXT, commit: NULLABLE_TEXT, at: INSTANT }),
  facts: listOf(FACT),
  results: listOf(
    having({
      check: TEXT,
      outcome: { enum: OUTCOMES },
      decided: { enum: [...OUTCOMES, ...DECISIONS] },
      factsDigest: TEXT,
      checkDigest: TEXT,
      facts: listOf(having({ fact: TEXT, outcome: { enum: OUTCOMES }, decision: { type: ['object', 'null'] } })),
    }),
  ),
  frameworks: listOf(having({ id: TEXT, controls: listOf(having({ id: TEXT })) })),
  controls: listOf(having({ framework: TEXT, control: TEXT, status: { enum: CONTROL_STATUSES } })),
  coverage: COVERAGE,
  history: listOf(having({ tag: NULLABLE_TEXT, at: INSTANT, catalogueDigest: TEXT, coverage: COVERAGE })),
  contentDigest: TEXT,
});

/** What is used of an earlier report; a whole one is one of these. */
export type PreviousReport = {
  tool: { version: string };
  catalogue: { digest: string; tables: string };
  system: string;
  release: { tag: string | null; commit: string | null; at: string };
  facts: (Pick<Fact, 'type' | 'id' | 'attributes'> & Partial<Pick<Fact, 'origins'>>)[];
  results: (Pick<CheckResult, 'check' | 'outcome' | 'decided' | 'factsDigest' | 'checkDigest'> & {
    facts: Pick<FactResult, 'fact' | 'outcome' | 'decision'>[];
  })[];
  frameworks: Pick<Report['frameworks'][number], 'id' | 'controls'>[];
  controls: Pick<Report['controls'][number], 'framework' | 'control' | 'status'>[];
  coverage: Coverage[];
  history: HistoryRow[];
  contentDigest: string;
};

/** What the rights of this release are held against. */
export function earlierOf({ release, facts }: PreviousReport): Earlier {
  return { release: release.tag ?? release.commit, facts };
}

export type PreviousReading = { report: PreviousReport; problem: null } | { report: null; problem: Problem };

/**
 * Reads an earlier release's evidence.json. `name` says where the text comes from, for the message. One that is broken, of another
 * schema version, or altered since it was written (its `contentDigest` does not match) is a problem, never a throw.
 */
export async function readPrevious(text: string, name: string): Promise<PreviousReading> {
  const refuse = (code: string, message: string): PreviousReading => ({
    report: null,
    problem: { code, message, kinds: [], place: { path: name, line: null, column: null, pointer: null } },
  });
  let data: unknown;
  let digest: string;
  try {
    data = JSON.parse(text);
    digest = typeof data === 'object' && data !== null ? contentDigest(data) : '';
  } catch {
    return refuse(
      'previous-unreadable',
      'Not the JSON of an earlier report, or cut short. Fetch it again from its release.',
    );
  }
  const schema = ownProperty(data, 'schema');
  if (schema !== 'release-evidence/1')
    return refuse('previous-schema', 'Not of schema release-evidence/1, so it is not compared with.');
  const { compile } = await import('../schema/compile.ts');
  const validate = compile<PreviousReport>(SHAPE);
  if (!validate(data)) {
    const where = validate.errors?.[0]?.instancePath || '/';
    return refuse(
      'previous-shape',
      `Not shaped like a report at ${pointerForMessage(where)}, so it is not compared with.`,
    );
  }
  if (data.contentDigest !== digest)
    return refuse(
      'previous-altered',
      'Its content does not match its contentDigest: it was altered, so it is not compared with.',
    );
  return { report: data, problem: null };
}

function ownProperty(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, name)?.value : undefined;
}

/** Keys in the pointer come from the file: only plain ones are repeated. */
function pointerForMessage(pointer: string): string {
  return /^[\w/-]{1,200}$/.test(pointer) ? pointer : 'some place';
}
