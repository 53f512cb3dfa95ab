import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import current from 'spdx-license-ids/index.json' with { type: 'json' };

/** Ids are compared without regard to case, says SPDX; the list has each in the case in which it is written. */
const BY_LOWER: ReadonlyMap<string, string> = new Map([...current, ...deprecated].map((id) => [id.toLowerCase(), id]));

/** The id of the SPDX licence list that a text is, as the list writes it; null: it is none. */
export function licenceId(text: string): string | null {
  const lower = text.toLowerCase();
  const id = BY_LOWER.get(lower);
  if (id !== undefined) return id;
  const orLater = lower.endsWith('+') ? BY_LOWER.get(lower.slice(0, -1)) : undefined;
  return orLater === undefined ? null : `${orLater}+`;
}
