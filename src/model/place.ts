/** Where in the evidence a thing stands, so that a reader can open the file and see it. */
export type Place = {
  /** Path below the root, with forward slashes. */
  path: string;
  /** From 1; null where the file as a whole is meant. */
  line: number | null;
  column: number | null;
  /** JSON pointer into the file's data (RFC 6901), or null. */
  pointer: string | null;
};
