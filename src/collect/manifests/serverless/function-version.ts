import { hole } from '../candidates.ts';
import { add, addOutput, type Expansion, type Fn, getAtt, isOn, ref } from './expansion.ts';
import { resourceName } from './naming.ts';
import { object } from './part.ts';

/**
 * The version that each deployment publishes, and the alias that events call where one is asked for. The framework ends the id of
 * the version with a digest of the code; ours has none.
 */
export function expandVersion(expansion: Expansion, fn: Fn, edge: boolean): void {
  const { part, alias, condition } = fn;
  const stated = part.at('versionFunction').there
    ? part.at('versionFunction')
    : expansion.service.provider.at('versionFunctions');
  const versioned = edge || (stated.there ? isOn(stated) !== false : true);
  if (!versioned && alias === null) return;
  const id = `${resourceName(fn.key)}LambdaVersion`;
  const made = add(
    expansion,
    part,
    id,
    'AWS::Lambda::Version',
    { FunctionName: ref(fn.id), CodeSha256: hole('the digest of the code is only known when it is packed') },
    { condition },
  );
  if (versioned) made.attributes.DeletionPolicy = 'Retain';
  addOutput(expansion, `${fn.id}QualifiedArn`, ref(id), condition);
  if (alias === null) return;
  const executions = part.at('provisionedConcurrency');
  add(
    expansion,
    part,
    alias.id,
    'AWS::Lambda::Alias',
    {
      FunctionName: ref(fn.id),
      FunctionVersion: getAtt(id, 'Version'),
      Name: alias.name,
      ProvisionedConcurrencyConfig:
        isOn(executions) === false ? undefined : object({ ProvisionedConcurrentExecutions: executions }),
    },
    { attributes: object({ DependsOn: fn.id }), condition },
  );
}
