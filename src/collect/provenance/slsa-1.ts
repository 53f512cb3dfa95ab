import type { Json, JsonObject } from '../../model/json.ts';
import { type Build, commitIn, countsOf, materialsIn, namesIn, sourceOf, timeAt } from './build.ts';
import { at, flagAt, isRecord, listAt, recordAt, textAt } from './fields.ts';

/**
 * SLSA provenance v1: https://slsa.dev/provenance/v1. Each build type has parameters of its own; those of GitHub, npm, Google Cloud Build,
 * BuildKit, GitLab, Tekton and the container-based builder name their source in one of the ways that are looked for here.
 */
export function readV1(predicate: JsonObject): Build {
  const definition = recordAt(predicate, 'buildDefinition') ?? undefined;
  const details = recordAt(predicate, 'runDetails') ?? undefined;
  const external = recordAt(definition, 'externalParameters') ?? undefined;
  const materials = materialsIn(listAt(definition, 'resolvedDependencies'));
  const metadata = recordAt(details, 'metadata') ?? undefined;
  const stated = statedSource(external, metadata);
  const source = sourceOf(stated, materials);
  return {
    ...source,
    commit: source.commit ?? commitIn({ sha1: textAt(metadata, 'buildkit_metadata', 'vcs', 'revision') }),
    ...countsOf(materials),
    builder: textAt(details, 'builder', 'id'),
    builderVersions: versionsIn(at(details, 'builder', 'version')),
    buildType: textAt(definition, 'buildType'),
    entryPoint: stated.entryPoint,
    invocation: textAt(metadata, 'invocationId') ?? textAt(metadata, 'invocationID'),
    parameters: namesIn(external),
    complete: {
      parameters: flagAt(metadata, 'buildkit_completeness', 'request'),
      environment: null,
      materials: flagAt(metadata, 'buildkit_completeness', 'resolvedDependencies'),
    },
    reproducible: flagAt(metadata, 'buildkit_reproducible'),
    hermetic: flagAt(metadata, 'buildkit_hermetic'),
    startedAt: timeAt(metadata, 'startedOn'),
    finishedAt: timeAt(metadata, 'finishedOn'),
    runner: textAt(definition, 'internalParameters', 'github', 'runner_environment'),
  };
}

type Stated = { uri: string | null; ref: string | null; digest: JsonObject | null; entryPoint: string | null };

/** Where the parameters say what was built: the names that build types use, each with a repository or a URI. */
function statedSource(external: JsonObject | undefined, metadata: JsonObject | undefined): Stated {
  const entryPoint = textAt(external, 'entryPoint');
  for (const name of ['workflow', 'sourceToBuild', 'buildConfigSource', 'configSource', 'source']) {
    const value = at(external, name);
    const uri = typeof value === 'string' ? value : (textAt(value, 'repository') ?? textAt(value, 'uri'));
    if (uri === null || uri === '') continue;
    return {
      uri,
      ref: textAt(value, 'ref'),
      digest: recordAt(value, 'digest'),
      entryPoint: entryPoint ?? textAt(value, 'path') ?? textAt(at(external, 'buildConfigSource'), 'path'),
    };
  }
  const uri = textAt(metadata, 'buildkit_metadata', 'vcs', 'source');
  return { uri, ref: null, digest: null, entryPoint: entryPoint ?? textAt(external, 'configSource', 'path') };
}

function versionsIn(value: Json | undefined): Build['builderVersions'] {
  if (!isRecord(value)) return [];
  return Object.entries(value)
    .flatMap(([name, version]) => (typeof version === 'string' ? [{ name, version }] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, 50);
}
