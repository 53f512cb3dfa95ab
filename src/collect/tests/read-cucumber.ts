import type { Json } from '../../model/json.ts';
import { isObject, objectsOf, own } from '../components/json-access.ts';
import { isCucumberNamed, worstOf } from './cucumber-status.ts';
import { jsonTestReader, pointerOf } from './json-test-reader.ts';
import { addTagsOf, countOf, nameOf, secondsOf } from './report-values.ts';
import { runClock } from './run-clock.ts';
import { addSuiteTags, tagsIn } from './test-tags.ts';
import { testTotals } from './test-totals.ts';

/** Cucumber counts in nanoseconds; Behave, whose elements have a status of their own, in seconds. */
const NANOSECONDS = 1e9;

type Steps = { statuses: string[]; seconds: number | null };

/** What an element's steps and hooks came to. */
function stepsOf(element: Json, perSecond: number): Steps {
  const statuses: string[] = [];
  let seconds: number | null = null;
  const all = ['before', 'steps', 'after'].flatMap((name) => objectsOf(own(element, name)));
  const hooks = objectsOf(own(element, 'steps')).flatMap((step) =>
    ['before', 'after'].flatMap((name) => objectsOf(own(step, name))),
  );
  for (const step of [...all, ...hooks]) {
    const result = own(step, 'result');
    const status = nameOf(own(result, 'status'));
    // Behave leaves out the results of steps that it did not come to.
    if (own(step, 'keyword') !== undefined || status !== '') statuses.push(status === '' ? 'skipped' : status);
    const duration = secondsOf(own(result, 'duration'), perSecond);
    if (duration !== null) seconds = (seconds ?? 0) + duration;
  }
  return { statuses, seconds };
}

function isFeature(value: Json | undefined): boolean {
  const [first] = objectsOf(own(value, 'elements'));
  const isElement = own(first, 'keyword') !== undefined || own(first, 'steps') !== undefined;
  return isElement || (own(value, 'elements') !== undefined && nameOf(own(value, 'keyword')) !== '');
}

/** The JSON of Cucumber in its many languages, and of Behave. */
export const cucumber = jsonTestReader({
  dialect: 'cucumber',
  recognises: (beginning, path) => {
    if (!Array.isArray(beginning)) return false;
    return beginning.length === 0 ? isCucumberNamed(path) : isFeature(objectsOf(beginning)[0]);
  },
  lists: [''],
  open: () => {
    const totals = testTotals();
    const clock = runClock();
    let isBehave = false;
    return {
      totals,
      take: (feature, path) => {
        if (!isObject(feature)) return;
        const suite = nameOf(own(feature, 'name')) || nameOf(own(feature, 'uri'));
        const elements = objectsOf(own(feature, 'elements'));
        isBehave ||= own(feature, 'uri') === undefined && own(feature, 'location') !== undefined;
        let background: Steps = { statuses: [], seconds: null };
        let cases = 0;
        for (const [at, element] of elements.entries()) {
          const steps = stepsOf(element, isBehave ? 1 : NANOSECONDS);
          if (own(element, 'type') === 'background') {
            // Those of Cucumber stand before each scenario with their results; Behave's stand once, without.
            if (!isBehave) background = steps;
            continue;
          }
          const name = nameOf(own(element, 'name'));
          const tags = tagsIn(name);
          addTagsOf(tags, own(element, 'tags'));
          addTagsOf(tags, own(feature, 'tags'));
          addSuiteTags(tags, [suite]);
          clock.hear(own(element, 'start_timestamp'));
          const stated = isBehave ? nameOf(own(element, 'status')) : '';
          const { outcome, state } = worstOf(stated === '' ? [...background.statuses, ...steps.statuses] : [stated]);
          const seconds =
            steps.seconds === null && background.seconds === null
              ? null
              : (steps.seconds ?? 0) + (background.seconds ?? 0);
          background = { statuses: [], seconds: null };
          cases++;
          const line = countOf(own(element, 'line'));
          const called = name === '' && line !== undefined ? `line ${line}` : name;
          const pointer = `${pointerOf(path)}/elements/${at}`;
          totals.add({ name: called, suite, outcome, state, flaky: false, seconds, line: null, pointer, tags });
        }
        if (cases > 0) totals.suite();
      },
      end: () => ({ tool: isBehave ? 'behave' : 'cucumber', ranAt: clock.ranAt() }),
    };
  },
});
