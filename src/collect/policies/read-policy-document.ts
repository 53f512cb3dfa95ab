import type { Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { jsonTree } from '../manifests/json-tree.ts';
import { lineIndex } from '../manifests/line-index.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole } from '../source-file.ts';
import { jsonFault } from './json-fault.ts';
import { element, hole, isPlainObject, items, statementsOf } from './policy-elements.ts';
import { readStatements } from './read-statement.ts';
import { readTrust } from './read-trust.ts';

/** Bytes of a policy file that are read; IAM takes 10 KB at most, a tool's output is a little more. */
const MAX_SIZE = 4 << 20;

const KEYS = /"(?:Statement|PolicyDocument|AssumeRolePolicyDocument)"\s*:/i;
const VERSION = /"Version"\s*:\s*"20(?:08|12)-10-17"/i;
const STATEMENT = /^\[?\s*\{[^{}]*"Effect"\s*:\s*"(?:Allow|Deny)"/i;
/** What has statements inside, and is something else as a whole. */
const OTHER = /"(?:AWSTemplateFormatVersion|Resources|resource_changes|planned_values|Records|predicateType)"\s*:/;

/** A policy by itself: its file, or what the IAM command line gives for it. */
export const policyDocument: Reader = {
  dialect: 'iam-policy',
  kind: 'policy',
  patterns: ['**/*policy*.json', '**/policies/**/*.json'],
  recognises: (head) => {
    const text = decodeText(head).trimStart();
    if (!/^[{[]/.test(text) || OTHER.test(text)) return false;
    return KEYS.test(text) || VERSION.test(text) || STATEMENT.test(text);
  },
  read: (file) => {
    const reading = (
      facts: Omit<Fact, 'evidence'>[],
      problems: Problem[],
      producedAt: string | null = null,
    ): Reading => ({
      dialect: 'iam-policy',
      kinds: ['policy'],
      facts,
      problems,
      producedAt,
    });
    const whole: Place = { path: file.path, line: null, column: null, pointer: null };
    if (file.size > MAX_SIZE) {
      const message = `The file has ${file.size} bytes; a policy of more than ${MAX_SIZE} is not read.`;
      return reading([], [problem('cap-reached', message, whole)]);
    }
    const text = decodeText(readWhole(file));
    const lines = lineIndex(text);
    const tree = jsonTree(text);
    if (tree === null) {
      const place = { ...whole, ...lines(jsonFault(text)) };
      return reading([], [problem('json-syntax', 'The file is not valid JSON; mend it from here on.', place)]);
    }
    const placeOf = (pointer: readonly string[]): Place => ({
      path: file.path,
      ...lines(tree.offsetOf(pointer)),
      pointer: pointerText(pointer),
    });
    const faults = tree.faults.map(({ code, message, offset }) =>
      problem(code, message, { ...whole, ...lines(offset) }),
    );
    const found = documentsIn(tree.value);
    if (found.length === 0) {
      if (faults.length > 0) return reading([], faults);
      const message = 'The file holds no policy: neither Statement nor PolicyDocument stands at its top.';
      return reading([], [problem('policy-syntax', message, placeOf([]))]);
    }
    const read = found.map((document) => readDocument(document, placeOf, file.path));
    return reading(
      read.flatMap(({ statements }) => statements),
      [...faults, ...read.flatMap(({ problems }) => problems)],
      createdAt(tree.value),
    );
  },
};

/** A policy document inside a file. `wrapped`: we put a statement, or a list of them, into a document. */
type Found = {
  document: Json;
  pointer: string[];
  name: string | null;
  role: string | null;
  trust: boolean;
  wrapped: boolean;
};

function documentsIn(value: Json): Found[] {
  const bare = { pointer: [], name: null, role: null, trust: false, wrapped: false };
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((item) => isPlainObject(item) && element(item, 'Effect') !== null)
      ? [{ ...bare, wrapped: true, document: { Statement: value } }]
      : [];
  }
  if (!isPlainObject(value)) return [];
  if (element(value, 'Statement') !== null) return [{ ...bare, document: value }];
  if (element(value, 'Effect') !== null) return [{ ...bare, wrapped: true, document: { Statement: value } }];
  return ['', 'PolicyVersion', 'Policy', 'Role'].flatMap((outer) => {
    const holder = outer === '' ? value : value[outer];
    if (!isPlainObject(holder)) return [];
    const text = (name: string) => (typeof holder[name] === 'string' ? (holder[name] as string) : null);
    return ['PolicyDocument', 'Document', 'AssumeRolePolicyDocument'].flatMap((name) => {
      const document = Object.hasOwn(holder, name) ? holder[name] : undefined;
      if (document === undefined || (typeof document !== 'string' && !isPlainObject(document))) return [];
      return [
        {
          document,
          pointer: [...(outer === '' ? [] : [outer]), name],
          name: text('PolicyName'),
          role: text('RoleName'),
          trust: name === 'AssumeRolePolicyDocument',
          wrapped: false,
        },
      ];
    });
  });
}

function readDocument(found: Found, placeOf: (pointer: readonly string[]) => Place, path: string) {
  const { document, name, role } = found;
  const place = (pointer: string[]) => placeOf(found.wrapped ? pointer.slice(1) : [...found.pointer, ...pointer]);
  const idPrefix = `${path}#${name ?? role ?? 'policy'}`;
  const use = found.trust ? 'trust' : useOf(document);
  if (use === 'trust') {
    const unknown = hole(role === null ? 'the file does not say which role trusts' : 'the role is declared elsewhere');
    return readTrust(document, { role: unknown, stack: hole('a document by itself has no stack'), idPrefix, place });
  }
  if (use === 'resource') {
    const message = 'A policy with Principal belongs to a resource; it is not read as what a role may do.';
    return { statements: [], problems: [{ ...problem('resource-policy', message, place([])), kinds: [] }] };
  }
  return readStatements(document, {
    role: role === null ? null : hole('the role is declared elsewhere'),
    stack: null,
    policy: name ?? path,
    kind: 'document',
    idPrefix,
    place,
  });
}

/** Which policies a document belongs to: those of an identity name no principal, those of a role's trust allow sts alone. */
function useOf(document: Json): 'identity' | 'trust' | 'resource' {
  const bodies = statementsOf(document, () => {}).map(({ body }) => body);
  const named = bodies.filter((body) => element(body, 'Principal') !== null || element(body, 'NotPrincipal') !== null);
  if (named.length === 0) return 'identity';
  const sts = named.every((body) => {
    const actions = items(element(body, 'Action')?.value).map(({ value }) => value);
    return actions.length > 0 && actions.every((action) => typeof action === 'string' && /^sts:/i.test(action));
  });
  return sts ? 'trust' : 'resource';
}

function createdAt(value: Json): string | null {
  const version = asObject(value).PolicyVersion;
  const date = isPlainObject(version) ? version.CreateDate : undefined;
  return typeof date === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : null;
}

function asObject(value: Json) {
  return isPlainObject(value) ? value : {};
}

function problem(code: string, message: string, place: Place): Problem {
  return { code, message, kinds: ['policy'], place };
}

function pointerText(pointer: readonly string[]): string {
  return pointer.map((step) => `/${step.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
