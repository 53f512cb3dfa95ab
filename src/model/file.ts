/**
 * A file that is written: its path below the folder for the output, with forward slashes, and its bytes. Those of an exhibit lie on disk and
 * are read each time that they are asked for, so that never all of them are in memory.
 */
export type OutputFile = { name: string; mediaType: string; bytes: Uint8Array };
