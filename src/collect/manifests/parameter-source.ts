import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext } from '../reader.ts';
import { oneOf } from './candidates.ts';
import { isStage, type ParameterFile, parameterFiles } from './parameter-files.ts';
import { declaredParameters, type Given, type Supplied } from './parameters.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { member } from './resource.ts';
import { readSamconfig, type SamDeploy, samconfigOf, samDeploy } from './samconfig.ts';
import type { Template } from './template.ts';

/** What is known of a template's deployment, and the files that say so. */
export type ParameterSource = { supplied: Supplied; includes: string[]; problems: Problem[] };

/**
 * Values of a template's parameters: those of the settings, then those of samconfig, then those of the parameter files. The
 * stage that is released chooses; without one `default` of samconfig does, and a parameter file that is the only one. Of several
 * files none is chosen: where they differ, the value is one of theirs.
 */
export function parameterSource(
  template: Template,
  { config, files }: Pick<ReadContext, 'config' | 'files'>,
): ParameterSource {
  const { stage, parameters } = config.collect.manifests;
  const declared = declaredParameters(template.body);
  const problems: Problem[] = [];
  const samFile = samconfigOf(template.path, files);
  const read = samFile === null ? null : readSamconfig(samFile);
  problems.push(...(read?.problems ?? []));
  const deploy = read?.config ? samDeploy(read.config, stage ?? 'default', template.path) : null;
  const found = Object.keys(declared).length === 0 ? [] : parameterFiles(template.path, declared, files);
  const chosen = chooseFiles(found, stage, template, deploy === null, problems);
  const supplied: Supplied = {
    values: parameters,
    path: config.path ?? '.evidence.yml',
    given: (name) => deployed(deploy, name) ?? ofFiles(chosen, name, declared),
    pseudo: pseudoParameters(deploy?.region ?? null, null, deploy?.stackName ?? null),
  };
  const includes = [...(deploy === null ? [] : [deploy.path]), ...chosen.files.map(({ path }) => path)];
  return { supplied, includes, problems };
}

/** The first file that has a parameter counts; with `alternatives`, each may be the one that is used. */
type Chosen = { files: ParameterFile[]; alternatives: boolean };

function chooseFiles(
  found: ParameterFile[],
  stage: string | null,
  template: Template,
  alone: boolean,
  problems: Problem[],
): Chosen {
  if (found.length === 0) return { files: [], alternatives: false };
  if (stage === null) {
    if (found.length > 1 && alone) {
      const message = `${found.length} files give it parameters (${found.map(({ path }) => path).join(', ')}), and which of them is released is not stated. Set collect.manifests.stage.`;
      problems.push({ code: 'stage-not-chosen', message, kinds: [], place: template.placeOf(['Parameters']) });
    }
    return { files: found, alternatives: found.length > 1 };
  }
  const staged = found.filter((file) => isStage(file, stage));
  const general = found.filter((file) => file.stage === null);
  if (staged.length === 0 && general.length < found.length) {
    const message = `None of the files that give it parameters is for the stage ${stage}. Add one, or set collect.manifests.stage to another.`;
    problems.push({ code: 'stage-not-found', message, kinds: [], place: template.placeOf(['Parameters']) });
  }
  return { files: [...staged, ...general], alternatives: false };
}

function deployed(deploy: SamDeploy | null, name: string): Given | undefined {
  const found = deploy?.overrides.get(name);
  return found && { value: found.value, origin: { kind: 'literal', from: `parameter ${name}`, place: found.place } };
}

function ofFiles({ files, alternatives }: Chosen, name: string, declared: JsonObject): Given | undefined {
  const having = files.flatMap((file) => file.values.get(name) ?? []);
  const [first] = having;
  if (first === undefined) return undefined;
  const literal: Given = {
    value: first.value,
    origin: { kind: 'literal', from: `parameter ${name}`, place: first.place },
  };
  if (!alternatives) return literal;
  const values: Json[] = having.map(({ value }) => value);
  const standard = member(declared[name], 'Default');
  // Without a default, a file that does not have it is none that this template can be deployed with.
  if (having.length < files.length && standard !== undefined) values.push(standard);
  const value = oneOf(`parameter ${name} differs between stages`, values);
  if (!isHole(value)) return { ...literal, value };
  return { value, origin: { kind: 'conditional', from: `parameter ${name}, by stage` } };
}
