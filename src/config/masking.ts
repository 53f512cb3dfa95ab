import type { Masking, OwnRule, PersonalKind } from '../model/masking.ts';
import { UsageError } from './usage-error.ts';

/** `masking` of `.evidence.yml` as it is written. */
export type MaskingSettings = {
  keep?: PersonalKind[];
  'ip-addresses'?: Masking['ipAddresses'];
  rules?: {
    name: string;
    pattern: string;
    'ignore-case'?: boolean;
    keywords?: string[];
    category?: OwnRule['category'];
  }[];
  allow?: { value?: string; pattern?: string; reason?: string }[];
  'key-env'?: string;
};

type WhereSet = (...keys: (string | number)[]) => string;

/** Bytes of a key of which all can be chance. */
const MIN_KEY = 16;

/** Null: nothing is said about masking. Throws UsageError for patterns that are none, or whose time is not bounded, and for names that are taken. */
export async function readMasking(settings: MaskingSettings | undefined, whereSet: WhereSet): Promise<Masking | null> {
  if (settings === undefined) return null;
  const rules = (settings.rules ?? []).map(
    (rule): OwnRule => ({
      name: rule.name,
      pattern: rule.pattern,
      ignoreCase: rule['ignore-case'] ?? false,
      keywords: rule.keywords ?? [],
      category: rule.category ?? 'secret',
    }),
  );
  const allow = settings.allow ?? [];
  const faults = [...(await ruleFaults(rules, whereSet)), ...(await allowFaults(allow, whereSet))];
  if (faults.length > 0) throw new UsageError(faults);
  return {
    keep: settings.keep ?? [],
    ipAddresses: settings['ip-addresses'] ?? 'callers',
    rules,
    allow: {
      values: allow.flatMap(({ value }) => value ?? []),
      patterns: allow.flatMap(({ pattern }) => pattern ?? []),
    },
    keyEnv: settings['key-env'] ?? null,
  };
}

async function ruleFaults(rules: readonly OwnRule[], whereSet: WhereSet): Promise<string[]> {
  if (rules.length === 0) return [];
  const { linePatternFault } = await import('./line-pattern.ts');
  const { RULE_NAMES } = await import('../mask/rules.ts');
  const names = rules.map(({ name }) => name);
  return rules.flatMap(({ name, pattern, ignoreCase }, index) => {
    const faults: string[] = [];
    if (RULE_NAMES.includes(name) || names.indexOf(name) !== index) {
      faults.push(
        `${whereSet('masking', 'rules', index, 'name')}masking.rules.${index}.name: there is a rule '${name}' already. Give it another name.`,
      );
    }
    const fault = linePatternFault(pattern, ignoreCase);
    if (fault !== null) {
      faults.push(`${whereSet('masking', 'rules', index, 'pattern')}masking.rules.${index}.pattern: ${fault}`);
    }
    return faults;
  });
}

async function allowFaults(allow: NonNullable<MaskingSettings['allow']>, whereSet: WhereSet): Promise<string[]> {
  if (!allow.some(({ pattern }) => pattern !== undefined)) return [];
  const { linePatternFault } = await import('./line-pattern.ts');
  return allow.flatMap(({ pattern }, index) => {
    const fault = pattern === undefined ? null : linePatternFault(`^(?:${pattern})$`, false);
    return fault === null
      ? []
      : [`${whereSet('masking', 'allow', index, 'pattern')}masking.allow.${index}.pattern: ${fault}`];
  });
}

/** The key of the hashes that masked values show; null where none is wanted. Throws UsageError where the named one is not there. */
export function readMaskingKey(
  masking: Masking | null,
  environment: Readonly<Record<string, string | undefined>>,
  whereSet: WhereSet,
): string | null {
  const name = masking?.keyEnv ?? null;
  if (name === null) return null;
  const key = Object.hasOwn(environment, name) ? (environment[name] ?? '') : '';
  if (Buffer.byteLength(key) >= MIN_KEY) return key;
  const fault =
    key === '' ? `the environment variable ${name} is not set` : `the key in ${name} is shorter than ${MIN_KEY} bytes`;
  throw new UsageError([
    `${whereSet('masking', 'key-env')}masking.key-env: ${fault}. Put a random key there, from the secrets of the repository, or leave the setting out.`,
  ]);
}
