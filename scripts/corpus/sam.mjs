// SAM fidelity: our expansion of each SAM template against the golden one that the transform made of it.
//   node scripts/corpus/sam.mjs CORPUS_DIR [-v]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resourceProblems } from '../../src/collect/manifests/declared-resources.ts';
import { createResolver } from '../../src/collect/manifests/resolve.ts';
import { expandSam } from '../../src/collect/manifests/sam/expand.ts';
import { parseTemplate } from '../../src/collect/manifests/template.ts';

const SET = 'sam-transform/aws+serverless-application-model';
const COMPARED = ['AWS::Lambda::Function', 'AWS::IAM::Role', 'AWS::Lambda::Permission'];
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'x-amazon-apigateway-any-method'];

/**
 * A template counts as reached when functions, roles and permissions have the ids of the golden expansion, every role its
 * managed policies and inline actions, and every API the golden routes with their guards.
 * Notes tell the reasons for the rest, and the share of refused templates for which we have a problem too.
 */
export async function measure(corpusDir) {
  const folder = join(corpusDir, SET);
  if (!existsSync(folder)) return { name: 'sam-transform', total: 0, reached: 0, notes: [`${folder} is not there`] };
  const expected = json(join(folder, 'expected.json'));
  const tables = {
    samPolicyTemplates: json(new URL('../../controls/tables/sam-policy-templates.json', import.meta.url)),
    managedPolicies: json(new URL('../../controls/tables/managed-policies.json', import.meta.url)),
  };
  const reasons = new Map();
  const misses = [];
  const notes = [];
  const accepted = [];
  let [total, reached, refused, told] = [0, 0, 0, 0];
  for (const [name, known] of Object.entries(expected.cases)) {
    let expansion = { resources: [], problems: [] };
    try {
      expansion = expand(join(folder, known.input), tables);
    } catch (error) {
      // Nothing may throw; a file on which something does counts as not reached.
      notes.push(`${name} throws: ${error.message}`);
    }
    if (known.status === 'error') {
      refused++;
      if (expansion.problems.length > 0) told++;
      else accepted.push(name);
      continue;
    }
    total++;
    const differences = compare(expansion.resources, json(join(folder, known.output)).Resources);
    if (differences.length === 0) reached++;
    else misses.push({ name, differences, problems: expansion.problems.map(({ message }) => message) });
    for (const reason of new Set(differences.map(({ reason }) => reason))) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  notes.push(
    ...[...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} templates: ${reason} differ`),
    `${told} of ${refused} templates that the transform refuses have a problem`,
  );
  return { name: 'sam-transform', total, reached, notes, misses, accepted };
}

function expand(path, tables) {
  const { template, problems } = parseTemplate(readFileSync(path), path);
  if (template === null) return { resources: [], problems };
  // Golden expansions hold both sides of every condition.
  const unknown = { holds: null, assumed: false };
  const resolver = { ...createResolver(template), condition: () => null, conditionState: () => unknown };
  const expansion = expandSam(template, resolver, tables);
  return {
    resources: expansion.resources,
    problems: [...problems, ...resourceProblems(template), ...expansion.problems],
  };
}

function compare(resources, golden) {
  const ours = Object.fromEntries(resources.map((resource) => [resource.logicalId, resource]));
  const differences = [];
  const differ = (reason, text) => differences.push({ reason, text });
  for (const type of COMPARED) {
    const [mine, theirs] = [ids(ours, (one) => one.type === type), ids(golden, (one) => one.Type === type)];
    for (const id of theirs) if (!mine.includes(id)) differ(`ids of ${type}`, `missing ${id}`);
    for (const id of mine) if (!theirs.includes(id)) differ(`ids of ${type}`, `added ${id}`);
  }
  for (const id of ids(golden, (one) => one.Type === 'AWS::IAM::Role')) {
    if (ours[id]?.type !== 'AWS::IAM::Role') continue;
    const [mine, theirs] = [ours[id].properties, golden[id].Properties];
    if (text(mine.ManagedPolicyArns ?? []) !== text(theirs.ManagedPolicyArns ?? [])) {
      differ('managed policies', `${id}: ${text(mine.ManagedPolicyArns)} for ${text(theirs.ManagedPolicyArns)}`);
    }
    if (text(actions(mine.Policies)) !== text(actions(theirs.Policies))) {
      differ('inline actions', `${id}: ${text(actions(mine.Policies))} for ${text(actions(theirs.Policies))}`);
    }
  }
  const [mine, theirs] = [[...routes(resources), ...goldenRoutes(asWritten(resources))], goldenRoutes(golden)];
  for (const route of theirs) if (!mine.includes(route)) differ('routes', `missing ${route}`);
  for (const route of mine) if (!theirs.includes(route)) differ('routes', `added ${route}`);
  return differences;
}

function ids(resources, wanted) {
  return Object.keys(resources).filter((id) => wanted(resources[id]));
}

/** Every action below a value, once. */
function actions(value, found = new Set()) {
  if (Array.isArray(value)) for (const entry of value) actions(entry, found);
  else if (typeof value === 'object' && value !== null) {
    for (const action of [value.Action ?? []].flat()) found.add(text(action));
    for (const entry of Object.values(value)) actions(entry, found);
  }
  return [...found];
}

/** JSON with sorted names and sorted lists, as the transform's own tests compare. */
function text(value) {
  if (Array.isArray(value)) return `[${value.map(text).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${text(value[name])}`).join()}}`;
}

function routes(resources) {
  const paths = new Map(resources.map(({ logicalId, properties }) => [logicalId, properties.PathPart]));
  return resources.flatMap(({ type, properties }) => {
    if (type === 'AWS::ApiGateway::Method' && properties.RestApiId?.Ref) {
      const path = `/${paths.get(properties.ResourceId.Ref) ?? ''}`;
      const key = properties.ApiKeyRequired ? ' key' : '';
      return [`${properties.RestApiId.Ref} ${properties.HttpMethod} ${path} ${properties.AuthorizationType}${key}`];
    }
    if (type !== 'AWS::ApiGatewayV2::Route') return [];
    return [`${properties.ApiId.Ref} ${properties.RouteKey} ${properties.AuthorizationType}`];
  });
}

/** APIs that the template itself declares keep their body. */
function asWritten(resources) {
  return Object.fromEntries(
    resources.map(({ logicalId, type, properties }) => [logicalId, { Type: type, Properties: properties }]),
  );
}

function goldenRoutes(golden) {
  const found = [];
  for (const [id, { Type, Properties }] of Object.entries(golden)) {
    const paths = Properties?.Body?.paths;
    if (!['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'].includes(Type) || !paths) continue;
    const schemes = { ...Properties.Body.securityDefinitions, ...Properties.Body.components?.securitySchemes };
    for (const [path, item] of Object.entries(paths)) {
      for (const side of sides(item)) {
        for (const [name, operations] of Object.entries(side)) {
          if (!METHODS.includes(name)) continue;
          for (const operation of sides(operations)) {
            const method = name === METHODS.at(-1) ? 'ANY' : name.toUpperCase();
            const key = path === '$default' || operation.isDefaultRoute ? '$default' : `${method} ${path}`;
            found.push(`${id} ${key} ${goldenGuard(operation.security ?? Properties.Body.security, schemes, Type)}`);
          }
        }
      }
    }
  }
  return found;
}

function sides(value) {
  const parts = value?.['Fn::If'];
  return (Array.isArray(parts) ? parts.slice(1) : [value]).filter((side) => side && side.Ref !== 'AWS::NoValue');
}

function goldenGuard(security, schemes, type) {
  const names = [security ?? []].flat().flatMap((entry) => Object.keys(entry));
  const types = names.map((name) => {
    const scheme = schemes[name] ?? {};
    const kind = scheme['x-amazon-apigateway-authtype'];
    const authorizer = scheme['x-amazon-apigateway-authorizer'];
    if (kind === 'awsSigv4') return 'AWS_IAM';
    if (kind === 'cognito_user_pools') return 'COGNITO_USER_POOLS';
    if (authorizer?.type === 'jwt') return 'JWT';
    if (authorizer !== undefined) return 'CUSTOM';
    return name === 'api_key' ? 'key' : null;
  });
  const key = types.includes('key') && type === 'AWS::ApiGateway::RestApi' ? ' key' : '';
  return `${types.find((one) => one !== null && one !== 'key') ?? 'NONE'}${key}`;
}

function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { name, total, reached, notes, misses, accepted } = await measure(process.argv[2] ?? '../shared/corpus');
  console.log(`${name}: ${reached} of ${total}`);
  for (const note of notes) console.log(`  ${note}`);
  if (process.argv.includes('-v')) {
    for (const miss of misses) {
      console.log(`${miss.name}`);
      for (const { reason, text: what } of miss.differences) console.log(`  ${reason}: ${what}`);
      for (const message of miss.problems) console.log(`  ! ${message}`);
    }
    console.log(`accepted although refused: ${accepted.join(' ')}`);
  }
}
