import type { Json, JsonObject } from '../../model/json.ts';
import { isObject, objectsOf, own, textOf } from '../components/json-access.ts';

/** Kinds of faults of one run that are told, and results that are looked through for them. */
const MAX_FAULTS = 50;
const MAX_LOOKED = 1_000;
/** Levels of an object that are looked through. */
const MAX_DEPTH = 24;

/** Names whose value is an address by itself. */
const ABSOLUTE = new Set(['helpUri', 'informationUri', 'downloadUri', 'repositoryUri', 'hostedViewerUri']);
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Collects where a run is not as the format says, as far as that bears on what is read of it: who found what, where, by which rule and
 * when. The words are ours; the ids behind them are those of the rules of Microsoft's validator that ask the same.
 */
export type SarifFaults = {
  result: (record: JsonObject) => void;
  rule: (record: Json) => void;
  artifact: (record: Json) => void;
  run: (run: Json, counts: { rules: number; artifacts: number }) => void;
  list: () => string[];
};

export function createSarifFaults(): SarifFaults {
  const told = new Set<string>();
  const tell = (what: string) => {
    if (told.size < MAX_FAULTS) told.add(what);
  };
  let looked = 0;
  let greatest = { rule: -1, artifact: -1 };

  const walk = (value: Json, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const one of value) walk(one, depth + 1);
      return;
    }
    if (!isObject(value)) return;
    located(value, tell);
    regioned(value, tell);
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'properties') continue;
      if (ABSOLUTE.has(name) && typeof inner === 'string' && !isAbsolute(inner))
        tell(`${name} is no absolute address (SARIF1005)`);
      if (name === 'artifactLocation' || name === 'analysisTarget') {
        const index = own(inner, 'index');
        if (typeof index === 'number') greatest = { ...greatest, artifact: Math.max(greatest.artifact, index) };
      }
      if (typeof inner === 'object') walk(inner, depth + 1);
    }
  };

  return {
    result: (record) => {
      if (++looked > MAX_LOOKED) return;
      const rule = own(record, 'rule');
      const [id = null, other = null] = [own(record, 'ruleId'), own(rule, 'id')];
      const index = own(record, 'ruleIndex') ?? own(rule, 'index');
      if (id === null && other === null && typeof index !== 'number') tell('a result names no rule (SARIF1010)');
      if (id !== null && other !== null && id !== other) tell('a result names two rules (SARIF1010)');
      if (own(record, 'message') === undefined) tell('a result has no message (JSON1002)');
      const isOfDriver = own(rule, 'toolComponent') === undefined;
      if (isOfDriver && typeof index === 'number') greatest = { ...greatest, rule: Math.max(greatest.rule, index) };
      if (objectsOf(own(record, 'stacks')).some((one) => !Array.isArray(own(one, 'frames'))))
        tell('a stack has no frames (JSON1002)');
      walk(record, 0);
    },
    rule: (record) => {
      const [id, name] = [textOf(own(record, 'id')), textOf(own(record, 'name'))];
      if (id === null) tell('a rule has no id (JSON1002)');
      else if (id === name) tell('a rule has its id for a name (SARIF1001)');
      walk(record, 0);
    },
    artifact: (record) => walk(record, 0),
    run: (run, { rules, artifacts }) => {
      if (textOf(own(own(own(run, 'tool'), 'driver'), 'name')) === null) tell('the tool has no name (JSON1002)');
      if (greatest.rule >= rules && greatest.rule >= 0) tell('a result points to a rule that is not there (SARIF1009)');
      if (greatest.artifact >= artifacts && greatest.artifact >= 0)
        tell('a result points to a file that is not there (SARIF1009)');
      for (const one of objectsOf(own(run, 'invocations'))) {
        const [start, end] = [own(one, 'startTimeUtc'), own(one, 'endTimeUtc')].map((time) =>
          typeof time === 'string' ? Date.parse(time) : Number.NaN,
        );
        if (start !== undefined && end !== undefined && end < start) tell('a run ended before it began (SARIF1006)');
        if (typeof own(one, 'executionSuccessful') !== 'boolean')
          tell('a run does not say whether it succeeded (JSON1002)');
      }
      for (const base of Object.values(own(run, 'originalUriBaseIds') ?? {})) based(base, tell);
      walk(run, 0);
    },
    list: () => [...told].sort(),
  };
}

function isAbsolute(uri: string): boolean {
  return SCHEME.test(uri);
}

/** The parts of an address are those of RFC 3986: a scheme in letters, and no step up. */
function located(value: JsonObject, tell: (what: string) => void): void {
  const uri = own(value, 'uri');
  if (typeof uri !== 'string') return;
  const scheme = /^([^/?#]*):/.exec(uri)?.[1];
  if (
    /\s/.test(uri) ||
    (scheme !== undefined && !/^[a-z][a-z0-9+.-]*$/i.test(scheme)) ||
    /%(?![0-9a-f]{2})/i.test(uri)
  ) {
    tell('a place is no valid address (SARIF1002)');
  }
  if (/(?:^|\/)\.\.(?:\/|$)/.test(uri.replace(/^(?:\.\.\/)+/, '')))
    tell('the address of a place has steps up in it (SARIF1002)');
  if (isAbsolute(uri) && own(value, 'uriBaseId') !== undefined)
    tell('an absolute address is given below a base (SARIF1004)');
}

/** Bases end with a slash; one that is below no other is absolute. */
function based(base: Json, tell: (what: string) => void): void {
  const uri = textOf(own(base, 'uri'));
  if (uri === null) return;
  if (!uri.endsWith('/')) tell('the base of addresses does not end with a slash (SARIF1004)');
  if (/[?#]/.test(uri) || /(?:^|\/)\.\.(?:\/|$)/.test(uri))
    tell('the base of addresses is none to go on from (SARIF1004)');
  const isBelow = own(base, 'uriBaseId') !== undefined;
  if (isAbsolute(uri) === isBelow) tell('the base of addresses is neither absolute nor below another (SARIF1004)');
}

/** A region ends behind its beginning; its surroundings hold it. */
function regioned(value: JsonObject, tell: (what: string) => void): void {
  const number = (of: Json | undefined, name: string): number | null => {
    const found = own(of, name);
    return typeof found === 'number' ? found : null;
  };
  const [startLine, endLine] = [number(value, 'startLine'), number(value, 'endLine')];
  const [startColumn, endColumn] = [number(value, 'startColumn'), number(value, 'endColumn')];
  const isBackwards =
    (endLine !== null && (startLine === null || endLine < startLine)) ||
    (startLine !== null &&
      (endLine ?? startLine) === startLine &&
      endColumn !== null &&
      endColumn < (startColumn ?? 1));
  if (isBackwards) tell('a region ends before it begins (SARIF1007)');
  const [region, context] = [own(value, 'region'), own(value, 'contextRegion')];
  if (context !== undefined && region === undefined) tell('a place has surroundings and is none (SARIF1008)');
  const [line, around] = [number(region, 'startLine'), number(context, 'startLine')];
  if (line !== null && around !== null && around > line) tell('a place lies outside of its surroundings (SARIF1008)');
  if (own(value, 'physicalLocation') !== undefined) {
    const place = own(value, 'physicalLocation');
    if (isObject(place) && own(place, 'artifactLocation') === undefined && own(place, 'address') === undefined) {
      tell('a place names no file (SARIF1008)');
    }
  }
}
