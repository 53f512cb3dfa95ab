import type { XmlAttributes } from '../xml-stream.ts';
import { addProperty, addTagsIn, type Tags, tagsIn } from './test-tags.ts';
import { type CaseOutcome, MAX_TAGGED, type TestTotals } from './test-totals.ts';

/** Tests whose class is remembered, where definitions stand in front of the results. */
const MAX_CLASSES = 100_000;
/** Tests whose outcome is remembered for the definitions behind the results. */
const MAX_OUTCOMES = 2_000_000;
/** Characters of a key or value of a property. */
const MAX_TEXT = 1000;

const WORST_LAST: readonly CaseOutcome[] = ['passed', 'skipped', 'failed', 'error'];

type Definition = { id: string; name: string; suite: string; line: number; tags: Tags };

/** What a TRX file says of its tests apart from their results, be it in front of them or behind them: class, categories, properties. */
export type TrxDefinitions = {
  /** `outer`: the element is a definition, not a part of one. */
  open: (name: string, attributes: XmlAttributes, line: number, outer: boolean) => void;
  text: (text: string) => void;
  close: (name: string, outer: boolean) => void;
  /** A result of the test with this id was counted; its class will be asked for if `named`. */
  result: (id: string, outcome: CaseOutcome, named: boolean) => void;
  /** Empty if it is not known. */
  classOf: (id: string) => string;
  /** The runner whose adapter ran the tests. */
  tool: () => string | null;
  /** Hands over the classes as suites, and the tagged tests, each with the worst of its results. */
  end: (totals: TestTotals) => void;
};

function toolOf(adapter: string | undefined): string | null {
  const [name] = /xunit|nunit|mstest|unittestadapter/i.exec(adapter ?? '') ?? [];
  return name === undefined ? null : name.toLowerCase().replace('unittestadapter', 'mstest');
}

export function trxDefinitions(): TrxDefinitions {
  const outcomes = new Map<string, CaseOutcome>();
  const wanted = new Set<string>();
  const classes = new Map<string, string>();
  /** Each class once, not once for each of its tests. */
  const names = new Map<string, string>();
  const tagged: Definition[] = [];
  let tool: string | null = null;
  let current: Definition | null = null;
  let part: 'Key' | 'Value' | null = null;
  let property = { Key: '', Value: '' };

  const keep = (definition: Definition) => {
    const { id, suite, tags } = definition;
    // One more than are handed over, so that the cap is told of.
    if (tags.checks.size > 0 && tagged.length <= MAX_TAGGED) tagged.push(definition);
    const known = names.get(suite) ?? suite;
    if (suite !== '' && names.size < MAX_CLASSES) names.set(known, known);
    if (!wanted.has(id) && (outcomes.size > 0 || classes.size >= MAX_CLASSES)) return;
    classes.set(id, known);
  };

  return {
    open: (name, attributes, line, outer) => {
      if (outer) {
        const { id = '', name: called = '' } = attributes;
        current = { id, name: called, suite: '', line, tags: tagsIn(called) };
      } else if (current === null) return;
      else if (name === 'TestMethod') {
        // Versions before 2012 write the assembly behind the class.
        current.suite = attributes.className?.replace(/,.*$/s, '') ?? '';
        addTagsIn(current.tags, current.suite);
        tool ??= toolOf(attributes.adapterTypeName);
      } else if (name === 'TestCategoryItem') addProperty(current.tags, 'category', attributes.TestCategory);
      else if (name === 'Property') property = { Key: '', Value: '' };
      else if (name === 'Key' || name === 'Value') part = name;
    },
    text: (text) => {
      if (part !== null && property[part].length < MAX_TEXT) property[part] += text.slice(0, MAX_TEXT);
    },
    close: (name, outer) => {
      part = null;
      if (current === null) return;
      if (name === 'Property') addProperty(current.tags, property.Key.trim(), property.Value);
      if (!outer) return;
      keep(current);
      current = null;
    },
    result: (id, outcome, named) => {
      if (named && !classes.has(id)) wanted.add(id);
      const before = outcomes.get(id) ?? 'passed';
      const worst = WORST_LAST.indexOf(outcome) > WORST_LAST.indexOf(before) ? outcome : before;
      if (outcomes.size < MAX_OUTCOMES || outcomes.has(id)) outcomes.set(id, worst);
    },
    classOf: (id) => classes.get(id) ?? '',
    tool: () => tool,
    end: (totals) => {
      for (let count = 0; count < names.size; count++) totals.suite();
      for (const { id, ...definition } of tagged) {
        const outcome = outcomes.get(id);
        if (outcome !== undefined) totals.tag({ ...definition, outcome });
        else if (outcomes.size >= MAX_OUTCOMES) totals.dropTags();
      }
    },
  };
}
