// Makes controls/tables/sam-policy-templates.json from the SAM project's policy_templates.json (Apache-2.0).
//   node scripts/tables/sam-policy-templates.mjs policy_templates.json --commit <sha> --date <YYYY-MM-DD>
// In the table a parameter stands as `{Name}`; `${AWS::Region}` and the like stay as they are. A shape that the table
// cannot hold stops the script: nothing is left out in silence.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commit: { type: 'string' }, date: { type: 'string' } },
});
const [path] = positionals;
if (!path || !/^[0-9a-f]{40}$/.test(values.commit ?? '') || !/^\d{4}-\d\d-\d\d$/.test(values.date ?? '')) {
  console.error('usage: sam-policy-templates.mjs policy_templates.json --commit <sha> --date <YYYY-MM-DD>');
  process.exit(3);
}

const bytes = readFileSync(path);
const templates = {};
for (const [name, template] of Object.entries(JSON.parse(bytes).Templates).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const parameters = Object.keys(template.Parameters).sort();
  const statements = template.Definition.Statement.map((statement) => {
    known(name, statement, ['Action', 'Effect', 'Resource', 'Condition', 'Sid']);
    return {
      effect: statement.Effect,
      actions: list(statement.Action).map((action) => text(name, action, [])),
      resources: list(statement.Resource).map((resource) => text(name, resource, parameters)),
      conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, wanted]) => ({
          operator,
          key,
          values: list(wanted).map((value) => text(name, value, parameters)),
        })),
      ),
    };
  });
  known(name, template.Definition, ['Statement']);
  templates[name] = { parameters, statements };
}

const table = {
  source: `https://github.com/aws/serverless-application-model, samtranslator/policy_templates_data/policy_templates.json at ${values.commit}`,
  licence: 'Apache-2.0',
  date: values.date,
  digest: createHash('sha256').update(bytes).digest('hex'),
  templates,
};
const out = new URL('../../controls/tables/sam-policy-templates.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${Object.keys(templates).length} templates`);

/** A text, or an Fn::Sub whose variables are all parameters, as one text with `{Parameter}` in it. */
function text(name, value, parameters) {
  if (typeof value === 'string') return value;
  const sub = value['Fn::Sub'];
  if (typeof sub === 'string') return sub;
  if (!Array.isArray(sub) || Object.keys(value).length !== 1) throw new Error(`${name}: a value of another shape`);
  const [format, variables] = sub;
  return format.replace(/\$\{([A-Za-z0-9]+)\}/g, (_, variable) => {
    const parameter = variables[variable]?.Ref;
    if (!parameters.includes(parameter)) throw new Error(`${name}: \${${variable}} is no parameter`);
    return `{${parameter}}`;
  });
}

function list(value) {
  return Array.isArray(value) ? value : [value];
}

function known(name, object, names) {
  const other = Object.keys(object).filter((key) => !names.includes(key));
  if (other.length > 0) throw new Error(`${name}: ${other.join(', ')} has no place in the table`);
}
