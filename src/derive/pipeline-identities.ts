import { matchesFact } from '../model/fact-pattern.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { DeriveContext, FactIndex } from './relation.ts';

/** Who a pipeline is known to be at a cloud, and why it may be somebody else as well. */
export type PipelineIdentities = {
  /** The identity of the pipeline that a name is; null: of none that is known. */
  find: (name: string) => string | null;
  /** Null: all of them are known. */
  open: string | null;
};

type Known = { provider: Json; label: string; fits: (name: string) => boolean };

/** Hosts of the tokens that pipelines log in to a cloud with. */
const ISSUERS =
  /token\.actions\.githubusercontent\.com|gitlab|vstoken\.dev\.azure\.com|oidc\.circleci\.com|api\.bitbucket\.org|agent\.buildkite\.com|app\.terraform\.io/i;
const EXPRESSION = /\$\{\{[^}]*\}\}/g;
const POOL = /^(projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+)\/providers\//;

/**
 * Identities of the pipeline by provider: those that the settings declare, which are all; else those that workflows log in as, and roles
 * that let a pipeline's tokens in.
 */
export function pipelineIdentities(
  facts: FactIndex,
  { declarations: { pipeline } }: DeriveContext,
): (provider: string) => PipelineIdentities {
  const known: Known[] = [];
  const open: { provider: Json; why: string }[] = [];
  if (pipeline === null) {
    readWorkflows(facts, known, open);
    readTrust(facts, known);
  }
  return (provider) => {
    const own = pipeline === null ? known.filter((one) => one.provider === provider) : pipeline.map(declared);
    const why = open.find((one) => one.provider === provider)?.why ?? null;
    return {
      find: (name) => own.find(({ fits }) => fits(name))?.label ?? null,
      open:
        why ??
        (own.length > 0
          ? null
          : 'as whom the pipeline changes things is not known; state it under declarations.pipeline in .evidence.yml'),
    };
  };
}

function declared({ identity }: { identity: string }): Known {
  return { provider: null, label: identity, fits: fitting(identity) };
}

/** A name with `*` for any text; one without a path or an account is the last part of a longer one. */
function fitting(pattern: string): Known['fits'] {
  const wanted = pattern.toLowerCase();
  const isBare = !/[:/@]/.test(wanted);
  return (name) => {
    const lower = name.toLowerCase();
    return matchesFact(wanted, lower) || (isBare && matchesFact(wanted, lower.slice(lower.lastIndexOf('/') + 1)));
  };
}

function readWorkflows(facts: FactIndex, known: Known[], open: { provider: Json; why: string }[]): void {
  for (const { attributes } of facts.all('workflow')) {
    for (const one of listOf(attributes.access)) {
      const identities = isObject(one) ? listOf(one.identities) : [];
      for (const { provider = null, name = null } of identities.filter(isObject)) {
        const label = nameOf(name);
        if (label === null) {
          open.push({ provider, why: `the name of an identity that ${attributes.path} logs in as is not written` });
        } else known.push({ provider, label, fits: fitting(patternOf(label)) });
      }
    }
    for (const { provider = null } of listOf(attributes.credentials).filter(isObject)) {
      open.push({ provider, why: `whose the key is that ${attributes.path} logs in with is not known` });
    }
  }
}

/** A name of which the last part is written, whatever stands for the rest. */
function nameOf(name: Json): string | null {
  if (typeof name !== 'string') return null;
  return /\w/.test(name.replaceAll(EXPRESSION, '*').split(/[:/]/).at(-1) ?? '') ? name : null;
}

function patternOf(name: string): string {
  const pool = POOL.exec(name)?.[1];
  return pool === undefined ? name.replaceAll(EXPRESSION, '*') : `principal*://iam.googleapis.com/${pool}/*`;
}

/** A role without a name of its own is called after its stack and its logical id. */
function readTrust(facts: FactIndex, known: Known[]): void {
  for (const { attributes } of facts.all('trust-statement')) {
    const lets = listOf(attributes.federated).some((one) => typeof one === 'string' && ISSUERS.test(one));
    if (attributes.effect !== 'allow' || !lets || typeof attributes.role !== 'string') continue;
    const role = facts.get(attributes.role)?.attributes;
    const name = role?.name ?? null;
    if (typeof name !== 'string' || isHole(name)) continue;
    const pattern = name === role?.logicalId ? `*-${name}-*` : name;
    known.push({ provider: 'aws', label: name, fits: fitting(pattern.replaceAll(/\$\{[^}]*\}/g, '*')) });
  }
}
