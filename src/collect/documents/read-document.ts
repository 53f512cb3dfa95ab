import type { Hole } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { type DocumentKind, namedKind, slug, statedKind } from './document-kind.ts';
import { contactsOf, linksOf, MAX_LINKS, titleOf } from './document-text.ts';
import { frontMatter } from './front-matter.ts';

/** Bytes of a document that are read. */
const MAX_SIZE = 2 << 20;
/** Topics of one document that are kept. */
const MAX_TOPICS = 500;
const MAX_TEXT = 300;

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?$/;
/** A front matter that speaks of what we read. */
const OURS = /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:covers|reviewed)[ \t]*:/;

function hole(unresolved: string): Hole {
  return { unresolved };
}

function field(value: JsonObject, name: string): Json {
  return Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

function textOf(value: Json): Json {
  if (value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value).slice(0, MAX_TEXT);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.join(', ').slice(0, MAX_TEXT);
  return hole('the front matter holds something else than a text here');
}

/** An ISO date or time, checked as one. */
function dateOf(value: Json): Json {
  if (value === null || value === '') return null;
  return typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : hole('the front matter has no date such as 2026-05-31 here');
}

function topicsOf(value: Json): Json[] {
  if (value === null || value === '') return [];
  const listed = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : null;
  if (listed === null) return [hole('covers is no list of topics')];
  const topics = listed.map((each) =>
    typeof each === 'string' ? slug(each).slice(0, MAX_TEXT) : hole('covers holds something else than a topic'),
  );
  return topics.filter((topic) => topic !== '');
}

function outcomeOf(value: Json): Json {
  if (value === null || value === '') return null;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^(?:success|successful|passed|ok)$/.test(word)) return 'success';
  if (/^(?:failure|failed|unsuccessful)$/.test(word)) return 'failure';
  return hole('outcome is neither success nor failure');
}

/** What the front matter states; holes where it cannot be read. */
function statedOf(value: JsonObject | null, path: string): { attributes: JsonObject; kind: DocumentKind; title: Json } {
  if (value === null) {
    const unknown = hole('the front matter cannot be read');
    return {
      kind: namedKind(path) ?? 'other',
      title: null,
      attributes: { owner: unknown, reviewed: unknown, covers: [unknown], periodEnd: unknown, outcome: unknown },
    };
  }
  const kind = field(value, 'kind');
  const stated = typeof kind === 'string' ? statedKind(kind) : null;
  return {
    kind: stated ?? namedKind(path) ?? 'other',
    title: textOf(field(value, 'title')),
    attributes: {
      owner: textOf(field(value, 'owner')),
      reviewed: dateOf(field(value, 'reviewed')),
      covers: topicsOf(field(value, 'covers')),
      periodEnd: dateOf(field(value, 'period-end')),
      outcome: outcomeOf(field(value, 'outcome')),
    },
  };
}

function read(file: SourceFile): Reading {
  const place = { path: file.path, line: 1, column: 1, pointer: null };
  const problems: Problem[] = [];
  const tell = (message: string, kinds: Problem['kinds']): void => {
    problems.push({ code: 'cap-reached', message, kinds, place });
  };
  const reading = (facts: Reading['facts'], producedAt: string | null): Reading => ({
    dialect: 'document',
    kinds: ['document'],
    facts,
    problems,
    producedAt,
    basis: 'stated',
  });
  if (file.size > MAX_SIZE) {
    tell(`The document has ${file.size} bytes; one of more than ${MAX_SIZE} is not read. Split it.`, ['document']);
    return reading([], null);
  }
  const text = decodeText(readWhole(file));
  const { value, body, problems: faults } = frontMatter(text, file.path);
  problems.push(...faults);
  const { kind, title, attributes } = statedOf(value, file.path);
  const { links, cut } = linksOf(body);
  if (cut) tell(`Only the first ${MAX_LINKS} links of the document are kept.`, []);
  if (Array.isArray(attributes.covers) && attributes.covers.length > MAX_TOPICS) {
    tell(`Only the first ${MAX_TOPICS} topics of covers are kept.`, []);
    attributes.covers = attributes.covers.slice(0, MAX_TOPICS);
  }
  const { reviewed } = attributes;
  const fact = {
    type: 'document',
    id: `document:${file.path}#${kind}`,
    attributes: {
      path: file.path,
      kind,
      title: typeof title === 'string' ? title : titleOf(body),
      ...attributes,
      links,
      contacts: contactsOf(body),
    },
    origins: {},
    place,
  };
  return reading([fact], typeof reviewed === 'string' ? reviewed : null);
}

/** Markdown that people wrote about the system: by its name, or by a front matter that says what it covers and who looked at it when. */
export const document: Reader = {
  dialect: 'document',
  kind: 'document',
  patterns: ['**/*.md', '**/security.txt'],
  recognises: (head, path) => namedKind(path) !== null || OURS.test(decodeText(head)),
  read,
};
