import { canonicalJson } from '../catalogue/canonical.ts';
import type { AskedOfPlatform, Report } from '../model/report.ts';
import { contentDigest } from './digest.ts';
import { createReportValidator } from './validate.ts';

/** The record without clocks and without what depends on how often a request had to be repeated. */
function timeless({ token, budget, entries }: AskedOfPlatform): string {
  const questions = entries.map(({ endpoint, parameters, pages, records, refusals }) => [
    endpoint,
    parameters,
    pages,
    records,
    refusals,
  ]);
  return canonicalJson({ token, budget, questions });
}

/**
 * What the platform was asked by an earlier run for the same release, `text` being its evidence.json, where that run got the same
 * answers and says all that this one says; else null. A run that is repeated keeps that record, and so makes the same bytes.
 */
export async function heldRecord(report: Report, text: string | null): Promise<AskedOfPlatform | null> {
  if (report.asked === null || text === null) return null;
  let held: unknown;
  try {
    held = JSON.parse(text);
  } catch {
    return null;
  }
  const validate = await createReportValidator();
  if (validate(held).length > 0) return null;
  const earlier = held as Report;
  if (earlier.contentDigest !== report.contentDigest || contentDigest(earlier) !== report.contentDigest) return null;
  if (earlier.asked === null || timeless(earlier.asked) !== timeless(report.asked)) return null;
  return earlier.asked;
}
