// Parts of Markdown, and words for what schemas say.
export const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

export const code = (text) => (String(text) === '' ? '' : `\`${text}\``);

/** Text in which nothing is taken for a mark. */
export const plain = (text) => text.replaceAll(/[*<]/g, '\\$&');

/** A name with dashes as words, the first with a capital. */
export const titled = (name) => `${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

const SOURCE_NAMES = {
  cloudformation: 'CloudFormation',
  serverless: 'Serverless Framework',
  terraform: 'Terraform',
  azure: 'Azure',
  google: 'Google',
  knative: 'Knative',
  manifest: 'Any manifest',
  policy: 'Policy document',
  sigstore: 'Sigstore bundle',
  junit: 'JUnit',
  nunit: 'NUnit',
  xunit: 'xUnit.net',
  trx: 'TRX',
  cpp: 'C and C++',
  tap: 'TAP',
  ctrf: 'CTRF',
  jest: 'Jest, Vitest',
  mocha: 'Mocha',
  'go-test': 'go test',
  'dart-test': 'dart test',
  'test-report': 'Any test report',
  log: 'Log',
  file: 'File',
  git: 'git',
  github: 'GitHub',
  settings: 'Settings',
};

/** What a value can be, in words. */
export function kindOf({ type, enum: values, items }) {
  if (values) return values.map((value) => (value === null ? 'null' : code(value))).join(', ');
  const names = [type].flat().map((name) => (name === 'array' ? `list of ${kindOf(items)}` : name));
  return names.join(' or ').replace(/\blist of (object|string|number|boolean)\b/, 'list of $1s');
}

/** Where an attribute comes from: the field of each platform, or the relation that derives it. */
export function sourcesOf(schema) {
  if (schema['x-derived']) return [`Derived: \`${schema['x-derived']}\``];
  return Object.entries(schema['x-source'] ?? {}).map(
    ([platform, field]) => `${SOURCE_NAMES[platform] ?? titled(platform)}: ${plain(field)}`,
  );
}
