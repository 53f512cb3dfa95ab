import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/github/client.ts';
import type { OutputFile } from '../../src/model/file.ts';
import { attach } from '../../src/publish/release.ts';
import { READ_TOKEN, REPOSITORY, type StandIn, startStandIn, WRITE_TOKEN } from '../github/stand-in.ts';

let github: StandIn;
beforeEach(async () => {
  github = await startStandIn();
  process.env.GITHUB_API_URL = github.url;
});
afterEach(async () => {
  const { violations } = github;
  await github.close();
  delete process.env.GITHUB_API_URL;
  expect(violations).toEqual([]);
});

const file = (name: string, text: string): OutputFile => ({ name, mediaType: 'text/plain', bytes: Buffer.from(text) });
const uploads = (): string[] =>
  github.requests
    .filter((request) => request.method === 'POST')
    .map((request) => `${new URL(request.path, github.url).searchParams.get('name')} ${request.status}`);

async function run(
  by: { id?: number; tag?: string },
  files: OutputFile[],
  options: { token?: string; replacePublished?: boolean; required?: boolean } = {},
) {
  const octokit = await connect(options.token ?? WRITE_TOKEN);
  return attach({
    octokit,
    repository: REPOSITORY,
    by: { id: by.id ?? null, tag: by.tag ?? null },
    files,
    replacePublished: options.replacePublished ?? false,
    required: options.required ?? false,
  });
}

describe('attaching to a release', () => {
  it('uploads the bytes to a draft named by id', async () => {
    const id = await github.createRelease({ tag_name: 'v1', draft: true });
    const receipt = await run({ id }, [file('a.json', '{}'), file('b.md', '# é')]);
    expect(receipt.status).toBe('done');
    expect(receipt.files.map((one) => `${one.name} ${one.action}`)).toEqual(['a.json uploaded', 'b.md uploaded']);
    expect((await github.assets(id)).map((asset) => `${asset.name} ${asset.bytes.toString()}`).sort()).toEqual([
      'a.json {}',
      'b.md # é',
    ]);
  });

  it('finds a draft by its tag, which only a token with push access sees', async () => {
    const id = await github.createRelease({ tag_name: 'v1', draft: true });
    expect((await run({ tag: 'v1' }, [file('a', 'x')])).status).toBe('done');
    expect(await github.assets(id)).toHaveLength(1);
    const unseen = await run({ tag: 'v1' }, [file('b', 'x')], { token: READ_TOKEN, required: true });
    expect(unseen.status).toBe('refused');
    expect(unseen.message).toContain('contents: write');
  });

  it('keeps an asset with the same name and the same bytes', async () => {
    const id = await github.createRelease({ tag_name: 'v1', draft: true });
    await github.putAsset(id, 'a', Buffer.from('same'));
    const receipt = await run({ id }, [file('a', 'same')]);
    expect(receipt).toMatchObject({ status: 'done', files: [{ name: 'a', action: 'kept' }] });
    expect(uploads()).toEqual([]);
  });

  it('replaces other bytes on a draft', async () => {
    const id = await github.createRelease({ tag_name: 'v1', draft: true });
    await github.putAsset(id, 'a', Buffer.from('old'));
    expect(await run({ id }, [file('a', 'new')])).toMatchObject({ status: 'done', files: [{ action: 'replaced' }] });
    expect((await github.assets(id)).map((asset) => asset.bytes.toString())).toEqual(['new']);
  });

  it('refuses to replace on a published release, and touches nothing', async () => {
    const id = await github.createRelease({ tag_name: 'v1' });
    await github.putAsset(id, 'a', Buffer.from('old'));
    const receipt = await run({ id }, [file('a', 'new'), file('b', 'more')]);
    expect(receipt.status).toBe('refused');
    expect(receipt.message).toContain('replace-published: true');
    expect((await github.assets(id)).map((asset) => asset.bytes.toString())).toEqual(['old']);
  });

  it('replaces on a published release when asked to', async () => {
    const id = await github.createRelease({ tag_name: 'v1' });
    await github.putAsset(id, 'a', Buffer.from('old'));
    expect((await run({ id }, [file('a', 'new')], { replacePublished: true })).status).toBe('done');
    expect((await github.assets(id)).map((asset) => asset.bytes.toString())).toEqual(['new']);
  });

  it('stops before an immutable release with the recipe', async () => {
    const id = await github.createRelease({ tag_name: 'v1', immutable: true });
    const receipt = await run({ id }, [file('a', 'x')]);
    expect(receipt).toMatchObject({ status: 'refused', files: [{ name: 'a', action: 'refused' }] });
    expect(receipt.message).toMatch(/immutable.*draft.*upload-artifact/s);
    expect(uploads()).toEqual([]);
  });

  it('names the permission when the token may not write', async () => {
    const id = await github.createRelease({ tag_name: 'v1' });
    const receipt = await run({ id }, [file('a', 'x')], { token: READ_TOKEN });
    expect(receipt.status).toBe('refused');
    expect(receipt.message).toContain('permissions:\n  contents: write');
  });

  it('says that a token was not accepted', async () => {
    const receipt = await run({ tag: 'v1' }, [file('a', 'x')], { token: 'stranger' });
    expect(receipt.message).toContain('401');
    expect(receipt.message).not.toContain('stranger');
  });

  it('clears away a broken upload and sends the file again', async () => {
    const id = await github.createRelease({ tag_name: 'v1', draft: true });
    github.breakNextUpload();
    expect((await run({ id }, [file('a', 'whole')])).status).toBe('done');
    expect((await github.assets(id)).map((asset) => asset.bytes.toString())).toEqual(['whole']);
  });

  it('skips where there is no release, unless one was asked for', async () => {
    expect((await run({ tag: 'v9' }, [file('a', 'x')])).status).toBe('skipped');
    expect((await run({ tag: 'v9' }, [file('a', 'x')], { required: true })).status).toBe('refused');
  });
});
