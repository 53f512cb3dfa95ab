import picomatch from 'picomatch';

/** A line of CODEOWNERS: a pattern of paths, and who owns them; empty: nobody, explicitly. */
export type OwnersRule = { pattern: string; owners: string[] };

/** What only our matcher takes for more than a character; escapes stay as they are. */
const SPECIAL = /\\.|[(){}|+@!$^"']/g;

/** The globs that a pattern stands for: of a file or of a folder with all in it, but `docs/*` of the files right in it alone. */
function globsOf(pattern: string): string[] {
  const collapsed = pattern.replace(/(^|\/)\*{3,}(?=\/|$)/g, '$1**').replace(/\/{2,}/g, '/');
  const isFolder = collapsed.endsWith('/');
  const inner = collapsed.replace(/^\/|\/$/g, '');
  if (inner === '') return ['**'];
  const isAnchored = collapsed.startsWith('/') || inner.includes('/');
  const glob = isAnchored ? inner : `**/${inner}`;
  if (isFolder) return [`${glob}/**`];
  return isAnchored && /(^|\/)\*$/.test(inner) ? [glob] : [glob, `${glob}/**`];
}

function matcherOf(pattern: string): (path: string) => boolean {
  const options = { dot: true, nobrace: true, nobracket: true, noextglob: true, nonegate: true, strictSlashes: true };
  try {
    const matches = globsOf(pattern).map((glob) =>
      picomatch(
        glob.replace(SPECIAL, (text) => (text.startsWith('\\') ? text : `\\${text}`)),
        options,
      ),
    );
    return (path) => matches.some((one) => one(path));
  } catch {
    return () => false;
  }
}

/** Which rule owns a path below the root: the last that matches. Null: none does; empty owners: nobody, explicitly. */
export function ownersOf(rules: readonly OwnersRule[]): (path: string) => OwnersRule | null {
  const reversed = rules.map(({ pattern, owners }) => ({ pattern, owners, matches: matcherOf(pattern) })).reverse();
  return (path) => {
    const rule = reversed.find(({ matches }) => matches(path));
    return rule === undefined ? null : { pattern: rule.pattern, owners: rule.owners };
  };
}
