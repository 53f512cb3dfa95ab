import type { Json } from '../../../model/json.ts';
import type { Form } from '../../join.ts';
import { countTypes, type ManifestDialect } from '../facts/stack.ts';
import type { Draft } from '../stack.ts';
import type { Manifest } from './draft.ts';

/** What stands in the manifest, whether it becomes facts or not. */
export type Contents = { types: readonly string[]; functions: number; form: Form; region?: Json };

/** The manifest itself. */
export function manifestStackFact(manifest: Manifest, dialect: ManifestDialect, contents: Contents): Draft {
  return {
    type: 'stack',
    id: manifest.stack,
    attributes: {
      name: manifest.path,
      dialect,
      form: contents.form,
      stage: null,
      // Of these languages each thing states its own, or the tool that deploys it does.
      region: contents.region ?? null,
      resources: contents.types.length,
      resourceTypes: countTypes(contents.types),
      functions: contents.functions,
      macros: [],
      staticUsers: [],
    },
    origins: {},
    place: { path: manifest.path, line: 1, column: 1, pointer: '' },
  };
}
