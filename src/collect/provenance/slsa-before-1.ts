import type { Json, JsonObject } from '../../model/json.ts';
import { type Build, commitIn, countsOf, materialsIn, namesIn, sourceOf, timeAt } from './build.ts';
import { at, flagAt, listAt, recordAt, textAt } from './fields.ts';

/** Extension of BuildKit to the metadata of v0.2. */
const BUILDKIT = 'https://mobyproject.org/buildkit@v1';

/** SLSA provenance v0.1: https://slsa.dev/provenance/v0.1 */
export function readV01(predicate: JsonObject): Build {
  const materials = materialsIn(listAt(predicate, 'materials'));
  const defined = at(predicate, 'recipe', 'definedInMaterial');
  const material = typeof defined === 'number' ? materials[defined] : undefined;
  return {
    ...common(predicate),
    ...sourceOf({ uri: material?.uri ?? null, digest: material?.digest ?? null }, materials),
    ...countsOf(materials),
    buildType: textAt(predicate, 'recipe', 'type'),
    entryPoint: textAt(predicate, 'recipe', 'entryPoint'),
    parameters: namesIn(at(predicate, 'recipe', 'arguments')),
    complete: completeness(predicate, 'arguments'),
    runner: null,
  };
}

/** SLSA provenance v0.2, of every build type: https://slsa.dev/provenance/v0.2 */
export function readV02(predicate: JsonObject): Build {
  const materials = materialsIn(listAt(predicate, 'materials'));
  const config = recordAt(predicate, 'invocation', 'configSource');
  const vcs = recordAt(predicate, 'metadata', `${BUILDKIT}#metadata`, 'vcs');
  const environment = recordAt(predicate, 'invocation', 'environment') ?? undefined;
  const stated = {
    uri: textAt(config ?? undefined, 'uri') ?? textAt(vcs ?? undefined, 'source'),
    ref: refIn(environment),
    digest: recordAt(config ?? undefined, 'digest'),
  };
  const source = sourceOf(stated, materials);
  return {
    ...common(predicate),
    ...source,
    // The revision that BuildKit found in a local checkout.
    commit: source.commit ?? commitIn({ sha1: textAt(vcs ?? undefined, 'revision') }),
    ...countsOf(materials),
    buildType: textAt(predicate, 'buildType'),
    entryPoint: textAt(config ?? undefined, 'entryPoint'),
    parameters: namesIn(at(predicate, 'invocation', 'parameters')),
    complete: completeness(predicate, 'parameters'),
    runner: textAt(environment, 'RUNNER_ENVIRONMENT') ?? textAt(environment, 'runner_environment'),
  };
}

/** The ref that started a run, as GitHub's builders and npm have it. */
function refIn(environment: Json | undefined): string | null {
  return textAt(environment, 'github_ref') ?? textAt(environment, 'GITHUB_REF');
}

type Common = Pick<
  Build,
  'builder' | 'builderVersions' | 'invocation' | 'reproducible' | 'hermetic' | 'startedAt' | 'finishedAt'
>;

function common(predicate: JsonObject): Common {
  const metadata = at(predicate, 'metadata');
  return {
    builder: textAt(predicate, 'builder', 'id'),
    builderVersions: [],
    invocation: textAt(metadata, 'buildInvocationId') ?? textAt(metadata, 'buildInvocationID'),
    reproducible: flagAt(metadata, 'reproducible'),
    hermetic: flagAt(metadata, `${BUILDKIT}#hermetic`),
    startedAt: timeAt(metadata, 'buildStartedOn'),
    finishedAt: timeAt(metadata, 'buildFinishedOn'),
  };
}

/** v0.1 calls the parameters arguments. */
function completeness(predicate: JsonObject, parameters: 'arguments' | 'parameters'): Build['complete'] {
  const stated = at(predicate, 'metadata', 'completeness');
  return {
    parameters: flagAt(stated, parameters),
    environment: flagAt(stated, 'environment'),
    materials: flagAt(stated, 'materials'),
  };
}
