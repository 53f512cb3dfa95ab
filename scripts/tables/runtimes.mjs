// Makes controls/tables/runtimes.json from files in the form of cfn-lint's LmbdRuntimeLifecycle.json (MIT-0).
//   node scripts/tables/runtimes.mjs FILE... --source <text> --date <YYYY-MM-DD>
// Of a runtime that stands in several files the last one counts, so that an older file can give what a newer one left out.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string' }, date: { type: 'string' } },
});
const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text ?? '');
if (positionals.length === 0 || !values.source || !isDate(values.date)) {
  console.error('usage: runtimes.mjs FILE... --source <text> --date <YYYY-MM-DD>');
  process.exit(3);
}

const digest = createHash('sha256');
const found = new Map();
for (const path of positionals) {
  const bytes = readFileSync(path);
  digest.update(bytes);
  for (const [name, { deprecated }] of Object.entries(JSON.parse(bytes))) {
    if (!isDate(deprecated)) throw new Error(`${name}: deprecated is no date`);
    found.set(name, { deprecated });
  }
}
const runtimes = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
const table = {
  source: values.source,
  licence: 'MIT-0',
  date: values.date,
  digest: digest.digest('hex'),
  runtimes,
};
writeFileSync(new URL('../../controls/tables/runtimes.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
console.log(`${found.size} runtimes`);
