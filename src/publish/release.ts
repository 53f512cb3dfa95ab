import { createHash } from 'node:crypto';
import { type Octokit, statusOf } from '../github/client.ts';
import type { OutputFile } from '../model/file.ts';
import type { Receipt } from '../model/receipt.ts';
import { download, findRelease, type Release } from './github.ts';

const PERMISSIONS = 'permissions:\n  contents: write';

const DRAFT_FIRST =
  'Create the release as a draft, run this step with its release-id, then publish it. Until then keep the files with actions/upload-artifact and `if: always()`.';

export type Attachment = {
  octokit: Octokit;
  /** OWNER/NAME. */
  repository: string;
  by: { id: number | null; tag: string | null };
  files: readonly OutputFile[];
  /** Whether an asset of a published release may be replaced by other bytes. */
  replacePublished: boolean;
  /** Whether someone asked for it by name; if not, a release that is not there is skipped, not refused. */
  required: boolean;
};

function receipt(status: Receipt['status'], message: string, files: Receipt['files'] = []): Receipt {
  return { destination: 'release', status, message, files };
}

function explain(error: unknown, doing: string): Receipt {
  const status = statusOf(error);
  if (status === 401)
    return receipt(
      'refused',
      `GitHub did not accept the token while ${doing} (401). Pass github-token: \${{ github.token }}.`,
    );
  if (status === 403 || status === 404) {
    return receipt('refused', `The token may not do this: ${doing} (${status}). Add to the job:\n${PERMISSIONS}`);
  }
  if (status === 422) return receipt('refused', `GitHub refused it while ${doing} (422). ${DRAFT_FIRST}`);
  const what = status === 0 ? 'no answer' : String(status);
  return receipt(
    'failed',
    `GitHub could not be reached while ${doing} (${what}). The files are in the workspace; run the job again.`,
  );
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function sameBytes(
  { octokit, repository }: Attachment,
  asset: Release['assets'][number],
  file: OutputFile,
): Promise<boolean> {
  if (asset.state !== 'uploaded' || asset.size !== file.bytes.length) return false;
  const digest = asset.digest ?? digestOf(await download(octokit, repository, asset.id));
  return digest === digestOf(file.bytes);
}

async function upload({ octokit, repository }: Attachment, release: Release, file: OutputFile): Promise<string | null> {
  const [owner = '', repo = ''] = repository.split('/');
  const send = async (): Promise<string | null> => {
    // The release's own address: the uploads host differs between GitHub.com and Enterprise Server.
    const { data } = await octokit.request(`POST ${release.uploadUrl}`, {
      name: file.name,
      data: file.bytes,
      headers: { 'content-type': file.mediaType },
    });
    return (data as { browser_download_url?: string }).browser_download_url ?? null;
  };
  try {
    return await send();
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    // A broken upload leaves an asset in state 'starter' under the name.
    const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      owner,
      repo,
      release_id: release.id,
      per_page: 100,
    });
    const left = assets.find((asset) => asset.name === file.name && asset.state !== 'uploaded');
    if (left === undefined) throw error;
    await octokit.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: left.id });
    return send();
  }
}

type Plan = { file: OutputFile; asset: Release['assets'][number] | null; same: boolean };

/** Attaches the files to the release, after looking at all of them, so that a refusal leaves the release as it was. Never throws for an answer of GitHub's. */
export async function attach(attachment: Attachment): Promise<Receipt> {
  const { octokit, repository, by, files, replacePublished, required } = attachment;
  const [owner = '', repo = ''] = repository.split('/');
  let release: Release | null;
  try {
    release = await findRelease(octokit, repository, by);
  } catch (error) {
    return explain(error, 'looking for the release');
  }
  if (release === null) {
    const named =
      by.tag === null
        ? 'No release was named and the event has none.'
        : `There is no release for tag ${by.tag} that the token can see.`;
    const message = `${named} A draft is seen only with:\n${PERMISSIONS}\nCreate the draft before this step, or set attach: never.`;
    return receipt(required ? 'refused' : 'skipped', message);
  }

  let plans: Plan[];
  try {
    plans = [];
    for (const file of files) {
      const asset = release.assets.find((one) => one.name === file.name) ?? null;
      plans.push({ file, asset, same: asset !== null && (await sameBytes(attachment, asset, file)) });
    }
  } catch (error) {
    return explain(error, 'reading the assets that are there');
  }
  const open = plans.filter((plan) => !plan.same);
  const kept: Receipt['files'] = plans
    .filter((plan) => plan.same)
    .map((plan) => ({ name: plan.file.name, action: 'kept', url: null }));
  if (open.length === 0)
    return receipt('done', `The release has these files already, byte for byte: ${release.url}`, kept);
  const refused: Receipt['files'] = open.map((plan) => ({ name: plan.file.name, action: 'refused', url: null }));
  if (release.immutable && !release.draft) {
    return receipt('refused', `The release is published and immutable: it takes no more files. ${DRAFT_FIRST}`, [
      ...kept,
      ...refused,
    ]);
  }
  const clashing = open.filter((plan) => plan.asset !== null && plan.asset.state === 'uploaded');
  if (!release.draft && clashing.length > 0 && !replacePublished) {
    const names = clashing.map((plan) => plan.file.name).join(', ');
    const message = `The published release has other bytes under the same name: ${names}. Set replace-published: true to replace them.`;
    return receipt('refused', message, [...kept, ...refused]);
  }

  const done: Receipt['files'] = [...kept];
  try {
    for (const { file, asset } of open) {
      if (asset !== null) await octokit.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: asset.id });
      const url = await upload(attachment, release, file);
      done.push({ name: file.name, action: asset === null ? 'uploaded' : 'replaced', url });
    }
  } catch (error) {
    const left = open.filter((plan) => !done.some((one) => one.name === plan.file.name));
    const said = explain(error, 'uploading to the release');
    return {
      ...said,
      files: [...done, ...left.map(({ file }) => ({ name: file.name, action: 'refused' as const, url: null }))],
    };
  }
  return receipt('done', `${done.length - kept.length} files attached to ${release.url}`, done);
}
