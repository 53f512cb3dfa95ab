import { describe, expect, it } from 'vitest';
import { queues } from '../../src/derive/queues.ts';
import type { Fact } from '../../src/model/fact.ts';
import { derivedOf, elsewhere, fact, unresolved } from './fact-builder.ts';

const DAY = 86_400;
const WORK = 'queue:template.yaml#Work';
const DEAD = 'queue:template.yaml#Dead';
const OWN = 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}';

type Attributes = Fact['attributes'];
const FIELDS: Attributes = { fifo: false, redriveTarget: null, retentionSeconds: 4 * DAY, visibilitySeconds: 30 };

function queue(name: string, attributes: Attributes = {}, origins: Fact['origins'] = {}): Fact {
  return fact('queue', name, { ...FIELDS, ...attributes }, origins);
}

function worker(attributes: Attributes = {}, origins: Fact['origins'] = {}): Fact {
  return fact(
    'function',
    'Worker',
    { timeoutSeconds: 5, deadLetterTarget: null, failureDestination: null, ...attributes },
    origins,
  );
}

function poll(source: Attributes[string], attributes: Attributes = {}): Fact {
  return fact('event-source', 'Poll', {
    function: 'function:template.yaml#Worker',
    service: 'sqs',
    source,
    failureTarget: null,
    ...attributes,
  });
}

function of(id: string, ...facts: Fact[]) {
  return derivedOf(queues, facts, id);
}

describe('the dead-letter queue of a queue', () => {
  it('is measured against it', () => {
    const origin = { kind: 'inherited-default', from: 'SQS: 4 days' } as const;
    const { attributes, origins } = of(
      WORK,
      queue('Work', { redriveTarget: '${Dead.Arn}' }, { '/retentionSeconds': origin }),
      queue('Dead', { retentionSeconds: 14 * DAY, fifo: true }),
    );
    expect(attributes.deadLetterQueue).toEqual({
      queue: DEAD,
      sameType: false,
      retentionDays: 14,
      retentionRatio: 3.5,
    });
    expect(origins).toEqual({ '/deadLetterQueue/retentionRatio': origin });
  });

  it('rests on the weaker of two values', () => {
    const inherited = { kind: 'inherited-default', from: 'SQS: 4 days' } as const;
    const assumed = { kind: 'assumed', from: 'parameter Keep' } as const;
    const { origins } = of(
      WORK,
      queue('Work', { redriveTarget: '${Dead.Arn}' }, { '/retentionSeconds': assumed }),
      queue('Dead', {}, { '/retentionSeconds': inherited }),
    );
    expect(origins).toEqual({
      '/deadLetterQueue/retentionDays': inherited,
      '/deadLetterQueue/retentionRatio': assumed,
    });
  });

  it('is none where none is named', () => {
    expect(of(WORK, queue('Work')).attributes.deadLetterQueue).toBeNull();
  });

  it.each([['${Elsewhere.Arn}'], ['${ImportValue dead-letters}'], ['arn:aws:sqs:eu-west-1:111122223333:gone']])(
    'is a hole where %s is none that we see',
    (redriveTarget) => {
      expect(of(WORK, queue('Work', { redriveTarget })).attributes.deadLetterQueue).toEqual(
        unresolved('redriveTarget'),
      );
    },
  );

  it('carries on what is not known, value by possible value', () => {
    const retentionSeconds = { unresolved: 'parameter Keep', among: [2 * DAY, 8 * DAY] };
    const { attributes } = of(
      WORK,
      queue('Work', { redriveTarget: '${Dead.Arn}', fifo: { unresolved: 'parameter Fifo' } }),
      queue('Dead', { retentionSeconds }),
    );
    expect(attributes.deadLetterQueue).toEqual({
      queue: DEAD,
      sameType: unresolved('parameter Fifo'),
      retentionDays: { unresolved: 'parameter Keep', among: [2, 8] },
      retentionRatio: { unresolved: 'parameter Keep', among: [0.5, 2] },
    });
    const target = { unresolved: 'parameter Target' };
    expect(of(WORK, queue('Work', { redriveTarget: target })).attributes.deadLetterQueue).toEqual(target);
    const empty = of(WORK, queue('Work', { redriveTarget: '${Dead.Arn}', retentionSeconds: 0 }), queue('Dead'));
    expect(empty.attributes.deadLetterQueue).toMatchObject({ retentionRatio: unresolved('zero') });
  });
});

