import type { EarlierText } from '../collect/read-earlier.ts';
import { assetPrefix } from '../config/asset-prefix.ts';
import { type Octokit, statusOf } from '../github/client.ts';
import type { Config } from '../model/config.ts';
import { download, listPublished } from './github.ts';

export const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;

/** What earlier releases carry as this system's evidence. Nothing, where the token may not read releases: then there is no delta. */
export async function fetchEarlier(
  octokit: Octokit,
  repository: string,
  config: Config,
  count: number,
): Promise<EarlierText[]> {
  try {
    const releases = await listPublished(octokit, repository, config.release.tag, count);
    const texts: EarlierText[] = [];
    for (const release of releases) {
      const name = `${assetPrefix(config.scope.system, release.tagName)}.evidence.json`;
      const asset = release.assets.find((one) => one.name === name && one.size <= MAX_EVIDENCE_BYTES);
      if (asset === undefined) continue;
      const bytes = await download(octokit, repository, asset.id);
      texts.push({ name: `${release.tagName}/${name}`, text: new TextDecoder().decode(bytes) });
    }
    return texts;
  } catch (error) {
    if (statusOf(error) === 0 && !(error instanceof Error && error.name === 'HttpError')) throw error;
    return [];
  }
}
