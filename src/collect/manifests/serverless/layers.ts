import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { stated } from './event.ts';
import { add, addOutput, type Expansion, firstSet, isOn, ref } from './expansion.ts';
import { bucketName } from './function-code.ts';
import { resourceName } from './naming.ts';
import { object, type Part } from './part.ts';

/** The layers that the service publishes, and who else may use them. */
export function expandLayers(expansion: Expansion): void {
  for (const [key, part] of expansion.service.layers) {
    const id = `${resourceName(key)}LambdaLayer`;
    const retained = isOn(part.at('retain')) === true ? object({ DeletionPolicy: 'Retain' }) : emptyObject();
    const properties = {
      Content: object({
        S3Bucket: bucketName(expansion),
        S3Key: hole('the framework names it when it packs the layer'),
      }),
      LayerName: firstSet(part.at('name')) ?? key,
      Description: firstSet(part.at('description')),
      LicenseInfo: firstSet(part.at('licenseInfo')),
      CompatibleRuntimes: stated(part.at('compatibleRuntimes')),
      CompatibleArchitectures: stated(part.at('compatibleArchitectures')),
    };
    add(expansion, part, id, 'AWS::Lambda::LayerVersion', properties, { attributes: retained });
    for (const account of part.at('allowedAccounts').items()) permitAccount(expansion, account, key, id);
    addOutput(expansion, `${id}QualifiedArn`, ref(id));
    addOutput(expansion, `${id}Hash`, hole('the digest of the layer is only known when it is packed'));
    addOutput(expansion, `${id}S3Key`, hole('the framework names it when it packs the layer'));
  }
}

function permitAccount(expansion: Expansion, account: Part, key: string, layer: string): void {
  const id = `${resourceName(key)}${(account.text ?? 'Unknown').replace('*', 'Wild')}LambdaLayerPermission`;
  add(expansion, account, id, 'AWS::Lambda::LayerVersionPermission', {
    Action: 'lambda:GetLayerVersion',
    LayerVersionArn: ref(layer),
    Principal: account,
  });
}
