/** A file that a format made: a plain name and its bytes. */
export type OutputFile = { name: string; mediaType: string; bytes: Uint8Array };
