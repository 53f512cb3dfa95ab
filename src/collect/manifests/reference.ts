import type { Json } from '../../model/json.ts';
import { LOGICAL_ID } from '../../model/logical-id.ts';
import { isObject, member } from './resource.ts';

/** What a symbolic text names: a resource, or one of its attributes. */
export type Reference = { logicalId: string; attribute: string | null };

const WHOLE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.([A-Za-z0-9_.]+))?\\}$`);
const LINKED = /^\$\{([^{}#]+)#([A-Za-z0-9]+)(?:\.([A-Za-z0-9_.]+))?\}$/;

/** What a resolved text names when it is nothing but one reference, `${OrdersTable}` or `${OrdersTable.Arn}`; otherwise null. */
export function referenceIn(text: unknown): Reference | null {
  if (typeof text !== 'string') return null;
  const match = WHOLE.exec(text);
  if (match?.[1] === undefined) return null;
  return { logicalId: match[1], attribute: match[2] ?? null };
}

/** The same for a resource of another template: `${orders/queues.yaml#Orders.Arn}`; `path` is that template's. */
export function linkedReferenceIn(text: unknown): (Reference & { path: string }) | null {
  if (typeof text !== 'string') return null;
  const match = LINKED.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { path: match[1], logicalId: match[2], attribute: match[3] ?? null };
}

/** A resolved value as another template sees it: what it refers to is named with the path of the template that it stands in. */
export function asSeenFrom(value: Json, path: string): Json {
  if (typeof value === 'string') {
    return value.replace(/\$\{([A-Za-z0-9]+(?:\.[A-Za-z0-9_.]+)?)\}/g, (_, named: string) => `\${${path}#${named}}`);
  }
  if (Array.isArray(value)) return value.map((item) => asSeenFrom(item, path));
  if (!isObject(value)) return value;
  const seen = Object.create(Object.getPrototypeOf(value));
  for (const name of Object.keys(value)) seen[name] = asSeenFrom(value[name] ?? null, path);
  return seen;
}

/** What an intrinsic names, before it is worked out: a Ref, an Fn::GetAtt, or an Fn::Sub of nothing but one name; otherwise null. */
export function referenceOf(value: Json | undefined): Reference | null {
  const name = member(value, 'Ref');
  if (typeof name === 'string') return { logicalId: name, attribute: null };
  const [logicalId, attribute] = list(member(value, 'Fn::GetAtt'));
  if (typeof logicalId === 'string') return { logicalId, attribute: typeof attribute === 'string' ? attribute : null };
  return referenceIn(member(value, 'Fn::Sub'));
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a resolved text holds a part that is only known after deployment. */
export function isSymbolic(text: string): boolean {
  return /\$\{[^}]*\}/.test(text);
}
