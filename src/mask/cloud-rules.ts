import { type Accept, marked, mixed, type Rule, secret } from './rule.ts';
import { isPlaceholder } from './secret-names.ts';

/** Key ids in documentation end so. */
const notExample: Accept = (value, text, { start }) =>
  !/EXAMPLE/.test(value) && (!/[A-Z0-9]/.test(text.charAt(start - 1)) || /\d/.test(value.slice(4)));
const real: Accept = (value) => !isPlaceholder(value);
const signed: Accept = (value, text, { start }) =>
  /\d/.test(value) && /[?&;]s[erv]=/.test(text.slice(Math.max(0, start - 512), start + 512));

const aws: readonly Rule[] = [
  secret(
    'aws-access-key-id',
    'AKIA ASIA A0T ABIA ACCA',
    /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Z0-9])/,
    {
      accept: notExample,
    },
  ),
  secret(
    'aws-secret-access-key',
    'AKIA ASIA',
    /(?:AKIA|ASIA)[A-Z0-9]{16}["'\\]{0,4}[\s,;:|/]{1,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
    { accept: mixed },
  ),
  secret(
    'aws-secret-access-key',
    [
      'secret_access_key',
      'secretaccesskey',
      'secret-access-key',
      'secret access key',
      'aws_secret',
      'secret_key',
      'secretkey',
      'secret key',
    ],
    /(?:aws_)?secret[_ -]?(?:access)?[_ -]?key["'\\]{0,4}\s{0,8}(?:=>|:=|[=:,])\s{0,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
    { accept: real },
  ),
  secret(
    'aws-session-token',
    'IQoJb0JpZ0lu FwoGZXIvYXdz FQoGZXIvYXdz',
    /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9/+=%]{40,4096}/,
  ),
  secret('aws-mws-token', 'amzn.mws.', /amzn\.mws\.[0-9a-f-]{36}/),
  secret('aws-appsync-key', 'da0-', /da2-[a-z0-9]{26}(?![a-z0-9])/, { begins: 'word' }),
  secret('aws-bedrock-key', 'ABSK', /ABSK[A-Za-z0-9+/]{109,269}={0,2}/, { begins: 'word' }),
  secret('aws-bedrock-key', 'bedrock-api-key-', /bedrock-api-key-[A-Za-z0-9+/=_-]{40,4096}/),
  secret('signed-url', 'X-Amz-Signature=', /X-Amz-Signature=(?<value>[0-9a-f]{64})/),
  secret('signed-url', 'X-Goog-Signature=', /X-Goog-Signature=(?<value>[0-9a-f]{64,1024})/),
  secret('signed-url', 'Signature=', /Signature=(?<value>[A-Za-z0-9+/%~_-]{20,1024})/, {
    accept: (_value, text, { start }) =>
      /Key-Pair-Id=|AWSAccessKeyId=|GoogleAccessId=/.test(text.slice(Math.max(0, start - 1024), start + 1536)),
  }),
];

const azure: readonly Rule[] = [
  secret('azure-storage-key', 'AccountKey=', /AccountKey=(?<value>[A-Za-z0-9+/]{64,88}={0,2})/i, { accept: mixed }),
  secret('azure-shared-access-key', 'SharedAccessKey=', /SharedAccessKey=(?<value>[A-Za-z0-9+/]{40,88}={0,2})/i, {
    accept: mixed,
  }),
  secret(
    'azure-app-configuration',
    '.azconfig.io',
    /\.azconfig\.io;Id=[^;\s]{4,64};Secret=(?<value>[A-Za-z0-9+/]{32,128}={0,2})/i,
  ),
  secret(
    'azure-shared-access-signature',
    'sig=',
    /sig=(?<value>[A-Za-z0-9+/]{40,88}(?:%[0-9A-Fa-f]{2}|=|[A-Za-z0-9+/]){1,64})/,
    { accept: signed, begins: 'word' },
  ),
  secret('azure-function-key', 'code=', /code=(?<value>[A-Za-z0-9+/_-]{40,80}={0,2})/, {
    accept: (_value, text, { start }) => /azurewebsites\.net|\/api\//.test(text.slice(Math.max(0, start - 512), start)),
    begins: 'word',
  }),
];

