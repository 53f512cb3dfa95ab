import { createHash } from 'node:crypto';
import type { Evidence } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import { readObject } from '../changes/git-process.ts';
import type { Read } from '../read-evidence.ts';
import type { ReadContext } from '../reader.ts';
import { readCms } from './cms.ts';
import { type GitObject, readGitObject } from './git-object.ts';
import { type GivenKeys, givenKeys } from './given-keys.ts';
import type { Gpg } from './gpg.ts';
import { faulty, type KeyVerdict, keySignature, notVerified, type Signed } from './key-signature.ts';
import { openPgpBytes, readOpenPgpSignature } from './openpgp-signature.ts';
import { messageHash, readSshSignature } from './sshsig.ts';
import { cmsVerdict, gpgWith, openPgpVerdict, sshVerdict } from './verdicts.ts';

/** Where evidence of git's objects is said to stand. */
export const GIT_OBJECTS = 'git/objects';
/** Commits that are verified; gpg takes some 40 ms for each. */
const MAX_COMMITS = 300;

/** What the platform says of the signature of a commit or of the tag; null: it was not asked, or does not say. */
export type PlatformsWord = (what: { tag: string } | { commit: string }) => 'verified' | 'refused' | null;

type What = { kind: 'tag' | 'commit'; name: string; bytes: Buffer };

/**
 * The signatures of the released tag and commit, and with keys for it those of every commit of the release: read from git's own objects,
 * verified with the keys that the settings give, else with the platform's word for it. `commits`: of the release.
 */
export function readGitSignatures(context: ReadContext, commits: readonly string[], platform: PlatformsWord): Read {
  const { root, release } = context.config;
  const keys = givenKeys(context);
  const problems: Problem[] = [];
  const tell = (code: string, message: string): void => {
    problems.push({ code, message, kinds: [], place: { path: GIT_OBJECTS, line: null, column: null, pointer: null } });
  };
  const canVerify = keys.openpgp.length + keys.ssh.length + keys.authorities.length > 0;
  const wanted = new Set([...(release.commit === null ? [] : [release.commit]), ...(canVerify ? commits : [])]);
  if (wanted.size > MAX_COMMITS) {
    tell('cap-reached', `Of ${wanted.size} commits the signatures of the first ${MAX_COMMITS} were verified.`);
  }
  const objects: What[] = [];
  if (release.tag !== null) add(objects, 'tag', `refs/tags/${release.tag}`, release.tag, root);
  for (const commit of [...wanted].slice(0, MAX_COMMITS)) add(objects, 'commit', commit, commit, root);
  const hash = createHash('sha256');
  for (const { bytes } of objects) hash.update(bytes);
  const gpg = objects.length > 0 ? gpgWith(keys) : null;
  try {
    const facts = objects.flatMap((one) => factsOf(one, release.tag, { keys, gpg, platform }));
    const evidence: Evidence = {
      id: `change:${GIT_OBJECTS}`,
      kind: 'change',
      dialect: 'git-objects',
      source: { path: GIT_OBJECTS, commit: null },
      foundBy: 'git cat-file',
      sha256: hash.digest('hex'),
      size: objects.reduce((size, { bytes }) => size + bytes.length, 0),
      exhibit: null,
      producedAt: null,
      basis: 'observed',
      problems,
    };
    return facts.length === 0 ? { evidence: [], facts: [], problems } : { evidence: [evidence], facts, problems: [] };
  } finally {
    gpg?.close();
  }
}

function add(objects: What[], kind: What['kind'], reference: string, name: string, root: string): void {
  const bytes = readObject(root, kind, reference);
  if (bytes !== null) objects.push({ kind, name, bytes });
}

type With = { keys: GivenKeys; gpg: Gpg | null; platform: PlatformsWord };

function factsOf({ kind, name, bytes }: What, releasedTag: string | null, known: With): Read['facts'] {
  const object = readGitObject(kind, bytes);
  if (object.signature === null) return [];
  const { signature } = object;
  const own = gitVerdict(object, known.keys, known.gpg);
  const isMoved = kind === 'tag' && object.name !== null && object.name !== releasedTag;
  const judged = isMoved
    ? faulty('broken', `It is of the tag ${object.name}, under whose name it does not stand.`, own.key)
    : own;
  const said = known.platform(kind === 'tag' ? { tag: name } : { commit: name });
  const { verdict, byPlatform } = withPlatform(judged, said);
  const signed: Signed = {
    format: signature.kind === 'unknown' ? 'openpgp' : signature.kind,
    content: kind === 'tag' ? 'git-tag' : 'git-commit',
    predicateType: null,
    subjects: [
      {
        name: kind === 'tag' ? name : '',
        algorithm: 'gitCommit',
        digest: (kind === 'tag' ? object.target : name) ?? '',
      },
    ],
    subjectsLeftOut: 0,
    artifacts: [],
  };
  const attributes = { ...keySignature(signed, verdict), ...(byPlatform ? { verifier: 'platform' } : {}) };
  return [
    {
      type: 'signature',
      id: `signature:${GIT_OBJECTS}#${kind}/${name}`,
      attributes,
      origins: {},
      place: {
        path: GIT_OBJECTS,
        line: null,
        column: null,
        pointer: `/${kind}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      },
      evidence: `change:${GIT_OBJECTS}`,
    },
  ];
}

/** Where our own keys settle nothing, the platform's word is what there is; where they do, it changes nothing. */
function withPlatform(
  own: KeyVerdict,
  said: 'verified' | 'refused' | null,
): { verdict: KeyVerdict; byPlatform: boolean } {
  const isOpen = own.verification === 'present' || own.verification === 'verified-signer-not-checked';
  if (!isOpen || said === null) return { verdict: own, byPlatform: false };
  if (said === 'refused') {
    const why = `${own.why ?? ''} The platform did not verify it either.`.trim();
    return { verdict: { ...own, why }, byPlatform: false };
  }
  const key = own.key === null ? null : { ...own.key, from: 'platform' as const };
  const why = 'The platform says that it verified it with a key of the account; no key was given to do so here.';
  return { verdict: { ...own, verification: 'verified', why, faults: [], key }, byPlatform: true };
}

/** What comes of the signature of a commit or tag, with the keys that are given. */
export function gitVerdict({ signature, at }: GitObject, keys: GivenKeys, gpg: Gpg | null): KeyVerdict {
  if (signature === null) return notVerified('Nobody signed it.');
  const { kind, armour, payload } = signature;
  const malformed = faulty('broken', 'It begins as a signature does, and cannot be read as one.', null);
  const signedAt = at === null ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
  switch (kind) {
    case 'openpgp': {
      const bytes = openPgpBytes(Buffer.from(armour, 'latin1'));
      const read = bytes === null ? null : readOpenPgpSignature(bytes);
      return bytes === null || read === null
        ? malformed
        : openPgpVerdict({ read, bytes, over: payload }, { keys, gpg });
    }
    case 'ssh': {
      const ssh = readSshSignature(armour);
      if (ssh === null) return malformed;
      const digest = createHash(messageHash(ssh) ?? 'sha512')
        .update(payload)
        .digest();
      return { ...sshVerdict(ssh, digest, { keys, namespace: 'git', at: at ?? 0 }), signedAt };
    }
    case 'x509': {
      const cms = readCms(armour);
      return cms === null ? malformed : cmsVerdict(cms, payload, keys);
    }
    case 'unknown':
      return notVerified('It is a signature of a kind that is not known here.');
  }
}
