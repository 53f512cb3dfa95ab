import { createHash } from 'node:crypto';

/** The kinds of signatures that git makes: with gpg, with ssh-keygen, or with a certificate (smimesign, gitsign). */
export type GitSignatureKind = 'openpgp' | 'ssh' | 'x509';

/** A commit or a tag as git keeps it, parted from its signature. */
export type GitObject = {
  kind: 'commit' | 'tag';
  /** What a tag stands at, or the tree of a commit; null: it does not say. */
  target: string | null;
  /** Name of a tag. */
  name: string | null;
  /** Milliseconds since 1970 when it was committed or tagged, as it says; null: it does not say. */
  at: number | null;
  /** The armour as it stands in the object, and what is signed; null: nobody signed it. */
  signature: { kind: GitSignatureKind | 'unknown'; armour: string; payload: Buffer } | null;
};

const KINDS: readonly (readonly [heading: string, kind: GitSignatureKind])[] = [
  ['-----BEGIN PGP SIGNATURE-----', 'openpgp'],
  ['-----BEGIN PGP MESSAGE-----', 'openpgp'],
  ['-----BEGIN SSH SIGNATURE-----', 'ssh'],
  ['-----BEGIN SIGNED MESSAGE-----', 'x509'],
];
const WHEN = /^.*> (\d{1,12}) [+-]\d{4}$/;

/** Digest that git knows the object by, of SHA-1 unless the repository is of another. */
export function objectId(kind: 'commit' | 'tag', bytes: Buffer, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Reads what `git cat-file` prints of a commit or a tag. Bytes are kept as they are: the signature is over them. */
export function readGitObject(kind: 'commit' | 'tag', bytes: Buffer): GitObject {
  // Each byte is one character, so that every place in the text is one in the bytes.
  const text = bytes.toString('latin1');
  const end = text.indexOf('\n\n');
  const headers = (end === -1 ? text : text.slice(0, end)).split('\n');
  const header = (name: string): string | null =>
    headers.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? null;
  const when = WHEN.exec(header(kind === 'commit' ? 'committer' : 'tagger') ?? '')?.[1];
  return {
    kind,
    target: header(kind === 'commit' ? 'tree' : 'object'),
    name: kind === 'tag' ? Buffer.from(header('tag') ?? '', 'latin1').toString('utf8') || null : null,
    at: when === undefined ? null : Number(when) * 1000,
    signature: kind === 'commit' ? ofCommit(text) : ofTag(text),
  };
}

function kindOf(armour: string): GitSignatureKind | 'unknown' {
  return KINDS.find(([heading]) => armour.startsWith(heading))?.[1] ?? 'unknown';
}

/** The signature stands in a header, each further line of it behind a space; what is signed is the commit without such headers. */
function ofCommit(text: string): GitObject['signature'] {
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end);
  const kept: string[] = [];
  const armour: string[] = [];
  let within: 'signature' | 'other' | null = null;
  for (const line of head.split('\n')) {
    if (line.startsWith('gpgsig ') && armour.length === 0) {
      within = 'signature';
      armour.push(line.slice('gpgsig '.length));
    } else if (/^gpgsig(?:-sha256)? /.test(line)) within = 'other';
    else if (line.startsWith(' ') && within !== null) {
      if (within === 'signature') armour.push(line.slice(1));
    } else {
      within = null;
      kept.push(line);
    }
  }
  if (armour.length === 0) return null;
  const written = armour.join('\n');
  return { kind: kindOf(written), armour: written, payload: Buffer.from(`${kept.join('\n')}${rest}`, 'latin1') };
}

/** The signature stands at the end: from the last line that begins one. */
function ofTag(text: string): GitObject['signature'] {
  let start = -1;
  for (const [heading] of KINDS) {
    const at = text.lastIndexOf(`\n${heading}`);
    if (at + 1 > start && at !== -1) start = at + 1;
  }
  if (start === -1) return null;
  const armour = text.slice(start);
  return { kind: kindOf(armour), armour, payload: Buffer.from(text.slice(0, start), 'latin1') };
}
