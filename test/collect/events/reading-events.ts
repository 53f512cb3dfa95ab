import { expect } from 'vitest';
import type { Reading } from '../../../src/collect/reader.ts';
import type { Attributes } from '../../../src/model/fact.ts';
import { readEach, type Tree } from '../collected.ts';
import { schemaErrors } from '../manifests/reading.ts';

/** What a file of a log comes to, its settings beside it; each fact is one of its type. */
export async function readLog(content: unknown, path = 'logs/audit.json', settings = ''): Promise<Reading> {
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  const tree: Tree = { [path]: text, ...(settings === '' ? {} : { '.evidence.yml': settings }) };
  const reading = (await readEach(tree)).get(path);
  if (reading === undefined) throw new Error(`${path} is read by nobody`);
  const facts = reading.facts.map((fact) => ({ ...fact, evidence: `log:${path}` }));
  expect(schemaErrors(facts)).toEqual([]);
  return reading;
}

/** Its population, and its events. */
export async function eventsIn(content: unknown, path?: string, settings?: string) {
  const { facts, problems, dialect } = await readLog(content, path, settings);
  const of = (type: string): Attributes[] =>
    facts.filter((fact) => fact.type === type).map(({ attributes }) => attributes);
  return { log: of('control-plane-log')[0] ?? {}, events: of('control-plane-event'), facts, problems, dialect };
}
