import { afterEach, describe, expect, it } from 'vitest';
import { readEvent } from '../../src/config/event.ts';
import { readInputs } from '../../src/config/inputs.ts';

const name = (input: string): string => `INPUT_${input.toUpperCase()}`;
afterEach(() => {
  delete process.env[name('run-artifacts')];
});

describe('the inputs of the action', () => {
  it.each([
    ['', 'auto'],
    ['auto', 'auto'],
    ['never', 'never'],
  ])('run-artifacts %j is %s', (given, read) => {
    process.env[name('run-artifacts')] = given;
    expect(readInputs(readEvent({}), {}).runArtifacts).toBe(read);
  });

  it('run-artifacts is refused where it is neither, with what it may be', () => {
    process.env[name('run-artifacts')] = 'sometimes';
    expect(() => readInputs(readEvent({}), {})).toThrow(
      "run-artifacts: 'sometimes' is not known. Use one of: auto, never.",
    );
  });
});

describe('the event', () => {
  it.each([
    ['42', 42],
    ['', null],
    ['4x', null],
    [undefined, null],
  ])('run %j is %j', (given, run) => {
    expect(readEvent({ GITHUB_RUN_ID: given }).run).toBe(run);
  });
});
