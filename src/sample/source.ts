import { digestOf } from '../catalogue/canonical.ts';
import { UsageError } from '../config/usage-error.ts';
import type { FrozenPopulation } from '../model/frozen-population.ts';
import type { Report } from '../model/report.ts';
import { contentDigest } from '../report/digest.ts';
import { populationOf } from '../report/population.ts';
import { createReportValidator, type ReportValidator } from '../report/validate.ts';

/** What a sample is drawn from. `report` null: the population alone was given, and no verdicts are known. */
export type Source = { population: FrozenPopulation; report: Report | null };

const AGAIN = 'Take it again from the release that it is attached to.';

/** Reads the text of an evidence.json or a population.json; `name` is what messages call it. Throws UsageError. */
export async function readSource(text: string, name: string): Promise<Source> {
  const data = parse(text, name);
  const schema = Object.getOwnPropertyDescriptor(data, 'schema')?.value;
  if (schema === 'release-evidence/1') return fromReport(data, name);
  if (schema === 'release-evidence-population/1') return fromPopulation(data, name);
  throw refusal(
    name,
    'neither an evidence.json nor a population.json of release-evidence. Name one of the two, as `generate` wrote it.',
  );
}

function parse(text: string, name: string): object {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  } catch {
    throw refusal(name, `not JSON, or cut short. ${AGAIN}`);
  }
  throw refusal(name, 'not a JSON object. Name an evidence.json or a population.json.');
}

async function fromReport(data: object, name: string): Promise<Source> {
  if (!isValid<Report>(data, await createReportValidator())) throw otherShape(name, 'evidence');
  if (data.contentDigest !== contentDigest(data)) throw altered(name, 'contentDigest');
  const population = populationOf(data);
  if (population === null) {
    throw refusal(
      name,
      'no changes are in it: the run had no git history to read. Check out with fetch-depth: 0 and generate again.',
    );
  }
  return { population, report: data };
}

async function fromPopulation(data: object, name: string): Promise<Source> {
  const [{ compile }, { default: schema }] = await Promise.all([
    import('../schema/compile.ts'),
    import('../../docs/schema/population.schema.json', { with: { type: 'json' } }),
  ]);
  const validate = compile(schema);
  const toFaults: ReportValidator = (one) => (validate(one) ? [] : ['']);
  if (!isValid<FrozenPopulation>(data, toFaults)) throw otherShape(name, 'population');
  if (data.digest !== digestOf(data.changes)) throw altered(name, 'digest');
  return { population: data, report: null };
}

function isValid<T>(data: object, validate: ReportValidator): data is T & object {
  return validate(data).length === 0;
}

function otherShape(name: string, schema: string): UsageError {
  return refusal(
    name,
    `not as docs/schema/${schema}.schema.json says. Use the version of release-evidence that wrote it, or generate it again.`,
  );
}

function altered(name: string, digest: string): UsageError {
  return refusal(name, `its content does not match its ${digest}: it was altered since it was written. ${AGAIN}`);
}

function refusal(name: string, what: string): UsageError {
  return new UsageError([`sample: ${name}: ${what}`]);
}
