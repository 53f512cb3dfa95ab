import { createHash } from 'node:crypto';
import { assignmentRule } from './assignment-rule.ts';
import { cloudRules } from './cloud-rules.ts';
import { credentialRules } from './credential-rules.ts';
import { compileFinder, type Finding } from './finder.ts';
import { forgeRules } from './forge-rules.ts';
import { callerRules } from './ip-rules.ts';
import { jwtRules } from './jwt-rules.ts';
import { keyRules } from './key-rules.ts';
import { namedRules } from './named-rules.ts';
import { nationalIdRules } from './national-ids.ts';
import { personalRules } from './personal-rules.ts';
import type { Rule } from './rule.ts';
import { serviceRules } from './service-rules.ts';
import { unescapeLens } from './unescape.ts';

export type { Finding } from './finder.ts';

/** Secrets, the most specific first: where stretches overlap, the first gives its name to the whole. */
export const SECRET_RULES: readonly Rule[] = [
  ...keyRules,
  ...cloudRules,
  ...forgeRules,
  ...serviceRules,
  ...jwtRules,
  ...credentialRules,
];

/** Secrets of which only a name beside them tells. */
export const NAMED_RULES: readonly Rule[] = [...namedRules, assignmentRule];

export const PERSONAL_RULES: readonly Rule[] = [...personalRules, ...nationalIdRules, ...callerRules];

/** Keys that everybody knows, by the beginning of their SHA-256: of the storage emulator and of the database emulator of Azure. */
const PUBLISHED = new Set(['0011cc25eb432071', 'aa6547439583c3a2']);

/** Whether a value is one that its provider has published for trying things out. */
export function isPublished(value: string): boolean {
  return value.endsWith('==') && PUBLISHED.has(createHash('sha256').update(value).digest('hex').slice(0, 16));
}

const finder = compileFinder([...SECRET_RULES, ...PERSONAL_RULES, ...NAMED_RULES], {
  lenses: [unescapeLens],
  allows: isPublished,
});

/** Names of all rules, in code unit order. */
export const RULE_NAMES: readonly string[] = [
  ...new Set([...SECRET_RULES, ...PERSONAL_RULES, ...NAMED_RULES].map(({ rule }) => rule)),
].sort();

/** Every secret and every piece of personal data in the text that has a known form, in order, none overlapping another. */
export function findSensitive(text: string): Finding[] {
  return finder.inText(text);
}

/** The same in bytes, with places in bytes: many lines at once are looked through faster than each alone. */
export function sensitiveIn(bytes: Uint8Array): Finding[] {
  return finder.inBytes(bytes);
}
