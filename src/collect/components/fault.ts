/** Where a document is not as its format says: a JSON pointer, or a line; and what is wrong, in words of ours. */
export type DocumentFault = { at: string; what: string };

/** Faults of one document that are named. */
const MAX_FAULTS = 100;
/** Characters of a place. */
const MAX_AT = 200;

export type Faults = { add: (at: string, what: string) => void; list: DocumentFault[]; isCapped: () => boolean };

/** Collects the first faults of a document, and knows whether there were more. */
export function createFaults(): Faults {
  const list: DocumentFault[] = [];
  let isCapped = false;
  return {
    list,
    isCapped: () => isCapped,
    add: (at, what) => {
      if (list.length < MAX_FAULTS) list.push({ at: at.length > MAX_AT ? `${at.slice(0, MAX_AT)}...` : at, what });
      else isCapped = true;
    },
  };
}

/** A JSON pointer (RFC 6901) of names and indices. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
