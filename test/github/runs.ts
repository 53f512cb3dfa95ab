import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZipFile } from 'yazl';
import { ORGANISATION, type Route } from './organisation.ts';
import { sample } from './sample.ts';

// Workflow runs and their artifacts, and the storage on another host that holds the archives.

export type ArtifactMade = {
  id: number;
  name: string;
  archive: Buffer;
  createdAt?: string;
  expired?: boolean;
  /** What the platform tells of it; left out: the truth. */
  digest?: string | null;
  size?: number;
};

export type RunMade = {
  id: number;
  name?: string;
  path?: string;
  commit: string;
  event?: string;
  status?: string;
  of?: string;
  artifacts: ArtifactMade[];
};

/** An archive with these files, as actions/upload-artifact makes one. A name with `->` is a link. */
export async function archiveOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    const isLink = name.endsWith('->');
    const mode = isLink ? 0o120777 : 0o100644;
    zip.addBuffer(Buffer.from(content), isLink ? name.slice(0, -2) : name, { mode, mtime: new Date(0) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export type Storage = {
  url: string;
  seen: { url: string; headers: IncomingHttpHeaders }[];
  /** What the next requests get instead, one after the other. */
  faults: (number | 'cut')[];
  hold: (id: number, archive: Buffer) => void;
  close: () => Promise<void>;
};

/** Storage as GitHub's lies on another host: it knows addresses alone. */
export async function startStorage(): Promise<Storage> {
  const archives = new Map<string, Buffer>();
  const seen: Storage['seen'] = [];
  const faults: Storage['faults'] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers });
    const archive = archives.get(new URL(request.url ?? '/', 'http://storage').pathname);
    const fault = faults.shift();
    if (fault === 'cut') {
      response.writeHead(200, { 'content-length': 1000 });
      return void response.write('PK', () => request.socket.destroy());
    }
    if (fault !== undefined || archive === undefined) {
      response.writeHead(fault ?? 404, fault === 429 ? { 'retry-after': '7' } : {});
      return void response.end('<Error><Message>sig=never-shown</Message></Error>');
    }
    response.writeHead(200, { 'content-type': 'application/zip', 'content-length': archive.length });
    response.end(archive);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    // Another name of the same machine: another host for who sends.
    url: `http://localhost:${port}`,
    seen,
    faults,
    hold: (id, archive) => void archives.set(`/blob/${id}.zip`, archive),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function pageOf<T>(all: readonly T[], parameters: URLSearchParams): { rows: T[]; headers: Record<string, string> } {
  const size = Number(parameters.get('per_page') ?? 30);
  const page = Number(parameters.get('page') ?? 1);
  const more = page * size < all.length;
  const link = `<https://api.elsewhere.example/x?page=${page + 1}>; rel="next"`;
  return { rows: all.slice((page - 1) * size, page * size), headers: more ? { link } : {} };
}

/** The endpoints of runs and artifacts; `mayRead` is whether the token has `actions: read`. */
export function routesOfRuns(runs: readonly RunMade[], storage: Storage, mayRead = true): Route {
  const under = `/repos/${ORGANISATION}/actions`;
  for (const { artifacts } of runs) for (const { id, archive } of artifacts) storage.hold(id, archive);
  const repository = (name: string) => sample('minimal-repository', { full_name: name });
  const shownRun = ({
    id,
    name = 'CI',
    path = '.github/workflows/ci.yml',
    commit,
    event = 'push',
    of,
    status,
  }: RunMade) =>
    sample('workflow-run', {
      id,
      name,
      path,
      head_sha: commit,
      event,
      status: status ?? 'completed',
      conclusion: 'success',
      run_attempt: 1,
      head_commit: null,
      pull_requests: [],
      repository: repository(ORGANISATION),
      head_repository: repository(of ?? ORGANISATION),
    });
  const shownArtifact = ({ id, name, archive, createdAt, expired = false, digest, size }: ArtifactMade) =>
    sample('artifact', {
      id,
      name,
      size_in_bytes: size ?? archive.length,
      expired,
      created_at: createdAt ?? '2026-05-20T08:00:00Z',
      digest: digest === undefined ? `sha256:${createHash('sha256').update(archive).digest('hex')}` : digest,
    });
  return ({ path, parameters }) => {
    if (!path.startsWith(`${under}/runs`) && !path.startsWith(`${under}/artifacts`)) return null;
    if (!mayRead) {
      const headers = { 'x-accepted-github-permissions': 'actions=read' };
      return { status: 403, json: { message: 'Resource not accessible by integration' }, headers };
    }
    if (path === `${under}/runs`) {
      const all = runs.filter(({ commit }) => commit === parameters.get('head_sha')).map(shownRun);
      const { rows, headers } = pageOf(all, parameters);
      return { status: 200, json: { total_count: all.length, workflow_runs: rows }, headers };
    }
    const [, run] = /\/runs\/(\d+)\/artifacts$/.exec(path) ?? [];
    if (run !== undefined) {
      const all = runs.filter(({ id }) => id === Number(run)).flatMap(({ artifacts }) => artifacts.map(shownArtifact));
      const { rows, headers } = pageOf(all, parameters);
      return { status: 200, json: { total_count: all.length, artifacts: rows }, headers };
    }
    const [, artifact] = /\/artifacts\/(\d+)\/zip$/.exec(path) ?? [];
    if (artifact === undefined) return null;
    const location = `${storage.url}/blob/${artifact}.zip?sig=a%2Fb%3D`;
    return { status: 302, json: null, headers: { location } };
  };
}
