// Log lines: what Lambda wrote in other people's examples, and records of Powertools.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logLines } from '../../src/collect/logs/read-lines.ts';

const config = {
  collect: { logs: { functions: [], sampleSize: 5, seed: 'corpus' } },
  release: { at: '2030-01-01T00:00:00Z' },
};

async function attributesOf(absolute, path) {
  const head = readFileSync(absolute).subarray(0, 65_536);
  if (!logLines.recognises(head, path)) return null;
  const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
  const { facts } = await logLines.read(file, { config, files: new Map() });
  return facts[0]?.attributes ?? null;
}

/** Every object in the file that looks like what a logger wrote: with a level and a message. */
function recordsIn(path) {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return [value].flat().filter((record) => record?.level !== undefined && record?.message !== undefined);
  } catch {
    return [];
  }
}

async function lambdaText(folder, score) {
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  for (const [name, { start, end, report, timeouts }] of Object.entries(cases)) {
    const attributes = await attributesOf(join(folder, name), `logs/${name}`);
    const expected = start + end + report.length + timeouts;
    score(
      attributes?.platformLines === expected,
      `${name}: ${attributes?.platformLines} platform lines, not ${expected}`,
    );
    const said = attributes?.invocations;
    const most = (values) => Math.max(...values);
    const figures = [
      [said?.started, start],
      [said?.reported, report.length],
      [said?.timeouts, timeouts],
      [said?.durationMs?.max, report.length === 0 ? undefined : most(report.map(({ durationMs }) => durationMs))],
      [said?.memory?.maxUsedMb, report.length === 0 ? undefined : most(report.map(({ maxMemoryMB }) => maxMemoryMB))],
      [said?.memory?.sizesMb.at(-1), report.length === 0 ? undefined : most(report.map(({ memoryMB }) => memoryMB))],
    ];
    score(
      figures.every(([ours, theirs]) => ours === theirs),
      `${name}: other figures of invocations: ${JSON.stringify(figures)}`,
    );
  }
}

async function powertools(folder, score) {
  const scratch = mkdtempSync(join(tmpdir(), 'corpus-logs-'));
  try {
    for (const path of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'))) {
      score((await attributesOf(join(folder, path), `logs/${path}`)) === null, `${path}: taken for lines`);
      const records = recordsIn(join(folder, path));
      if (records.length === 0) continue;
      const lines = join(scratch, 'lines.jsonl');
      writeFileSync(lines, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      const attributes = await attributesOf(lines, 'logs/lines.jsonl');
      const all = ['time', 'level', 'message'].every(
        (field) => attributes?.fields.find((each) => each.field === field)?.ratio === 1,
      );
      score(all && attributes.structuredRatio === 1, `${path}: as lines, not all of time, level and message`);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Lines of other services, and documents of one line, are not a function's log. */
async function others(folder, score) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // A load balancer's is an access log, which has a reader of its own: see logs-otel.mjs.
    if (!entry.isFile() || !/\.(?:json|log)$/.test(entry.name) || entry.name === 'albaccesslog.log') continue;
    const absolute = join(entry.parentPath ?? entry.path, entry.name);
    score((await attributesOf(absolute, `exports/${entry.name}`)) === null, `${entry.name}: taken for a log`);
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
  await lambdaText(join(corpusDir, 'logs-lambda/serverless+examples'), score);
  await powertools(join(corpusDir, 'logs-lambda/aws-powertools+powertools-lambda-typescript'), score);
  await others(join(corpusDir, 'logs-misc/grafana+lambda-promtail'), score);
  await others(join(corpusDir, 'logs-cloudtrail'), score);
  return { name: 'logs: platform lines, fields, and what is no log', total, reached, notes };
}
