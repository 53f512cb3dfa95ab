import type { Json, JsonObject } from '../../model/json.ts';
import { objectsOf, own, textOf } from '../components/json-access.ts';
import type { State } from './findings.ts';
import { type Level, levelOf, type RuleReference } from './sarif-rules.ts';
import { scoreOf } from './severity.ts';

/** What is kept of a result until the rules and files that it refers to are known: they can stand behind it. */
export type SarifResult = {
  rule: RuleReference;
  kind: string;
  level: Level | null;
  score: number | null;
  state: State;
  closed: 'in-source' | 'external' | null;
  because: string | null;
  by: string | null;
  isNew: boolean | null;
  /** Of the first location: its own words, or the index of an artifact. */
  uri: string | null;
  artifact: number | null;
  base: string | null;
  taxa: readonly Json[];
  fingerprint: string | null;
  component: { name: string; version: string | null; fixedIn: string[] | null } | null;
};

/** Kinds of results that are none of a weakness: a rule that holds, that does not apply, or a word of the tool. */
const NO_FINDING: ReadonlySet<string> = new Set(['pass', 'notApplicable', 'informational']);

export function isFinding({ kind }: SarifResult): boolean {
  return !NO_FINDING.has(kind);
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function ruleOf(result: Json): RuleReference {
  const rule = own(result, 'rule');
  const component = own(rule, 'toolComponent');
  return {
    component: numberOf(own(component, 'index')) ?? textOf(own(component, 'guid')) ?? textOf(own(component, 'name')),
    index: numberOf(own(rule, 'index')) ?? numberOf(own(result, 'ruleIndex')),
    id: textOf(own(result, 'ruleId')) ?? textOf(own(rule, 'id')),
    guid: textOf(own(rule, 'guid')),
  };
}

/** SARIF 2.1.0, 3.27.23: a result with suppressions is suppressed, unless one of them is under review or was rejected. */
function suppressionOf(result: Json): Pick<SarifResult, 'state' | 'closed' | 'because' | 'by'> {
  const suppressions = objectsOf(own(result, 'suppressions'));
  const [first] = suppressions;
  const isDoubted = suppressions.some(
    (one) => own(one, 'status') === 'underReview' || own(one, 'status') === 'rejected',
  );
  if (first === undefined || isDoubted) return { state: 'open', closed: null, because: null, by: null };
  const properties = own(first, 'properties');
  return {
    state: 'suppressed',
    closed: suppressions.some((one) => own(one, 'kind') === 'external') ? 'external' : 'in-source',
    because: textOf(own(first, 'justification')),
    by: textOf(own(properties, 'alias')) ?? textOf(own(properties, 'userAlias')) ?? textOf(own(properties, 'author')),
  };
}

/** Results alike in all that is told of them, but for where they are. */
export type SarifGroup = {
  first: SarifResult;
  count: number;
  /** How many are new, where the tool compares. */
  introduced: number | null;
  prints: string[];
};

/** Fingerprints of one run that are kept. */
const MAX_PRINTS = 200_000;
/** Groups of results of one run that are told apart until their rules are known. */
const MAX_GROUPS = 50_000;

/** Collects the results of a run in groups: memory grows with what they say, not with their number. */
export function createSarifGroups(): {
  add: (result: SarifResult) => void;
  all: () => SarifGroup[];
  isCapped: () => boolean;
} {
  const groups = new Map<string, SarifGroup>();
  let prints = 0;
  let isCapped = false;
  return {
    all: () => [...groups.values()],
    isCapped: () => isCapped,
    add: (result) => {
      const { uri, artifact, base, fingerprint, isNew, ...alike } = result;
      const key = JSON.stringify(alike);
      const introduced = isNew === null ? null : Number(isNew);
      const group = groups.get(key) ?? { first: result, count: 0, introduced: null, prints: [] };
      if (group.count === 0) {
        if (groups.size >= MAX_GROUPS) {
          isCapped = true;
          return;
        }
        groups.set(key, group);
      } else if (comesBefore(result, group.first)) group.first = result;
      group.count++;
      if (introduced !== null) group.introduced = (group.introduced ?? 0) + introduced;
      if (fingerprint !== null && prints++ < MAX_PRINTS) group.prints.push(fingerprint);
    },
  };
}

/** By place, so that the first of a group is the same in whichever order they come. */
function comesBefore(a: SarifResult, b: SarifResult): boolean {
  const [one, other] = [a.uri ?? '', b.uri ?? ''];
  return one === other ? (a.artifact ?? -1) < (b.artifact ?? -1) : one < other;
}

/** All fingerprints of a result as one text; null: it has none. */
function fingerprintOf(result: Json): string | null {
  for (const name of ['fingerprints', 'partialFingerprints']) {
    const prints = own(result, name);
    if (typeof prints !== 'object' || prints === null || Object.keys(prints).length === 0) continue;
    const names = Object.keys(prints);
    return (names.length > 1 ? names.sort() : names).map((one) => `${one} ${String(own(prints, one))}`).join('\n');
  }
  return textOf(own(result, 'correlationGuid'));
}

/** The component that a scanner of dependencies names: as the full name of a logical location, or line by line as Trivy does. */
function componentOf(result: JsonObject, location: Json | undefined): SarifResult['component'] {
  const text = own(own(result, 'message'), 'text');
  if (typeof text === 'string' && text.startsWith('Package: ')) {
    const field = (name: string): string | null => {
      const start = text.indexOf(`${name}: `);
      return start < 0 ? null : textOf(text.slice(start + name.length + 2, start + 200).split('\n', 1)[0]);
    };
    const fixedIn = field('Fixed Version')?.split(/,\s*/) ?? [];
    return { name: field('Package') ?? '', version: field('Installed Version'), fixedIn };
  }
  const logical = textOf(own(objectsOf(own(location, 'logicalLocations'))[0], 'fullyQualifiedName'));
  const [, name, version] = /^(@?[^@\s]{1,200})@((?!\S*:\/)[^@\s]{1,100})$/.exec(logical ?? '') ?? [];
  return name === undefined || version === undefined ? null : { name, version, fixedIn: null };
}

/** A result without its texts. */
export function resultOf(result: JsonObject): SarifResult {
  const location = objectsOf(own(result, 'locations'))[0];
  const artifact = own(own(location, 'physicalLocation'), 'artifactLocation');
  const target = own(result, 'analysisTarget');
  const baseline = textOf(own(result, 'baselineState'));
  const kind = textOf(own(result, 'kind')) ?? 'fail';
  const suppression = suppressionOf(result);
  return {
    rule: ruleOf(result),
    kind,
    level: levelOf(own(result, 'level')) ?? (kind === 'fail' ? null : 'none'),
    score: scoreOf(own(own(result, 'properties'), 'security-severity')),
    ...suppression,
    // What the tool knew before and does not see any more.
    state: baseline === 'absent' ? 'fixed' : suppression.state,
    isNew: baseline === null ? null : baseline === 'new',
    uri: textOf(own(artifact, 'uri')) ?? textOf(own(target, 'uri')),
    artifact: numberOf(own(artifact, 'index')),
    base: textOf(own(artifact, 'uriBaseId')),
    taxa: objectsOf(own(result, 'taxa')),
    fingerprint: fingerprintOf(result),
    component: componentOf(result, location),
  };
}
