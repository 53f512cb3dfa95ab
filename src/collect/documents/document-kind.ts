/** What a document is, as the fact type names it. */
export type DocumentKind =
  | 'threat-model'
  | 'incident-runbook'
  | 'operations'
  | 'shared-responsibility'
  | 'security-contact'
  | 'continuity-exercise'
  | 'other';

const KINDS: readonly DocumentKind[] = [
  'threat-model',
  'incident-runbook',
  'operations',
  'shared-responsibility',
  'security-contact',
  'continuity-exercise',
];

/** Words that people use for the same in `kind`. */
const ALSO: readonly [RegExp, DocumentKind][] = [
  [/^threat-models?$/, 'threat-model'],
  [/^(?:incident|incident-response|runbook|playbook|incident-playbook)$/, 'incident-runbook'],
  [/^(?:operating-procedures?|operation|procedures?|deployment|rollback)$/, 'operations'],
  [/^(?:responsibilit(?:y|ies)|shared-responsibilit(?:y|ies))$/, 'shared-responsibility'],
  [/^(?:security|security-policy|contact)$/, 'security-contact'],
  [/^(?:exercise|game-day|restore-test|recovery-test|drill)$/, 'continuity-exercise'],
];

/** By the name of the file, without folder and ending, in lower case with hyphens. The first that fits counts. */
const NAMES: readonly [RegExp, DocumentKind][] = [
  [/threat-?model/, 'threat-model'],
  [/shared-?responsib/, 'shared-responsibility'],
  [
    /(?:restore|recovery|rollback|failover|continuity|disaster|dr)-?(?:test|exercise|drill)|game-?day/,
    'continuity-exercise',
  ],
  [/incident|(?:^|-)(?:runbook|playbook)s?$/, 'incident-runbook'],
  [/^(?:operations|operating(?:-procedures?)?|deploy(?:ment)?-procedures?|rollback(?:-procedures?)?)$/, 'operations'],
];

/** Lower case with hyphens: `Event injection` and `event_injection` are one topic. */
export function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

/** Where platforms look for it; a page `security.md` among others may be about anything. */
const CONTACT = /(?:^|\/)(?:SECURITY\.(?:md|markdown|txt)|security\.txt)$|^(?:\.github\/)?security\.md$/;

/** A policy, a template or a report can have such a word in its name. */
const DATA = /\.(?:json|jsonl|ndjson|ya?ml|xml|tf|bicep|log)$/i;

/** What the front matter calls it; `other` where that is none of the kinds. */
export function statedKind(text: string): DocumentKind {
  const word = slug(text);
  return KINDS.find((kind) => kind === word) ?? ALSO.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
}

/** What a file is by its name; null: the name says nothing. */
export function namedKind(path: string): DocumentKind | null {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (CONTACT.test(path)) return 'security-contact';
  if (DATA.test(file)) return null;
  const stem = slug(file.replace(/\.(?:md|markdown|txt)$/i, ''));
  return NAMES.find(([pattern]) => pattern.test(stem))?.[1] ?? null;
}
