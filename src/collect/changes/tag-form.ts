const MAX_TAG_LENGTH = 300;
/** A version of several numbers, the text before it, and what follows: `orders-v1.4.0-rc.1`. */
const VERSIONED = /^(.*?)(\d{1,9}(?:\.\d{1,9}){1,3})(?!\d|\.\d)(.*)$/s;
/** What marks a version as one before the release, by semantic versioning and by PEP 440. */
const BEFORE = /^(?:-|\.?(?:a|b|c|rc|alpha|beta|pre|preview|dev|canary|next|nightly|snapshot)[._-]?\d*(?![a-z]))/i;
/** Words behind a hyphen that are used of what is released all the same. */
const RELEASED = /^-(?:final|ga|release|hotfix|patch|lts|stable)\b/i;

/** What the name of a tag says. Tags of one system's releases have the same form. */
export type TagForm = { form: string; version: number[]; preRelease: boolean };

/** Reads the name of a tag. One without a version of several numbers has all its numbers left open: `release-#-#`. */
export function tagForm(tag: string): TagForm {
  const name = tag.slice(0, MAX_TAG_LENGTH);
  const match = VERSIONED.exec(name);
  if (match === null) {
    return {
      form: name.replaceAll(/\d+/g, '#'),
      version: (name.match(/\d{1,15}/g) ?? []).map(Number),
      preRelease: false,
    };
  }
  const [, before = '', numbers = '', after = ''] = match;
  const version = numbers.split('.').map(Number);
  return {
    form: `${before}${version.map(() => '#').join('.')}`,
    version,
    preRelease: BEFORE.test(after) && !RELEASED.test(after),
  };
}

/** Below zero where the first version is the lower one. Only versions of as many numbers are compared. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return 0;
  for (const [index, number] of a.entries()) {
    const difference = number - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
