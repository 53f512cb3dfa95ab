import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

// Objects of git with the digests that git itself gives them, so that a checkout holds the very commits that the stand-in tells of.

/** Text by path. */
export type Files = ReadonlyMap<string, string>;

export type CommitMade = {
  tree: string;
  parents: readonly string[];
  /** `Name <address>`. */
  author: string;
  committer: string;
  /** Milliseconds. */
  at: number;
  message: string;
  signed: boolean;
};

export type GitObjects = {
  tree: (files: Files) => string;
  commit: (made: CommitMade) => string;
  /** Into the repository of a folder. */
  write: (folder: string) => void;
};

const SIGNATURE = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n made for a test\n -----END PGP SIGNATURE-----\n';

type Folder = Map<string, string | Folder>;

export function createGitObjects(): GitObjects {
  const objects = new Map<string, Buffer>();
  const put = (kind: string, body: Buffer): string => {
    const whole = Buffer.concat([Buffer.from(`${kind} ${body.length}\0`), body]);
    const digest = createHash('sha1').update(whole).digest('hex');
    objects.set(digest, whole);
    return digest;
  };
  const folderOf = (folder: Folder): string => {
    const entries = [...folder].map(([name, inner]) => {
      const isFolder = typeof inner !== 'string';
      const digest = isFolder ? folderOf(inner) : put('blob', Buffer.from(inner));
      return { sorted: isFolder ? `${name}/` : name, head: `${isFolder ? '40000' : '100644'} ${name}\0`, digest };
    });
    entries.sort((a, b) => (a.sorted < b.sorted ? -1 : 1));
    const parts = entries.flatMap(({ head, digest }) => [Buffer.from(head), Buffer.from(digest, 'hex')]);
    return put('tree', Buffer.concat(parts));
  };
  return {
    tree: (files) => {
      const root: Folder = new Map();
      for (const [path, text] of files) {
        const names = path.split('/');
        const last = names.pop() ?? '';
        let here = root;
        for (const name of names) {
          const next = here.get(name);
          const inner: Folder = next instanceof Map ? next : new Map();
          here.set(name, inner);
          here = inner;
        }
        here.set(last, text);
      }
      return folderOf(root);
    },
    commit: ({ tree, parents, author, committer, at, message, signed }) => {
      const time = `${Math.floor(at / 1000)} +0000`;
      const lines = [
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author ${author} ${time}`,
        `committer ${committer} ${time}`,
      ];
      return put('commit', Buffer.from(`${lines.join('\n')}\n${signed ? SIGNATURE : ''}\n${message}\n`));
    },
    write: (folder) => {
      for (const [digest, whole] of objects) {
        const place = join(folder, '.git/objects', digest.slice(0, 2));
        mkdirSync(place, { recursive: true });
        writeFileSync(join(place, digest.slice(2)), deflateSync(whole));
      }
    },
  };
}
