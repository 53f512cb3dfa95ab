import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv } from 'ajv';
import { createEmulator } from 'emulate';

// A stand-in of the GitHub API over HTTP. `emulate` keeps the releases; what it lacks is here: the bytes and digests of assets,
// refusals, immutable releases, rights of a token. Every answer is held to GitHub's own description of it (rest-schema.json).

export const WRITE_TOKEN = 'write-token-for-tests';
export const READ_TOKEN = 'read-token-for-tests';
export const REPOSITORY = 'acme/orders';

export type Request = { method: string; path: string; status: number; bytes: Buffer };

export type StandIn = {
  url: string;
  requests: Request[];
  /** What an answer was not, as GitHub describes it; empty in a good test. */
  violations: string[];
  createRelease: (release: { tag_name: string; draft?: boolean; immutable?: boolean }) => Promise<number>;
  putAsset: (releaseId: number, name: string, bytes: Buffer) => Promise<void>;
  assets: (releaseId: number) => Promise<{ name: string; bytes: Buffer }[]>;
  /** The next upload answers 502 and leaves a broken asset under the name. */
  breakNextUpload: () => void;
  close: () => Promise<void>;
};

type Asset = { id: number; name: string; state: string; size: number; [key: string]: unknown };
type Release = { id: number; draft: boolean; assets: Asset[]; [key: string]: unknown };

