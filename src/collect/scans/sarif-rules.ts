import type { Json, JsonObject } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { scoreOf } from './severity.ts';
import { weaknessesIn } from './weaknesses.ts';

/** Rules of one tool that are kept. */
const MAX_RULES = 50_000;

export type Level = 'none' | 'note' | 'warning' | 'error';

/** What of a rule matters to its results. */
export type Rule = {
  id: string;
  guid: string | null;
  /** Null: its default configuration says none, which means warning. */
  level: Level | null;
  /** `security-severity` of its properties, from 0 to 10. */
  score: number | null;
  weaknesses: string[];
  tags: string[];
  /** Other ids of the same: of a vulnerability its aliases. */
  aliases: string[];
  purls: string[];
};

/** Where a result says that its rule is: in which component of the tool, at which index, by which id. */
export type RuleReference = {
  component: number | string | null;
  index: number | null;
  id: string | null;
  guid: string | null;
};

export function levelOf(value: Json | undefined): Level | null {
  return value === 'none' || value === 'note' || value === 'warning' || value === 'error' ? value : null;
}

/** Ids by which vulnerabilities are known: https://ossf.github.io/osv-schema/#id-modified-fields and those of vendors. */
export function advisoryIds(texts: readonly string[]): string[] {
  const id =
    /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|(?:PYSEC|GO|MAL|OSV|RUSTSEC|GSD)-\d{4}-\d+|SNYK-[A-Z0-9-]+-\d+)\b/gi;
  return [...new Set(texts.flatMap((text) => text.slice(0, 1000).match(id) ?? []))];
}

/** A rule as the report has it. Its texts are not taken. */
export function ruleOf(value: Json, taxonomyName: (index: number) => string | null): Rule {
  const properties = own(value, 'properties');
  const tags = textsOf(own(properties, 'tags'));
  const configuration = own(value, 'defaultConfiguration') ?? own(value, 'configuration');
  const id = textOf(own(value, 'id')) ?? '';
  const named = [id, textOf(own(value, 'name')) ?? '', ...textsOf(own(value, 'deprecatedIds'))];
  return {
    id,
    guid: textOf(own(value, 'guid')),
    level: levelOf(own(configuration, 'level')) ?? levelOf(own(value, 'defaultLevel')),
    score: scoreOf(own(properties, 'security-severity')),
    weaknesses: weaknessesIn([
      ...tags,
      ...[own(properties, 'cwe')].flat(),
      ...[own(properties, 'cwes')].flat(),
      ...relatedWeaknesses(value, taxonomyName),
    ]),
    tags,
    aliases: advisoryIds(named),
    purls: textsOf(own(properties, 'purls')),
  };
}

/** Taxa of CWE that a rule or a result refers to, with the name of their taxonomy before them. */
function relatedWeaknesses(value: Json, taxonomyName: (index: number) => string | null): string[] {
  const targets = objectsOf(own(value, 'relationships')).map((one) => own(one, 'target'));
  return taxaOf(targets, taxonomyName);
}

export function taxaOf(
  targets: readonly (Json | undefined)[],
  taxonomyName: (index: number) => string | null,
): string[] {
  return targets.flatMap((target) => {
    const component = own(target, 'toolComponent');
    const index = own(component, 'index');
    const name = textOf(own(component, 'name')) ?? (typeof index === 'number' ? taxonomyName(index) : null);
    const id = textOf(own(target, 'id'));
    if (id === null || (name !== null && !/cwe|common weakness/i.test(name))) return [];
    return /^\d+$/.test(id) ? (name === null ? [] : [`CWE-${id}`]) : [id];
  });
}

/** Rules of the components of one tool, as they come. */
export type RuleBook = {
  /** `component`: -1 is the driver, else the index of the extension. */
  add: (component: number, rule: Json) => void;
  find: (reference: RuleReference) => Rule | null;
  all: () => Rule[];
  isCapped: () => boolean;
};

export function createRuleBook(
  componentNamed: (nameOrGuid: string) => number | null,
  taxonomyName: (index: number) => string | null,
): RuleBook {
  const given = new Map<number, JsonObject[]>();
  let count = 0;
  let built: { byComponent: Map<number, Rule[]>; byId: Map<string, Rule>; byGuid: Map<string, Rule> } | null = null;
  const build = () => {
    if (built !== null) return built;
    built = { byComponent: new Map(), byId: new Map(), byGuid: new Map() };
    for (const [component, values] of given) {
      const rules = values.map((value) => ruleOf(value, taxonomyName));
      built.byComponent.set(component, rules);
      for (const rule of rules) {
        if (!built.byId.has(rule.id)) built.byId.set(rule.id, rule);
        if (rule.guid !== null) built.byGuid.set(rule.guid, rule);
      }
    }
    return built;
  };
  return {
    add: (component, rule) => {
      if (++count > MAX_RULES || !isObject(rule)) return;
      const rules = given.get(component);
      if (rules === undefined) given.set(component, [withoutTexts(rule)]);
      else rules.push(withoutTexts(rule));
    },
    isCapped: () => count > MAX_RULES,
    all: () => [...build().byComponent.values()].flat(),
    find: ({ component, index, id, guid }) => {
      const { byComponent, byId, byGuid } = build();
      const at = typeof component === 'string' ? componentNamed(component) : (component ?? -1);
      const indexed = index === null || at === null ? undefined : byComponent.get(at)?.[index];
      return (
        indexed ??
        (guid === null ? undefined : byGuid.get(guid)) ??
        (id === null ? undefined : parentOf(id, byId)) ??
        null
      );
    },
  };
}

/** Help and descriptions are most of a rule, and nothing here reads them. */
function withoutTexts(rule: JsonObject): JsonObject {
  const { help: _, fullDescription: __, shortDescription: ___, messageStrings: ____, ...rest } = rule;
  return rest;
}

/** The rule of an id, or of the id that it is below (`CA1000/1` of `CA1000`). */
function parentOf(id: string, byId: ReadonlyMap<string, Rule>): Rule | undefined {
  for (let part = id; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
    const rule = byId.get(part);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
