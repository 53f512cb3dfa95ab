import { assetPrefix } from '../config/asset-prefix.ts';
import type { Octokit } from '../github/client.ts';
import type { Config } from '../model/config.ts';
import { MAX_EVIDENCE_BYTES } from './earlier.ts';
import { download, findRelease } from './github.ts';

/** The evidence.json that the release holds already, from an earlier run for it. Null: none, or the token may not see it. */
export async function fetchHeld(
  octokit: Octokit,
  repository: string,
  { release, scope }: Config,
  releaseId: number | null,
): Promise<string | null> {
  try {
    const found = await findRelease(octokit, repository, { id: releaseId, tag: release.tag });
    const name = `${assetPrefix(scope.system, release.tag)}.evidence.json`;
    const asset = found?.assets.find((one) => one.name === name && one.size <= MAX_EVIDENCE_BYTES);
    if (asset === undefined || asset.state !== 'uploaded') return null;
    return new TextDecoder().decode(await download(octokit, repository, asset.id));
  } catch {
    // Attaching looks for the release again, and says what is wrong.
    return null;
  }
}
