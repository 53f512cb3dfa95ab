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

/** Whether a resolved text holds a part that is only known after deployment. */
export function isSymbolic(text: string): boolean {
  return /\$\{[^}]*\}/.test(text);
}
