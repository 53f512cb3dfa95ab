/** A file that is written: its path below the folder for the output, with forward slashes, and its bytes. */
export type OutputFile = { name: string; mediaType: string; bytes: Uint8Array };
