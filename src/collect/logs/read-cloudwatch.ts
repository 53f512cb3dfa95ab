import type { Json } from '../../model/json.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { readJsonRecords } from '../scans/json-records.ts';
import { readBeginning, type SourceFile } from '../source-file.ts';
import { type CloudWatchExport, eventsIn, exportOf } from './cloudwatch-records.ts';
import { EXPORT_NAMES, exportFault } from './export-names.ts';
import { createLogTally } from './log-tally.ts';

/**
 * Lists whose elements are taken one by one, so that an answer of any length is read. A message of a subscription is small, and names its
 * log group beside its events: it is taken whole.
 */
const LISTS: Record<CloudWatchExport, readonly string[]> = {
  'cloudwatch-events': ['', 'events'],
  'cloudwatch-insights': ['', 'results'],
  'cloudwatch-subscription': ['', '+'],
};

function read(file: SourceFile, context: ReadContext): Reading {
  const format = exportOf(jsonBeginning(readBeginning(file))) ?? 'cloudwatch-events';
  const tally = createLogTally(file, context, { format, unit: 'record' });
  let number = 0;
  const next = () => ++number;
  const take = (value: Json) => {
    eventsIn(value, next, (event, unreadable) => {
      if (event !== null) tally.note(event);
      else if (unreadable === undefined) tally.skip(number);
      else {
        tally.problem({
          code: 'payload-unreadable',
          message:
            'What a subscription handed over is not what CloudWatch packs, compressed JSON in base64, or is cut off; its events do not count. Write it as it came.',
          kinds: ['log'],
          place: { path: file.path, line: null, column: null, pointer: null },
        });
      }
    });
  };
  // Answers, page after page, and messages of a delivery stream follow one another.
  const { fault } = readJsonRecords(
    file,
    LISTS[format],
    take,
    format === 'cloudwatch-subscription' ? null : () => undefined,
  );
  if (fault !== null) tally.problem(exportFault(file, fault));
  return tally.reading();
}

/** Log events of CloudWatch in JSON: answers of its API, messages of subscriptions as they come and unpacked, results of Insights. */
export const cloudWatch: Reader = {
  dialect: 'cloudwatch-logs',
  kind: 'log',
  patterns: [
    ...EXPORT_NAMES,
    '**/*{log-events,logevents,cloudwatch,insights,query-results,awslogs}*.json',
    '**/exportedlogs/**',
  ],
  recognises: (head) => exportOf(jsonBeginning(head)) !== null,
  read,
};
