/** Text that GitHub keeps as it is in the name of an asset. */
function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '') || 'release';
}

/** What the names of a system's assets begin with, so that two evidence steps in one release do not meet. */
export function assetPrefix(system: string, tag: string | null): string {
  return tag === null ? plain(system) : `${plain(system)}-${plain(tag)}`;
}

const OWN = /^(?:evidence\.(?:json|md|pdf)|population\.(?:csv|json)|exhibits\..+|SHA256SUMS)$/;

/** Whether an asset is one that a run for this release attaches: it says nothing of what is released. */
export function isOwnAsset(name: string, system: string, tag: string | null): boolean {
  const prefix = `${assetPrefix(system, tag)}.`;
  return name.startsWith(prefix) && OWN.test(name.slice(prefix.length));
}
