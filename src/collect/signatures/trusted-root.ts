import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import shipped from './trusted-root.json' with { type: 'json' };

/** The authorities that signatures are verified against. */
export type Trust = {
  root: 'shipped' | 'configured' | 'repository' | 'none';
  /** One for each Sigstore instance; none where the root could not be used, for which `problem` says why. */
  instances: TrustMaterial[];
  /** The day on which the shipped root was taken over, ISO 8601; null: of another root it is not known. */
  date: string | null;
  problem: Problem | null;
};

/** Bytes; the public-good root has about 7,000. */
const MAX_ROOT_BYTES = 1 << 20;

const loaded = new WeakMap<ReadContext, Trust>();

/** The configured trusted root, else the shipped one of the public-good instance. Read once for each context. */
export function loadTrust(context: ReadContext): Trust {
  const known = loaded.get(context);
  if (known !== undefined) return known;
  const path = context.config.collect.signatures.trustedRoot;
  const trust: Trust =
    path === null
      ? { root: 'shipped', instances: [shippedRoot()], date: shipped.date, problem: null }
      : readConfigured(path, context);
  loaded.set(context, trust);
  return trust;
}

/**
 * The verifier writes every certificate of the root out again for each comparison, which takes a third of its time. They do not change: it
 * is given what they were the first time.
 */
function materialOf(root: TrustedRoot): TrustMaterial {
  const material = toTrustMaterial(root);
  for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities]) {
    for (const certificate of certChain) {
      const der = certificate.root.toDER();
      certificate.root.toDER = () => der;
    }
  }
  return material;
}

let parsed: TrustMaterial | null = null;

function shippedRoot(): TrustMaterial {
  parsed ??= materialOf(TrustedRoot.fromJSON(shipped.root));
  return parsed;
}

function refused(path: string, line: number | null, message: string): Trust {
  const place = { path, line, column: null, pointer: null };
  return {
    root: 'none',
    instances: [],
    date: null,
    problem: { code: 'trusted-root-unusable', message, kinds: ['signature'], place },
  };
}

function readConfigured(path: string, context: ReadContext): Trust {
  const file = context.files.get(path);
  const setting = 'collect.signatures.trusted-root';
  if (file === undefined) return refused(path, null, `The file that ${setting} names is not there. Correct the path.`);
  if (file.size > MAX_ROOT_BYTES) {
    return refused(
      path,
      null,
      `The file that ${setting} names is larger than ${MAX_ROOT_BYTES} bytes: no trusted root is.`,
    );
  }
  let text: string;
  try {
    text = readWhole(file).toString('utf8');
  } catch {
    return refused(path, null, `The file that ${setting} names could not be read. Give the job the right to read it.`);
  }
  const roots = parseRoots(text);
  if ('line' in roots) return refused(path, roots.line, roots.why);
  return { root: suppliedBy(file, context), instances: roots.instances, date: null, problem: null };
}

/** One root in JSON, or one a line as `gh attestation trusted-root` writes them. */
function parseRoots(text: string): { instances: TrustMaterial[] } | { line: number; why: string } {
  try {
    return readRoots([{ value: JSON.parse(text), line: 1 }]);
  } catch {
    // Then it is one a line.
  }
  const values: { value: unknown; line: number }[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    try {
      values.push({ value: JSON.parse(content), line: index + 1 });
    } catch {
      return { line: index + 1, why: 'It is not JSON, and no trusted root can be read from it.' };
    }
  }
  return readRoots(values);
}

function readRoots(
  values: { value: unknown; line: number }[],
): { instances: TrustMaterial[] } | { line: number; why: string } {
  const instances: TrustMaterial[] = [];
  for (const { value, line } of values) {
    let root: TrustedRoot;
    try {
      root = TrustedRoot.fromJSON(value);
      instances.push(materialOf(root));
    } catch {
      return { line, why: 'It does not have the form of a Sigstore trusted root.' };
    }
    if (root.certificateAuthorities.length === 0) {
      return { line, why: 'It names no certificate authority, so it is no Sigstore trusted root.' };
    }
    // A key without a start would be trusted for all time before.
    if ([...root.tlogs, ...root.ctlogs].some((log) => log.publicKey?.validFor?.start === undefined)) {
      return { line, why: 'The key of a log in it has no date from which it is valid, so the root is not used.' };
    }
  }
  if (instances.length === 0) return { line: 1, why: 'It is empty.' };
  return { instances };
}

/**
 * A root that comes with what it vouches for is shown as such. `configured` is said only where git is there and does not track it, as of
 * one that an earlier step put there. Where git tracks no file at all there is none to tell the two apart: the weaker claim stands.
 */
export function suppliedBy(file: SourceFile, context: ReadContext): 'configured' | 'repository' {
  if (file.tracked) return 'repository';
  for (const other of context.files.values()) if (other.tracked) return 'configured';
  return 'repository';
}
