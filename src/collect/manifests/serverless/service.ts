import { isHole } from '../../../model/hole.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadContext } from '../../reader.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, wordOf } from '../resource.ts';
import type { Document } from './document.ts';
import { Includes } from './includes.ts';
import { mark, merged, Part, type Spot, topOf } from './part.ts';
import { variableSources } from './variable-sources.ts';
import { type Delimiters, STANDARD } from './variable-syntax.ts';
import { Variables } from './variables.ts';

/** One service with its variables worked out. */
export type Service = {
  document: Document;
  /** Text, or a hole. */
  name: Part;
  stage: Part;
  provider: Part;
  /** Name of the platform in lower case; null: not known. */
  platform: string | null;
  /** By key, in the order of the manifest; those that are nothing are left out. */
  functions: [string, Part][];
  resources: Part;
  layers: [string, Part][];
  plugins: string[];
  /** Paths of the files that were read with it. */
  includes: string[];
  /** What stands at a path, worked out. */
  at: (...path: string[]) => Part;
  /** Tells of something at a place that keeps us from knowing the service whole. */
  tell: (code: string, message: string, spot: Spot, kinds?: Problem['kinds']) => void;
  problems: () => Problem[];
};

/** Works out the variables of a service for the stage that the settings name, else for its own. */
export function readService(document: Document, context: Pick<ReadContext, 'config' | 'files'>): Service {
  const { config, files } = context;
  const settings = config.path ?? '.evidence.yml';
  const top = topOf(document);
  const includes = new Includes(files);
  const { stage: chosen, parameters } = config.collect.manifests;
  const stageSetting = chosen === null ? null : fromSettings(chosen, settings, top);
  let stage: Part | undefined;
  const variables: Variables = new Variables(
    variableSources({
      main: document,
      includes,
      stage: () => stage,
      stageSetting,
      parameters,
      settings,
      variables: () => variables,
    }),
    delimitersOf(document),
    JSON.stringify(isObject(document.value) ? (document.value.plugins ?? null) : null).includes(
      '"serverless-pseudo-parameters"',
    ),
  );
  const at = (...path: string[]): Part => variables.at(document, path);
  stage = stageSetting ?? ownStage(at('provider', 'stage'), top);
  // What was worked out before the stage was known is worked out again with it.
  variables.forget();
  if (isHole(stage.value)) {
    const message = `The stage is not known (${stage.value.unresolved}). Name it in collect.manifests.stage.`;
    variables.tell('stage-unknown', message, stage.spot);
  }
  const tell: Service['tell'] = (code, message, spot, kinds) => variables.tell(code, message, spot, kinds);
  const given = at('provider');
  const provider = typeof given.value === 'string' ? wrapped('name', given) : given;
  const named = at('service');
  const platform = provider.at('name').text?.toLowerCase() ?? null;
  return {
    document,
    name: isObject(named.value) && !isHole(named.value) ? named.at('name') : named,
    stage,
    provider,
    platform,
    functions: mergedList(at('functions'), tell)
      .entries()
      .filter(([, part]) => part.there),
    resources: mergedList(at('resources'), tell),
    layers: at('layers')
      .entries()
      .filter(([, part]) => part.there),
    plugins: pluginsOf(at('plugins')),
    get includes() {
      return includes.paths;
    },
    at,
    tell,
    problems: () => [...includes.problems, ...variables.problems],
  };
}

function fromSettings(stage: string, settings: string, spot: Spot): Part {
  const place = { path: settings, line: null, column: null, pointer: '/collect/manifests/stage' };
  return new Part(stage, spot, { kind: 'literal', from: 'collect.manifests.stage', place });
}

function ownStage(stated: Part, top: Spot): Part {
  if (stated.text !== null) return stated.with(stated.text);
  if (isHole(stated.value)) return stated;
  if (stated.there) return stated.with(hole('a stage that is no text'));
  return new Part('dev', top, {
    kind: 'assumed',
    from: 'stage dev, which Serverless Framework takes where none is named',
  });
}

function wrapped(name: string, part: Part): Part {
  const made = emptyObject();
  made[name] = part.value ?? null;
  mark(made, name, part);
  return part.with(made);
}

/** A section that may be a list of objects, which count as one. */
function mergedList(section: Part, tell: Service['tell']): Part {
  const items = section.items().filter((item) => item.there);
  for (const { value, spot } of items) {
    if (isHole(value)) tell('unresolved-part', `Part of the service is not known: ${value.unresolved}.`, spot);
  }
  if (!Array.isArray(section.value)) return section;
  const [first, ...rest] = items.filter((item) => isObject(item.value) && !isHole(item.value));
  if (first === undefined) return section.with(undefined);
  const whole = rest.reduce(merged, first);
  return new Part(whole.value, section.spot);
}

function pluginsOf(section: Part): string[] {
  const modules = isObject(section.value) && !isHole(section.value) ? section.at('modules') : section;
  return modules.items().flatMap((item) => item.text ?? []);
}

/** What variables begin and end with. A pattern of the user's is not run: those that are in use are known by what they hold. */
function delimitersOf(document: Document): Delimiters {
  const provider = isObject(document.value) ? document.value.provider : undefined;
  const pattern = isObject(provider) ? wordOf(provider.variableSyntax).replaceAll('\\', '') : '';
  if (pattern.startsWith('${{')) return { open: '${{', close: '}}' };
  for (const open of ['%{', '#{', '@{', '~{', '$(', '$<', '$[', '<%']) {
    const closes: { [character: string]: string } = { '{': '}', '(': ')', '<': '>', '[': ']', '%': '%>' };
    if (pattern.startsWith(open)) return { open, close: closes[open.slice(-1)] ?? '}' };
  }
  return STANDARD;
}

/** Texts of a list, those that are not known left out. */
export function textsOf(part: Part): string[] {
  return part.items().flatMap((item) => item.text ?? []);
}
