import type { Json } from '../../model/json.ts';
import { member } from './resource.ts';

/** What a symbolic text names: a resource, or one of its attributes. */
export type Reference = { logicalId: string; attribute: string | null };

const WHOLE = /^\$\{([A-Za-z0-9]+)(?:\.([A-Za-z0-9_.]+))?\}$/;

/** What a resolved text names when it is nothing but one reference, `${OrdersTable}` or `${OrdersTable.Arn}`; otherwise null. */
export function referenceIn(text: unknown): Reference | null {
  if (typeof text !== 'string') return null;
  const match = WHOLE.exec(text);
  if (match?.[1] === undefined) return null;
  return { logicalId: match[1], attribute: match[2] ?? null };
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
