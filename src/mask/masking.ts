import type { Masking, PersonalKind } from '../model/masking.ts';
import { compileFinder, type Finder } from './finder.ts';
import { addressRules } from './ip-rules.ts';
import { asText, ownEverywhere, ownLens } from './own-rules.ts';
import { findSensitive, isPublished, NAMED_RULES, PERSONAL_RULES, SECRET_RULES, sensitiveIn } from './rules.ts';
import { unescapeLens } from './unescape.ts';

const DEFAULT: Finder = { inText: findSensitive, inBytes: sensitiveIn };
const KINDS: ReadonlySet<string> = new Set(['email', 'card-number', 'iban', 'phone']);
const finders = new WeakMap<Masking, Finder>();

function kindOf(rule: string): PersonalKind | 'ip-address' {
  if (KINDS.has(rule)) return rule as PersonalKind;
  return rule === 'client-ip' ? 'ip-address' : 'national-id';
}

/** Whether a value is one that the settings, or its publisher, have let be. */
export function allowsOf({ allow }: Masking): (value: string) => boolean {
  const values = new Set(allow.values);
  const patterns = allow.patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));
  return (value) => isPublished(value) || values.has(value) || patterns.some((pattern) => pattern.test(value));
}

function build(masking: Masking): Finder {
  const { keep, ipAddresses, rules } = masking;
  const personal = PERSONAL_RULES.filter(({ rule }) => {
    const kind = kindOf(rule);
    return kind === 'ip-address' ? ipAddresses !== 'none' : !keep.includes(kind);
  });
  const addresses = ipAddresses === 'all' ? addressRules : [];
  const finder = compileFinder([...SECRET_RULES, ...personal, ...addresses, ...NAMED_RULES], {
    lenses: [unescapeLens, ...rules.filter(({ keywords }) => keywords.length > 0).map(ownLens)],
    everywhere: rules.filter(({ keywords }) => keywords.length === 0).map(ownEverywhere),
    allows: allowsOf(masking),
  });
  return rules.length > 0 ? asText(finder) : finder;
}

/** What finds all that is to be masked, by the settings; null or nothing: as it is where nobody says otherwise. */
export function finderOf(masking: Masking | null | undefined): Finder {
  if (!masking) return DEFAULT;
  const known = finders.get(masking) ?? build(masking);
  finders.set(masking, known);
  return known;
}
