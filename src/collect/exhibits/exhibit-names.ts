/** In bytes; file systems take 255 for a step, and a mark is put to it while it is being written. */
const MAX_STEP_BYTES = 200;
/** A folder that is reached by deeper steps than this holds what is below it flat. */
const MAX_STEPS = 40;
/** Letters, digits and marks that no shell, archive or file system takes for more than a name. */
const UNSAFE = /[^\p{L}\p{N}\p{M} ._@+=~,#()[\]-]/gu;
/** Names that stand for devices on Windows, whatever their ending. What begins with a dot is hidden, and left out where folders are uploaded. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function shortened(step: string): string {
  let short = step;
  while (Buffer.byteLength(short) > MAX_STEP_BYTES) short = short.slice(0, -1);
  return short;
}

function safeStep(step: string): string {
  const plain = shortened(step.normalize('NFC').replaceAll(UNSAFE, '-')).replace(/[. ]+$/, (end) =>
    '-'.repeat(end.length),
  );
  const named = plain.replace(/^ +/, (start) => '-'.repeat(start.length));
  return named === '' || named.startsWith('.') || DEVICE.test(named) ? `_${named}` : named;
}

function safePath(path: string): string[] {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const [first = '', ...rest] = steps.length > MAX_STEPS ? [steps.slice(0, -1).join('-'), steps.at(-1) ?? ''] : steps;
  return [first, ...rest].map(safeStep);
}

/**
 * Gives each path a name for an exhibit: one that leads nowhere but below the folder for exhibits, and that no other one has, on file systems
 * that take upper for lower case as well. What is usual stays as it is; of names that meet, the first step of the later one is numbered.
 * `taken`: paths that are given away.
 */
export function createExhibitNames(taken: readonly string[] = []): (path: string) => string {
  const files = new Set<string>();
  const folders = new Set<string>();
  const tried = new Map<string, number>();
  const above = (key: string): string[] => {
    const steps = key.split('/');
    return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
  };
  const claim = (path: string): boolean => {
    const key = path.toLowerCase();
    if (files.has(key) || folders.has(key) || above(key).some((folder) => files.has(folder))) return false;
    files.add(key);
    for (const folder of above(key)) folders.add(folder);
    return true;
  };
  for (const path of taken) claim(path);
  return (path) => {
    const [first = '', ...rest] = safePath(path);
    const plain = [first, ...rest].join('/');
    if (claim(plain)) return plain;
    for (let number = tried.get(plain) ?? 2; ; number++) {
      tried.set(plain, number + 1);
      const numbered = [`${first}~${number}`, ...rest].join('/');
      if (claim(numbered)) return numbered;
    }
  };
}
