import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/**
 * A validator by a JSON Schema (2020-12) that names every mistake. The schemas are our own and held to the strict rules by the tests,
 * so that a run does not check them again. Import this module late: it brings ajv with it.
 */
export function compile<T>(schema: object): ValidateFunction<T> {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    meta: false,
    code: { optimize: false },
  });
  return ajv.compile<T>(schema);
}
