// OTLP in JSON: what each document holds of resources, log records, spans and metrics, counted by somebody else; access logs of load
// balancers, and that no log of another service is taken for one of a function.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { otlp } from '../../src/collect/logs/read-otlp.ts';
import { READERS } from '../../src/collect/readers.ts';

const config = {
  collect: { logs: { functions: [], sampleSize: 5, seed: 'corpus' } },
  release: { at: '2026-01-01T00:00:00.000Z' },
};
const LOGS = READERS.filter(({ kind }) => kind === 'log');

function fileOf(absolute, path) {
  return { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
}

async function countsOf(absolute) {
  const head = readFileSync(absolute).subarray(0, 65_536);
  if (!otlp.recognises(head, absolute)) return null;
  const { facts, problems } = await otlp.read(fileOf(absolute, 'otel/export.json'), { config, files: new Map() });
  const of = (type) => facts.find((fact) => fact.type === type)?.attributes;
  const { resources, spans, metrics } = of('telemetry-sample') ?? {};
  return { logRecords: of('log-sample')?.lines, resources, spans, metrics, problems: problems.length };
}

/** What a document holds, by names alone. */
function expectedOf({ resourceLogs, resourceSpans, resourceMetrics, logRecords, spans, metrics }) {
  return { logRecords, spans, metrics, resources: resourceSpans ?? resourceMetrics, logs: resourceLogs };
}

async function scored(folder, cases, score) {
  for (const [name, expected] of Object.entries(cases)) {
    const counted = await countsOf(join(folder, name));
    const wrong = Object.entries(expectedOf(expected)).filter(
      ([what, count]) => what !== 'logs' && count !== undefined && count !== counted?.[what],
    );
    score(
      counted !== null && counted.problems === 0 && wrong.length === 0,
      `${name}: ${counted === null ? 'not recognised' : wrong.map(([what, count]) => `${counted[what]} ${what}, not ${count}`).join(', ')}`,
    );
  }
}

/** The examples of OTLP itself have no counts: each holds what its name says. */
const EXAMPLES = {
  'logs.json': { logRecords: 1 },
  'events.json': { logRecords: 1 },
  'trace.json': { resourceSpans: 1, spans: 1 },
  'metrics.json': { resourceMetrics: 1, metrics: 4 },
};

/** Dialect that each file of another service is read as, where one is meant for it; null: none is. */
const OTHERS = { 'albaccesslog.log': 'access-log' };

function others(folder, score) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.log'))) {
    const head = readFileSync(join(folder, name)).subarray(0, 65_536);
    const found = LOGS.find((reader) => reader.recognises(head, `exports/${name}`))?.dialect ?? null;
    score(found === (OTHERS[name] ?? null), `${name}: read as ${found}`);
  }
}

export async function measure(corpusDir) {
  const notes = [];
  let total = 0;
  let reached = 0;
  const score = (ok, note) => {
    total++;
    if (ok) reached++;
    else notes.push(note);
  };
  const root = join(corpusDir, 'logs-otel');
  for (const source of readdirSync(root)) {
    const expected = join(root, source, 'expected.json');
    if (existsSync(expected)) await scored(join(root, source), JSON.parse(readFileSync(expected, 'utf8')).cases, score);
  }
  await scored(join(root, 'open-telemetry+opentelemetry-proto/examples'), EXAMPLES, score);
  others(join(corpusDir, 'logs-misc/grafana+lambda-promtail/testdata'), score);
  return { name: 'logs: OTLP and services', total, reached, notes };
}
