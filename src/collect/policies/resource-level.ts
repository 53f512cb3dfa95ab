/** How wide a resource pattern is: 0 everything, 1 a service, 2 a type, 3 a prefix of names, 4 one resource or inside it. */
export type ResourceLevel = 0 | 1 | 2 | 3 | 4;

/** Stands for `${...}`: what another resource, the platform or a policy variable fills in. It is a constant, never a wildcard. */
const OPAQUE = '\u0001';
const SYMBOL = /\$\{[^}]*\}/g;

/** Services whose ARNs carry the resource's name with no type before it. */
const UNTYPED = new Set([
  'codecommit',
  'codepipeline',
  'devops-guru',
  'execute-api',
  's3',
  'servicequotas',
  'sns',
  'sqs',
]);

/** Resources of S3 that are no bucket; their ARNs carry an account, which a bucket's do not. */
const S3_TYPED = /^(accesspoint|access-grants|async-request|job|storage-lens|storage-lens-group)[/:]/;

/** Types whose names hold slashes: a path is part of the name, so `role/team/*` is a prefix and not the inside of one role. */
const PATH_NAMED = new Set([
  'ecr:repository',
  'iam:group',
  'iam:instance-profile',
  'iam:policy',
  'iam:role',
  'iam:server-certificate',
  'iam:user',
  'kms:alias',
  'logs:log-group',
  'secretsmanager:secret',
  'ssm:parameter',
]);

/** Types written as two words: `loadbalancer/app/<name>`, `regional/webacl/<name>`. */
const TWO_WORD_TYPE = /^((?:loadbalancer|listener|listener-rule)\/(?:app|gwy|net)|(?:regional|global)\/[a-z]+)\/(.*)$/s;

const WILD = /[*?]/;
const hasWildcard = (text: string) => WILD.test(text);
const matchesAnything = (text: string) => hasWildcard(text) && /^[*?:/]+$/.test(text);

/**
 * The level of a resource pattern of an identity policy: an ARN, `*`, or text with `${...}` in it.
 * A `*` at the end of one of the ARN's fields runs on over the colons that follow: `arn:aws:sqs:*` is a whole service.
 */
export function resourceLevel(pattern: string): ResourceLevel {
  const text = pattern.replace(SYMBOL, OPAQUE);
  if (!hasWildcard(text)) return 4;
  if (matchesAnything(text)) return 0;
  if (text.startsWith(OPAQUE)) return /^[/:]/.test(text.slice(1)) ? 4 : 3;
  const fields = text.split(':');
  if (fields[0]?.toLowerCase() !== 'arn') return outsideArn(text);
  const last = fields.length - 1;
  const service = (fields[2] ?? '').toLowerCase();
  if (last < 5 && text.endsWith('*')) {
    return last < 2 || matchesAnything(service) ? 0 : 1;
  }
  const resource = last < 5 ? (fields[last] ?? '') : fields.slice(5).join(':');
  if (hasWildcard(service)) return matchesAnything(service) && matchesAnything(resource) ? 0 : 1;
  if (!hasWildcard(resource)) return 4;
  return resourcePartLevel(service, fields[4] ?? '', resource);
}

/** IAM refuses these; what they would match if it did not. */
function outsideArn(text: string): ResourceLevel {
  const literal = text.slice(0, text.search(WILD)).toLowerCase();
  if (literal === '') return 1;
  return text.endsWith('*') && text.length === literal.length + 1 && 'arn:'.startsWith(literal) ? 0 : 3;
}

function resourcePartLevel(service: string, account: string, written: string): ResourceLevel {
  const resource = written.replace(/^\//, '');
  if (matchesAnything(resource)) return service === 's3' && resource.includes('/') ? 2 : 1;
  const bucket = service === 's3' && !(account !== '' && S3_TYPED.test(resource));
  if (bucket || (service !== 's3' && UNTYPED.has(service))) return nameLevel(upTo(resource, /[/:]/));

  const [type, rest] = splitType(resource);
  if (rest === null) return type.search(WILD) === 0 ? 3 : 2;
  if (hasWildcard(type)) return type.search(WILD) > 0 && matchesAnything(rest) ? 2 : 3;
  const pathNamed = PATH_NAMED.has(`${service}:${type.toLowerCase()}`);
  const name = upTo(rest, pathNamed ? /:/ : /[/:]/);
  // A group's ARN has an id before its name: autoScalingGroup:<uuid>:autoScalingGroupName/<name>.
  const group = /:autoScalingGroupName\/(.+)$/.exec(rest)?.[1];
  if (group !== undefined && matchesAnything(name)) return nameLevel(group);
  // Secrets Manager adds a hyphen and six characters to each name, so that is how one secret is named.
  return nameLevel(service === 'secretsmanager' ? name.replace(/-\?{6}$/, '') : name);
}

function splitType(resource: string): [type: string, rest: string | null] {
  const pair = TWO_WORD_TYPE.exec(resource);
  if (pair) return [pair[1] ?? '', pair[2] ?? ''];
  const end = resource.search(/[/:]/);
  return end < 0 ? [resource, null] : [resource.slice(0, end), resource.slice(end + 1)];
}

function nameLevel(name: string): ResourceLevel {
  if (matchesAnything(name)) return 2;
  return hasWildcard(name) ? 3 : 4;
}

function upTo(text: string, separator: RegExp): string {
  const end = text.search(separator);
  return end < 0 ? text : text.slice(0, end);
}