const slice = JSON.parse(readFileSync(new URL('rest-schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'github', definitions: slice.definitions });
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"github#/definitions/'));
const validators = new Map(
  Object.entries(slice.answers).map(([name, schema]) => [name, ajv.compile(absolute(schema as object))]),
);

function operationOf(method: string, path: string): string | null {
  const under = '/repos/{owner}/{repo}/releases';
  if (/^\/repos\/[^/]+\/[^/]+\/releases$/.test(path)) return `${method} ${under}`;
  if (/\/releases\/\d+$/.test(path)) return `${method} ${under}/{release_id}`;
  if (/\/releases\/\d+\/assets$/.test(path)) return `${method} ${under}/{release_id}/assets`;
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startStandIn(): Promise<StandIn> {
  const behind = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      github: { users: [{ login: 'acme' }], repos: [{ owner: 'acme', name: 'orders', auto_init: true }] },
      tokens: { [WRITE_TOKEN]: { login: 'acme', scopes: ['repo'] } },
    },
  });
  const bytesOf = new Map<number, Buffer>();
  const broken = new Set<number>();
  const immutable = new Set<number>();
  const requests: Request[] = [];
  const violations: string[] = [];
  let breakNext = false;
  let url = '';

  const ask = async (method: string, path: string, body?: Buffer | string, type = 'application/json') => {
    const answer = await fetch(`${behind.url}${path}`, {
      method,
      headers: { authorization: `token ${WRITE_TOKEN}`, 'content-type': type },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      link: answer.headers.get('link'),
      json: text === '' ? null : JSON.parse(text.replaceAll(behind.url, url)),
    };
  };
  const dressAsset = (asset: Asset): Asset => {
    const bytes = bytesOf.get(asset.id);
    return {
      ...asset,
      state: broken.has(asset.id) ? 'open' : 'uploaded',
      size: bytes?.length ?? 0,
      digest: bytes === undefined ? null : `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    };
  };
  const dress = (release: Release): Release => ({
    ...release,
    immutable: immutable.has(release.id) && !release.draft,
    assets: release.assets.map(dressAsset),
  });

  const handle = async (
    request: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; json: unknown; bytes?: Buffer; link?: string | null }> => {
    const method = request.method ?? 'GET';
    const address = new URL(request.url ?? '/', url);
    const path = address.pathname;
    const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token !== WRITE_TOKEN && token !== READ_TOKEN) return { status: 401, json: { message: 'Bad credentials' } };
    const mayWrite = token === WRITE_TOKEN;
    if (method !== 'GET' && !mayWrite)
      return { status: 403, json: { message: 'Resource not accessible by integration' } };

    const oneAsset = /\/releases\/assets\/(\d+)$/.exec(path);
    if (oneAsset !== null && method === 'GET' && request.headers.accept === 'application/octet-stream') {
      const bytes = bytesOf.get(Number(oneAsset[1]));
      return bytes === undefined ? { status: 404, json: { message: 'Not Found' } } : { status: 200, json: null, bytes };
    }
    const upload = /\/releases\/(\d+)\/assets$/.exec(path);
    if (upload !== null && method === 'POST') {
      const id = Number(upload[1]);
      const release = dress((await ask('GET', `/repos/${REPOSITORY}/releases/${id}`)).json as Release);
      const name = address.searchParams.get('name') ?? '';
      if (release.immutable) return { status: 422, json: { message: 'Cannot upload assets to an immutable release.' } };
      if (body.length === 0) {
        const error = { resource: 'ReleaseAsset', code: 'custom', field: 'size' };
        return { status: 422, json: { message: 'Validation Failed', errors: [error] } };
      }
      if (release.assets.some((asset) => asset.name === name)) {
        return {
          status: 422,
          json: {
            message: 'Validation Failed',
            errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }],
          },
        };
      }
      const answer = await ask('POST', `${path}?name=${encodeURIComponent(name)}`, body, 'application/octet-stream');
      const asset = answer.json as Asset;
      if (breakNext) {
        breakNext = false;
        broken.add(asset.id);
        return { status: 502, json: { message: 'Bad Gateway' } };
      }
      bytesOf.set(asset.id, body);
      return { status: answer.status, json: dressAsset(asset) };
    }

    const answer = await ask(method, `${path}${address.search}`, body.length > 0 ? body : undefined);
    if (answer.status >= 300 || method !== 'GET') return answer;
    const visible = (release: Release): boolean => mayWrite || !release.draft;
    if (/\/releases$/.test(path)) {
      return { ...answer, json: (answer.json as Release[]).filter(visible).map(dress) };
    }
    if (/\/releases\/(\d+|tags\/[^/]+)$/.test(path)) {
      const release = answer.json as Release;
      return visible(release) ? { ...answer, json: dress(release) } : { status: 404, json: { message: 'Not Found' } };
    }
    if (upload !== null) return { ...answer, json: (answer.json as Asset[]).map(dressAsset) };
    return answer;
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    bodyOf(request)
      .then(async (body) => {
        const answer = await handle(request, body);
        const path = new URL(request.url ?? '/', url).pathname;
        requests.push({ method: request.method ?? '', path: request.url ?? '', status: answer.status, bytes: body });
        const validate = validators.get(operationOf(request.method ?? '', path) ?? '');
        if (validate !== undefined && answer.status < 300 && !validate(answer.json)) {
          violations.push(`${request.method} ${path}: ${ajv.errorsText(validate.errors)}`);
        }
        const headers: Record<string, string> = {
          'content-type': answer.bytes ? 'application/octet-stream' : 'application/json',
        };
        if (answer.link) headers.link = answer.link.replaceAll(behind.url, url);
        response.writeHead(answer.status, headers);
        response.end(answer.bytes ?? (answer.status === 204 ? undefined : JSON.stringify(answer.json)));
      })
      .catch((error: unknown) => {
        violations.push(String(error));
        response.writeHead(500).end();
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    requests,
    violations,
    createRelease: async ({ immutable: frozen, ...release }) => {
      const { json } = await ask('POST', `/repos/${REPOSITORY}/releases`, JSON.stringify({ draft: false, ...release }));
      const { id } = json as Release;
      if (frozen) immutable.add(id);
      return id;
    },
    putAsset: async (releaseId, name, bytes) => {
      const path = `/repos/${REPOSITORY}/releases/${releaseId}/assets?name=${encodeURIComponent(name)}`;
      const { json } = await ask('POST', path, bytes, 'application/octet-stream');
      bytesOf.set((json as Asset).id, bytes);
    },
    assets: async (releaseId) => {
      const { json } = await ask('GET', `/repos/${REPOSITORY}/releases/${releaseId}/assets`);
      return (json as Asset[]).map((asset) => ({ name: asset.name, bytes: bytesOf.get(asset.id) ?? Buffer.alloc(0) }));
    },
    breakNextUpload: () => {
      breakNext = true;
    },
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await behind.close();
    },
  };
}
