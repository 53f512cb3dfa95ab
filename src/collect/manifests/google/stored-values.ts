import type { Json } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import type { Draft } from '../stack.ts';
import type { Manifest } from './draft.ts';
import type { KubernetesObject } from './kubernetes-objects.ts';
import { settingFact } from './setting.ts';

/** What a file itself puts into Secrets and ConfigMaps: names, forms and findings, never a value. */
export function storedValues(manifest: Manifest, objects: readonly KubernetesObject[]): Draft[] {
  return objects
    .filter(({ group, kind }) => group === '' && (kind === 'Secret' || kind === 'ConfigMap'))
    .flatMap((object) => {
      const secret = object.kind === 'Secret';
      return ['data', 'stringData', 'binaryData'].flatMap((section) => {
        const values = member(object.value, section);
        return Object.entries(isObject(values) ? values : {}).map(([name, value]) =>
          settingFact(manifest, {
            owner: manifest.stack,
            surface: 'stored-value',
            name,
            value: secret && section === 'data' ? decoded(value) : value,
            form: 'written',
            secret,
            key: `${object.kind} ${object.name ?? ''}/${name}`,
            place: object.placeOf([section, name]),
          }),
        );
      });
    });
}

function decoded(value: Json): Json {
  return typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : value;
}
