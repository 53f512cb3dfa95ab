import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/model/json.ts';
import { createReportValidator, validateReport } from '../../src/report/validate.ts';
import { sampleReport } from './sample-report.ts';

type Path = (string | number)[];

/** Paths of all objects in a report whose fields are ours; the content of facts and of judgements is free. */
function objectsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item, index) => objectsIn(item, [...path, index]));
  const free = ['attributes', 'origins', 'categories', 'only', 'when', 'that', 'parameters', 'sameAs'];
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) => (free.includes(key) ? [] : objectsIn(item, [...path, key]))),
  ];
}

/** A deep copy of the report and the object at a path in that copy. */
function copyWith(path: Path): { report: Json; target: Record<string, Json> } {
  const report = JSON.parse(JSON.stringify(sampleReport()));
  let target = report;
  for (const step of path) target = target[step];
  return { report, target };
}

const paths = objectsIn(JSON.parse(JSON.stringify(sampleReport())));

describe('validateReport', () => {
  it('finds nothing wrong with a built report, with and without an earlier one', async () => {
    expect(await validateReport(sampleReport())).toEqual([]);
    expect(await validateReport(sampleReport({ previous: [] }))).toEqual([]);
  });

  it('misses each field that is left out of any object', async () => {
    expect(paths.length).toBeGreaterThan(40);
    const accepted: string[] = [];
    const validate = await createReportValidator();
    for (const path of paths) {
      for (const field of Object.keys(copyWith(path).target)) {
        const { report, target } = copyWith(path);
        delete target[field];
        if (validate(report).length === 0) accepted.push([...path, field].join('/'));
      }
    }
    expect(accepted).toEqual([]);
  });

  it('refuses a field that it does not know in any object', async () => {
    const accepted: string[] = [];
    const validate = await createReportValidator();
    for (const path of paths) {
      const { report, target } = copyWith(path);
      target.unheardOf = 1;
      if (validate(report).length === 0) accepted.push(path.join('/'));
    }
    expect(accepted).toEqual([]);
  });

  it('says where a value is wrong', async () => {
    const { report, target } = copyWith(['controls', 0]);
    target.status = 'compliant';
    expect((await validateReport(report)).join()).toContain('/controls/0/status');
  });
});
