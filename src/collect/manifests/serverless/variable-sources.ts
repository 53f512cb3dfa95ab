import { posix } from 'node:path';
import { secretWord } from '../../../mask/secret-names.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { wordOf } from '../resource.ts';
import { OF_THE_DEPLOYER } from '../value-form.ts';
import type { Document } from './document.ts';
import type { Includes } from './includes.ts';
import { Part, pointerOf, type Spot } from './part.ts';
import type { Given, Lookup, Variables } from './variables.ts';

/** What variables may know besides the service's own files. */
export type Surroundings = {
  main: Document;
  includes: Includes;
  /** The stage, once it is worked out; undefined while it is. */
  stage: () => Part | undefined;
  /** The stage that the settings name; null: they name none. */
  stageSetting: Part | null;
  /** Values of parameters from the settings, and the settings' path. */
  parameters: Readonly<Record<string, string>>;
  settings: string;
  variables: () => Variables;
};

/** Sources whose value is a secret of another store, put in at deployment. */
const SECRETS = new Set(['ssm', 'vault', 'doppler', 'secretsManager', 'secretsmanager', 'awsSecretsManager']);

/** Sources that name an output of another stack or service. */
const OUTPUTS = new Set(['cf', 'output', 'state']);

const REASONS: ReadonlyMap<string, string> = new Map([
  ['git', 'what git says at deployment'],
  ['s3', 'an object that is read from S3 at deployment'],
  ['terraform', 'an output of Terraform'],
]);

const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['accountId', 'AWS::AccountId'],
  ['region', 'AWS::Region'],
  ['partition', 'AWS::Partition'],
]);

/** Every source of a variable that Serverless Framework knows. The runner's environment is never read. */
export function variableSources(surroundings: Surroundings): Lookup {
  const { main, variables } = surroundings;
  return ({ type, params, address, spot }) => {
    const name = wordOf(address);
    const unknown = (reason: string): Given => ({ part: new Part(hole(reason), spot) });
    if (type === 'self') return { part: variables().at(main, name === '' ? [] : name.split('.')) };
    if (type === 'file') return file(surroundings, params[0], name, spot);
    if (type === 'opt') return option(surroundings, name, spot);
    if (type === 'param') return parameter(surroundings, name, spot);
    if (type === 'sls' || type === 'stage') {
      if (name === 'stage') return stageOf(surroundings, spot);
      return unknown(
        name === 'instanceId' ? 'sls:instanceId is new at each deployment' : `sls:${name} is not known to us`,
      );
    }
    if (type === 'env') return unknown(OF_THE_DEPLOYER);
    if (type === 'strToBool') return { part: new Part(truth(params[0]), spot) };
    if (type === 'aws' && PSEUDO.has(name)) return { part: new Part(single('Ref', PSEUDO.get(name) ?? ''), spot) };
    if (SECRETS.has(type) || (type === 'aws' && /^(ssm|secretsmanager)/.test(name))) {
      if (/[{}]/.test(name)) return unknown(`\${${type}:} is read at deployment`);
      return { part: new Part(`{{resolve:${type}:${name}}}`, spot) };
    }
    if (OUTPUTS.has(type) && name !== '') return { part: new Part(single('Fn::ImportValue', name), spot) };
    return unknown(`${REASONS.get(type) ?? `a value of \${${type}:}`}${name === '' ? '' : ` (${name.slice(0, 60)})`}`);
  };
}

function single(name: string, argument: Json): Json {
  const made = emptyObject();
  made[name] = argument;
  return made;
}

function truth(value: Json | undefined): Json {
  const word = wordOf(value).trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : hole('strToBool of something that is neither true nor false');
}

function stageOf({ stage }: Surroundings, spot: Spot): Given {
  const known = stage();
  return known === undefined ? { part: new Part(undefined, spot), perhaps: true } : { part: known };
}

function option(surroundings: Surroundings, name: string, spot: Spot): Given {
  const none: Given = { part: new Part(undefined, spot), perhaps: true };
  if (name === 'stage' || name === 's') {
    const { stageSetting } = surroundings;
    return stageSetting === null ? none : { part: stageSetting };
  }
  return supplied(surroundings, name, spot) ?? none;
}

/** What the settings say of a parameter; null: nothing. */
function supplied({ parameters, settings }: Surroundings, name: string, spot: Spot): Given | null {
  if (!Object.hasOwn(parameters, name)) return null;
  if (isSecret(name, spot)) return { part: new Part(withheld(name), spot) };
  const place = { path: settings, line: null, column: null, pointer: `/collect/manifests/parameters/${name}` };
  const origin: Origin = { kind: 'literal', from: `parameter ${name}`, place };
  return { part: new Part(parameters[name], spot, origin) };
}

function parameter(surroundings: Surroundings, name: string, spot: Spot): Given {
  const { main, variables, stage } = surroundings;
  const given = supplied(surroundings, name, spot);
  if (given !== null) return given;
  const current = stage();
  if (current !== undefined && isHole(current.value)) return { part: new Part(hole(current.value.unresolved), spot) };
  const own = current?.text ?? 'dev';
  for (const path of [
    ['stages', own, 'params', name],
    ['params', own, name],
    ['stages', 'default', 'params', name],
    ['params', 'default', name],
  ]) {
    const part = variables().at(main, path);
    if (!part.there) continue;
    if (!isHole(part.value) && isSecret(name, spot)) return { part: new Part(withheld(name), spot) };
    const origin = part.origin ?? (current?.origin?.kind === 'assumed' ? current.origin : null);
    return { part: new Part(part.value, part.spot, origin) };
  }
  return { part: new Part(undefined, spot), perhaps: true };
}

/** What is called a secret only goes where no value is handed on: into a function's environment. */
function isSecret(name: string, spot: Spot): boolean {
  return secretWord(name) !== null && !pointerOf(spot).includes('environment');
}

function withheld(name: string): Json {
  return hole(`value withheld: parameter ${name} is a secret`);
}

/** Files that only node could run. */
const CODE = /\.[cm]?[jt]s$/;

function file(surroundings: Surroundings, path: Json | undefined, address: string, spot: Spot): Given {
  const { main, includes, variables } = surroundings;
  const unknown = (reason: string): Given => ({ part: new Part(hole(reason), spot) });
  if (typeof path !== 'string' || path === '') return unknown('a file without a name');
  const shown = path.slice(0, 200);
  const below = posix.normalize(posix.join(posix.dirname(main.path), path.replaceAll('\\', '/')));
  if (path.startsWith('/') || path.startsWith('~') || below === '..' || below.startsWith('../')) {
    const message = `The file ${shown} lies outside the root and was not read. Put it below the root.`;
    variables().tell('include-outside', message, spot);
    return unknown('a file outside the root');
  }
  if (CODE.test(below)) return unknown(`${shown} is code, which is not run`);
  const found = includes.open(below);
  if (found === null) {
    const message = `The file ${shown} is not there, so that what it would bring is not known. Bring it to the job that collects.`;
    variables().tell('include-missing', message, spot, []);
    return { part: new Part(undefined, spot), perhaps: true };
  }
  if (found.document === null) return unknown(`${shown} cannot be read`);
  if (found.plain && !pointerOf(spot).includes('environment')) return unknown(`the text of ${shown}`);
  return { part: variables().at(found.document, address === '' ? [] : address.split('.')) };
}