describe('what a queue is the dead-letter queue for', () => {
  it('is every queue, function and trigger that sends its failures there, each once', () => {
    const { attributes } = of(
      DEAD,
      queue('Dead'),
      queue('Work', { redriveTarget: '${Dead.Arn}' }),
      worker({ deadLetterTarget: '${Dead.Arn}', failureDestination: '${Dead.Arn}' }),
      poll('${Work.Arn}', { failureTarget: '${Dead}' }),
    );
    expect(attributes.deadLetterFor).toEqual([
      'event-source:template.yaml#Poll',
      'function:template.yaml#Worker',
      WORK,
    ]);
  });

  it('is known by the name at the end of an ARN of its own account', () => {
    const named = (target: string, name = 'dead-letters') =>
      of(DEAD, queue('Dead', { name }), worker({ deadLetterTarget: target })).attributes.deadLetterFor;
    expect(named(`${OWN}:dead-letters`)).toEqual(['function:template.yaml#Worker']);
    expect(named('arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Dead.QueueName}')).toEqual([
      'function:template.yaml#Worker',
    ]);
    expect(named(`${OWN}:\${AWS::StackName}-dead`, '${AWS::StackName}-dead')).toEqual([
      'function:template.yaml#Worker',
    ]);
    expect(named(`${OWN}:others`)).toEqual([]);
    expect(named('arn:aws:sns:eu-west-1:111122223333:dead-letters')).toEqual([]);
  });

  it('may be so where account or name leave it open', () => {
    const named = (target: string, name: Attributes[string]) =>
      of(DEAD, queue('Dead', { name }), worker({ deadLetterTarget: target })).attributes.deadLetterFor;
    const hole = [unresolved('function:template.yaml#Worker')];
    expect(named('arn:aws:sqs:eu-west-1:111122223333:dead-letters', 'dead-letters')).toEqual(hole);
    expect(named(`${OWN}:dead-letters`, { unresolved: 'parameter Name' })).toEqual(hole);
    // Without a QueueName the queue is listed by its logical id, and called something else.
    expect(named(`${OWN}:Dead`, 'Dead')).toEqual(hole);
  });

  it('may be so for what another stack does not say, and not for what its own stack was given', () => {
    const target = { unresolved: 'an import' };
    expect(of(DEAD, queue('Dead'), worker({ deadLetterTarget: target })).attributes.deadLetterFor).toEqual([]);
    const other = elsewhere('function', 'Worker', { deadLetterTarget: target, failureDestination: null });
    expect(of(DEAD, queue('Dead'), other).attributes.deadLetterFor).toEqual([unresolved('other/template.yaml#Worker')]);
    const imported = elsewhere('function', 'Worker', {
      deadLetterTarget: '${ImportValue dead}',
      failureDestination: null,
    });
    expect(of(DEAD, queue('Dead'), imported).attributes.deadLetterFor).toEqual([
      unresolved('other/template.yaml#Worker'),
    ]);
  });

  it('may be so only where it is among what a target can be', () => {
    const target = { unresolved: 'condition Prod', among: ['${Dead.Arn}', null] };
    const facts = [queue('Dead'), queue('Work'), worker({ deadLetterTarget: target })];
    expect(of(DEAD, ...facts).attributes.deadLetterFor).toEqual([unresolved('Worker')]);
    expect(of(WORK, ...facts).attributes.deadLetterFor).toEqual([]);
  });

  it('is not what goes to a topic or another resource', () => {
    const topic = fact('store', 'Topic', { service: 'sns' });
    const other = elsewhere('queue', 'Far', FIELDS);
    const facts = [topic, other, worker({ deadLetterTarget: '${Topic}', failureDestination: '${Bus.Arn}' })];
    expect(of('queue:other/template.yaml#Far', ...facts).attributes.deadLetterFor).toEqual([]);
  });
});

describe('consumers of a queue', () => {
  it('are the functions that poll it, with their timeout against its visibility', () => {
    const origin = { kind: 'assumed', from: 'parameter Timeout' } as const;
    const { attributes, origins } = of(
      WORK,
      queue('Work'),
      worker({}, { '/timeoutSeconds': origin }),
      poll('${Work.Arn}'),
    );
    expect(attributes.consumers).toEqual([
      { function: 'function:template.yaml#Worker', timeoutSeconds: 5, visibilityRatio: 6 },
    ]);
    expect(origins).toEqual({ '/consumers/0/timeoutSeconds': origin, '/consumers/0/visibilityRatio': origin });
  });

  it('are not those that poll something else', () => {
    expect(of(WORK, queue('Work'), queue('Dead'), worker(), poll('${Dead.Arn}')).attributes.consumers).toEqual([]);
    expect(of(WORK, queue('Work'), worker(), poll('${Work.Arn}', { service: 'sns' })).attributes.consumers).toEqual([]);
  });

  it('carry on a timeout or a function that is not known', () => {
    const timeoutSeconds = { unresolved: 'parameter Timeout' };
    expect(of(WORK, queue('Work'), worker({ timeoutSeconds }), poll('${Work.Arn}')).attributes.consumers).toEqual([
      { function: 'function:template.yaml#Worker', timeoutSeconds, visibilityRatio: timeoutSeconds },
    ]);
    const stray = { unresolved: 'declared elsewhere' };
    expect(of(WORK, queue('Work'), poll('${Work.Arn}', { function: stray })).attributes.consumers).toEqual([
      { function: stray, timeoutSeconds: unresolved('function'), visibilityRatio: unresolved('function') },
    ]);
  });

  it('may be more where what is polled, or of which service it is, is not known', () => {
    const far = elsewhere('event-source', 'Poll', {
      service: 'sqs',
      source: { unresolved: 'parameter Source' },
      failureTarget: null,
    });
    expect(of(WORK, queue('Work'), far).attributes.consumers).toEqual([unresolved('other/template.yaml#Poll')]);
    const service = { unresolved: 'the source says no service' };
    expect(of(WORK, queue('Work'), worker(), poll('${Work.Arn}', { service })).attributes.consumers).toEqual([
      unresolved('Poll'),
    ]);
  });
});
