import type { ControlFile } from '../../src/catalogue/read-controls.ts';

/** A fact type with one attribute of each sort. */
export const THING = {
  title: 'thing',
  description: 'For tests.',
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Text' },
    mode: { enum: ['open', 'closed', 'ajar'], description: 'Few values' },
    mock: { type: 'boolean', description: 'Boolean' },
    days: { type: ['integer', 'null'], description: 'Number or none' },
    guards: { type: 'array', description: 'List of few values', items: { enum: ['jwt', 'iam', 'key'] } },
    owner: {
      type: ['object', 'null'],
      description: 'Object or none',
      properties: { team: { type: 'string', description: 'Text' } },
      required: ['team'],
      additionalProperties: false,
    },
    grants: {
      type: 'array',
      description: 'List of objects',
      items: {
        type: 'object',
        properties: {
          pattern: { type: 'string', description: 'Called like a keyword' },
          actions: { type: 'array', description: 'List in a list', items: { type: 'string', description: 'Text' } },
        },
        required: ['pattern', 'actions'],
        additionalProperties: false,
      },
    },
  },
  required: ['name', 'mode', 'mock', 'days', 'guards', 'owner', 'grants'],
  additionalProperties: false,
};

export const LIKE = `{ name: a, mode: open, mock: false, days: 3, guards: [jwt], owner: null, grants: [] }`;

/** Lines of a check file by key; each can be replaced or, with an empty text, left out. */
const CHECK = {
  id: 'id: thing-guarded',
  statement: 'statement: A thing has a guard',
  why: 'why: Anyone comes in otherwise',
  fix: 'fix: Add a guard',
  severity: 'severity: high',
  about: 'about: thing',
  needs: 'needs: [manifest]',
  expect: `expect:
  - that: { guards: { minItems: 1 } }
    else: '{{name}} has no guard'`,
  examples: `examples:
  - like: ${LIKE}
  - { outcome: pass }
  - { outcome: fail, severity: high, fact: { guards: [] } }
  - { outcome: no-evidence, fact: { guards: { unresolved: an import } } }`,
};

/** The text of a check file with some of its keys written otherwise, or further ones. */
export function checkText(changes: Record<string, string> = {}): string {
  return Object.values({ ...CHECK, ...changes })
    .filter((lines) => lines !== '')
    .join('\n');
}

export function checkFile(changes: Record<string, string> = {}, id = 'thing-guarded'): ControlFile {
  return { path: `controls/checks/things/${id}.yml`, text: checkText(changes) };
}

/** A check that demands one thing; its examples are made to fit: a pass, and whatever else is given. */
export function demanding(that: string, examples: string[] = [], changes: Record<string, string> = {}): ControlFile {
  return checkFile({
    expect: `expect:\n  - that: ${that}\n    else: It is not so`,
    examples: [`examples:`, `  - like: ${LIKE}`, ...examples.map((example) => `  - ${example}`)].join('\n'),
    ...changes,
  });
}

export const FACT_TYPE: ControlFile = { path: 'controls/facts/thing.schema.json', text: JSON.stringify(THING) };

export const FRAMEWORK: ControlFile = {
  path: 'controls/frameworks/house.yml',
  text: `id: house
name: House rules
noun: rule
groups:
  - { id: doors, title: Doors, always: true }
controls:
  - id: H.1
    title: Doors are guarded
    class: automated
    why: The manifest says so
    group: doors
    primary: [thing-guarded]
`,
};

export const TABLE: ControlFile = {
  path: 'controls/tables/iam-actions.json',
  text: '{"source":"us","licence":"CC0-1.0","date":"2026-01-01","digest":null,"services":{}}',
};
