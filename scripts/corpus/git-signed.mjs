import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectId, readGitObject } from '../../src/collect/keys/git-object.ts';
import { gitVerdict } from '../../src/collect/keys/git-signatures.ts';
import { givenKeys } from '../../src/collect/keys/given-keys.ts';

const FOLDER = 'git-signed';
const KIND = { openpgp: 'gpg', ssh: 'ssh', x509: 'x509' };
const NO_KEYS = { path: null, release: {}, collect: { signatures: { keys: [] } } };

/** What is not as it is known of one object, in words. Which key signed is a part of the truth; whether it holds is not: keys are not there. */
function differences(bytes, known, keys) {
  const object = readGitObject(known.kind, bytes);
  const kind = object.signature === null ? null : (KIND[object.signature.kind] ?? 'unknown');
  const wrong = [];
  if (objectId(known.kind, bytes) !== known.objectId) wrong.push('another object id');
  if (kind !== known.signature) wrong.push(`signed by ${known.signature}, said ${kind}`);
  if (known.kind === 'tag' && object.target !== known.target) wrong.push('another target');
  if (known.kind === 'tag' && object.name !== known.name) wrong.push(`the tag ${known.name}, said ${object.name}`);
  if (kind === null) return wrong;
  const { key, verification, why } = gitVerdict(object, keys, null);
  const { pgp, ssh } = known;
  if (pgp && key?.id !== (pgp.issuerFingerprint ?? pgp.keyId)) wrong.push(`the key ${pgp.keyId}, said ${key?.id}`);
  if (ssh && key?.id !== ssh.fingerprint) wrong.push(`the key ${ssh.fingerprint}, said ${key?.id}`);
  // Their keys came with them, so that it is known here that they hold.
  if (kind !== 'gpg' && verification !== 'verified-signer-not-checked') wrong.push(`${verification}: ${why}`);
  return wrong;
}

/** Kind and key of the signatures of git's objects; those of OpenSSH and S/MIME are verified with the key that they carry, too. */
export async function measure(corpusDir) {
  const root = join(corpusDir, FOLDER);
  const name = 'signatures of git objects';
  if (!existsSync(root)) return { name, total: 0, reached: 0, notes: [`${FOLDER} is not there`] };
  const keys = givenKeys({ config: NO_KEYS, files: new Map() });
  const notes = [];
  let total = 0;
  let reached = 0;
  for (const repository of readdirSync(root).sort()) {
    const path = join(root, repository, 'expected.json');
    if (!existsSync(path)) continue;
    for (const [file, known] of Object.entries(JSON.parse(readFileSync(path, 'utf8')).cases)) {
      total += 1;
      const wrong = differences(readFileSync(join(root, repository, file)), known, keys);
      if (wrong.length === 0) reached += 1;
      else notes.push(`${repository}/${file}: ${wrong.join('; ')}`);
    }
  }
  return { name, total, reached, notes };
}