/** Keys that Azure makes since 2022 carry a mark in their own text. */
const BASE64 = /[A-Za-z0-9+/]/;
const ALPHANUMERIC = /[A-Za-z0-9]/;
const azureMarked: readonly Rule[] = [
  ...(
    [
      ['azure-storage-key', '+ASt', 76],
      ['azure-batch-key', '+ABa', 76],
      ['azure-cosmos-key', 'ACDb', 76],
      ['azure-machine-learning-key', '+AMC', 32],
      ['azure-service-bus-key', '+ASb', 33],
      ['azure-event-hub-key', '+AEh', 33],
      ['azure-relay-key', '+ARm', 33],
      ['azure-iot-hub-key', 'AIoT', 33],
      ['azure-container-registry-key', '+ACR', 42],
      ['azure-redis-key', 'AzCa', 33],
    ] as const
  ).map(([rule, mark, before]) =>
    marked(rule, mark, { before, within: BASE64, behind: /[A-Za-z0-9+/]{4,10}={0,2}(?![A-Za-z0-9+/=])/ }),
  ),
  marked('azure-search-key', 'AzSe', { before: 42, within: ALPHANUMERIC, behind: /[A-Za-z0-9]{6}(?![A-Za-z0-9])/ }),
  marked('azure-function-key', 'AzFu', { before: 44, within: /[A-Za-z0-9_-]/, behind: /[A-Za-z0-9_-]{6}==/ }),
  marked('azure-devops-token', 'AZDO', { before: 76, within: ALPHANUMERIC, behind: /[A-Za-z0-9]{4}(?![A-Za-z0-9])/ }),
  marked('azure-key', 'JQQJ9', { before: 52, within: ALPHANUMERIC, behind: /[A-Za-z0-9]{18,28}(?![A-Za-z0-9])/ }),
  marked('azure-client-secret', 'Q~', {
    before: 4,
    within: /[A-Za-z0-9_~.-]/,
    behind: /[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/,
  }),
];

const others: readonly Rule[] = [
  secret('google-api-key', 'AIza', /AIza[0-9A-Za-z_-]{35}/, { accept: mixed }),
  secret('google-oauth-secret', 'GOCSPX-', /GOCSPX-[A-Za-z0-9_-]{20,64}/),
  secret('google-oauth-token', 'ya00.', /ya29\.[A-Za-z0-9_.-]{20,2048}/, { begins: 'word' }),
  secret('google-refresh-token', '0//0', /1\/\/0[A-Za-z0-9_-]{40,256}/, { begins: 'word' }),
  secret(
    'google-storage-hmac',
    'GOOG',
    /GOOG1?[A-Z0-9]{20,64}["'\\]{0,4}[\s,;:|/]{1,8}["'\\]{0,4}(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/,
  ),
  secret('alibaba-access-key', 'LTAI', /LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
  secret('tencent-secret-id', 'AKID', /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
  secret('yandex-key', 'AQVN', /AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/, { begins: 'word' }),
  secret('yandex-token', 't0.', /t1\.[A-Za-z0-9_-]{1,512}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/, { begins: 'word' }),
  secret('digitalocean-token', 'dop_v0_ doo_v0_ dor_v0_', /do[opr]_v1_[0-9a-f]{64}/),
  secret('heroku-key', 'HRKU-', /HRKU-(?:AA[0-9A-Za-z_-]{58}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/),
  secret('fly-token', 'fo0_ fm0', /(?:fo1_[\w-]{43}|fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,4096}={0,3})/),
  secret('cloudflare-key', 'v0.0-', /v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/),
  secret('cloudflare-key', 'cfut_ cfat_ cfk_', /cf(?:ut|at|k)_[A-Za-z0-9]{36,80}/, { begins: 'word' }),
  secret('netlify-token', 'nfp_ nfc_ nfo_ nfu_', /nf[pcou]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/),
  secret('vercel-token', 'vcp_ vci_ vca_ vcr_ vck_', /vc[piark]_[A-Za-z0-9]{24,80}/, { accept: mixed, begins: 'word' }),
  secret('scalingo-token', 'tk-us-', /tk-us-[\w-]{48}/, { begins: 'word' }),
  secret('supabase-key', 'sbp_ sb_secret_', /(?:sbp_(?:oauth_)?[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{24,64})/, {
    begins: 'word',
  }),
  secret('planetscale-token', 'pscale_', /pscale_(?:tkn|pw|oauth)_[\w=.-]{32,64}/),
  secret('databricks-token', 'dapi dose', /d(?:api|ose)[0-9a-f]{32}(?:-\d)?(?![0-9a-zA-Z])/, { begins: 'word' }),
  secret('clickhouse-key', '0b0d', /4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
];

/** What opens accounts at providers of cloud services, by forms of their own. */
export const cloudRules: readonly Rule[] = [...aws, ...azure, ...azureMarked, ...others];
