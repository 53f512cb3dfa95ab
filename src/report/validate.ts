/** What is wrong with a report, one line each; none: it is valid. */
export type ReportValidator = (report: unknown) => string[];

/** Checks a report against docs/schema/evidence.schema.json. */
export async function validateReport(report: unknown): Promise<string[]> {
  const validate = await createReportValidator();
  return validate(report);
}

/** A validator for many reports: the schema is compiled once. */
export async function createReportValidator(): Promise<ReportValidator> {
  const [{ compile }, { default: schema }] = await Promise.all([
    import('../schema/compile.ts'),
    import('../../docs/schema/evidence.schema.json', { with: { type: 'json' } }),
  ]);
  const validate = compile(schema);
  return (report) => {
    if (validate(report)) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`);
  };
}
