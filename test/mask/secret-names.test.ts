import { describe, expect, test } from 'vitest';
import { isPlaceholder, secretWord } from '../../src/mask/secret-names.ts';

describe('secretWord', () => {
  test.each([
    ['DB_PASSWORD', 'password'],
    ['DbPassword', 'password'],
    ['dbpassword', 'password'],
    ['STRIPE_API_KEY', 'api key'],
    ['stripeApiKey', 'api key'],
    ['jwtSecret', 'secret'],
    ['GITHUB_TOKEN', 'token'],
    ['SMTP_PASS', 'pass'],
    ['AWS_SECRET_ACCESS_KEY', 'secret'],
    ['storage-connection-string', 'connection string'],
  ])('%s is a secret by its word %s', (name, word) => {
    expect(secretWord(name)).toBe(word);
  });

  test.each([
    'TABLE_NAME',
    'SECRET_ARN',
    'SecretName',
    'TOKEN_TTL',
    'PASSWORD_MIN_LENGTH',
    'nextToken',
    'IDEMPOTENCY_TOKEN',
    'MAX_TOKENS',
    'BYPASS_CACHE',
    'COMPASS',
    'AUTHOR',
    'KEY_ID',
    'PUBLIC_KEY',
    '',
    '__proto__',
  ])('%s is none', (name) => {
    expect(secretWord(name)).toBeNull();
  });
});

describe('isPlaceholder', () => {
  test.each([
    '',
    '  ',
    'REPLACE_ME',
    'changeme',
    'xxxxxxxx',
    '****',
    '<password>',
    '$' + '{TOKEN}',
    '{{ token }}',
    '$TOKEN',
    '%TOKEN%',
    '%s',
    'your-api-key',
    'null',
    '[email#3]',
  ])('%s stands for a value', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  test.each(['hunter2', 'password', 'abc def', 'Tr0ub4dor&3'])('%s is a value', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});
