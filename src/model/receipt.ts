/** What became of the files at one destination. */
export type Receipt = {
  destination: 'workspace' | 'summary' | 'release';
  status: 'done' | 'skipped' | 'refused' | 'failed';
  /** What happened and, if it was refused, what to change, with the YAML to add. */
  message: string;
  /** Per file, where the destination takes files. */
  files: { name: string; action: 'written' | 'uploaded' | 'replaced' | 'kept' | 'refused'; url: string | null }[];
};
