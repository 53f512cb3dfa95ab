import type { Fact } from '../model/fact.ts';
import { alarms } from './alarms.ts';
import { approvals } from './approvals.ts';
import { artifacts } from './artifacts.ts';
import { behaviour } from './behaviour.ts';
import { chain } from './chain.ts';
import { codeOwnership } from './code-ownership.ts';
import { components } from './components.ts';
import { controlPlane } from './control-plane.ts';
import { declarations } from './declarations.ts';
import { deployedCode } from './deployed-code.ts';
import { deployments } from './deployments.ts';
import { documents } from './documents.ts';
import { duties } from './duties.ts';
import { environmentShares } from './environment-shares.ts';
import { evidenceAge } from './evidence-age.ts';
import { exercises } from './exercises.ts';
import { byFactId, createFactIndex } from './fact-index.ts';
import { firewalls } from './firewalls.ts';
import { handlerCoverage } from './handler-coverage.ts';
import { images } from './images.ts';
import { installs } from './installs.ts';
import { intents } from './intents.ts';
import { inventory } from './inventory.ts';
import { layers } from './layers.ts';
import { logCorrelation } from './log-correlation.ts';
import { logLimits } from './log-limits.ts';
import { logOwner } from './log-owner.ts';
import { logging } from './logging.ts';
import { loops } from './loops.ts';
import { monitoring } from './monitoring.ts';
import { networks } from './networks.ts';
import { owners } from './owners.ts';
import { dataGrants } from './permissions/data-grants.ts';
import { grants } from './permissions/grants.ts';
import { identities } from './permissions/identities.ts';
import { outsiders } from './permissions/outsiders.ts';
import { roleSharing } from './permissions/role-sharing.ts';
import { provenance } from './provenance.ts';
import { queues } from './queues.ts';
import { reach } from './reach.ts';
import { regions } from './regions.ts';
import type { DeriveContext, Relation } from './relation.ts';
import { releases } from './releases.ts';
import { requiredChecks } from './required-checks.ts';
import { runtimeSupport } from './runtime-support.ts';
import { scanCoverage } from './scan-coverage.ts';
import { scanFindings } from './scan-findings.ts';
import { sources } from './sources.ts';
import { testRuns } from './test-runs.ts';
import { transport } from './transport.ts';
import { triggers } from './triggers.ts';

/** In the order in which they run: each sees what those before it have added. */
export const RELATIONS: readonly Relation[] = [
  declarations,
  runtimeSupport,
  roleSharing,
  identities,
  outsiders,
  grants,
  triggers,
  queues,
  artifacts,
  firewalls,
  logOwner,
  logCorrelation,
  logLimits,
  logging,
  testRuns,
  behaviour,
  handlerCoverage,
  intents,
  networks,
  reach,
  layers,
  images,
  sources,
  regions,
  transport,
  alarms,
  monitoring,
  loops,
  inventory,
  dataGrants,
  components,
  provenance,
  deployedCode,
  chain,
  documents,
  exercises,
  evidenceAge,
  scanCoverage,
  scanFindings,
  codeOwnership,
  approvals,
  releases,
  deployments,
  environmentShares,
  owners,
  requiredChecks,
  duties,
  installs,
  controlPlane,
];

/** The facts with every attribute that follows from facts taken together, sorted by id. Pure: what it is given stays as it is. */
export function derive(facts: readonly Fact[], context: DeriveContext): Fact[] {
  const derived = facts.map((fact) => ({ ...fact, attributes: { ...fact.attributes }, origins: { ...fact.origins } }));
  const index = createFactIndex(derived);
  for (const relation of RELATIONS) {
    for (const { fact: id, attributes, origins } of relation.derive(index, context)) {
      const fact = index.get(id);
      if (fact === undefined) throw new Error(`relation ${relation.name} speaks of ${id}, which is no fact`);
      Object.assign(fact.attributes, attributes);
      Object.assign(fact.origins, origins);
    }
  }
  return derived.sort(byFactId);
}
