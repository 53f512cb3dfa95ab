/** Made-up secrets by the forms of their issuers, put together here so that none stands in this file as it would in the wild. */
const ALNUM = 'k3J9xQ2mV7bT4nR8wZ5cL1pD6sF0hGyAeUiOoXvKqNzPdW2rT5yU8iM3aS6dF9gH';
const HEX = 'd1f0a9b83c7e6542f1e0d9c8b7a69584736251403f2e1d0cbbaa998877665544';
const UPPER = 'Q7ZK2M4X9V3B8N5L6P0R1T2W4Y6C8D0F';
const LOWER = 'k3j9xq2mv7bt4nr8wz5cl1pd6sf0hgyaeuioovkqnzpdw2rt5yu8im3as6df9gh';

const of = (from: string, length: number): string => from.repeat(8).slice(0, length);
const alnum = (length: number): string => of(ALNUM, length);
const hex = (length: number): string => of(HEX, length);
const upper = (length: number): string => of(UPPER, length);
const lower = (length: number): string => of(LOWER, length);
const uuid = `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;

/** Rule, what stands before the secret, the secret. */
export const FORMATS: readonly (readonly [rule: string, before: string, secret: string])[] = [
  ['aws-appsync-key', '', `da2-${lower(26)}`],
  ['aws-session-token', '', `IQoJb3JpZ2lu${alnum(200)}`],
  ['signed-url', 'https://b.s3.amazonaws.com/k?X-Amz-Signature=', hex(64)],
  ['azure-shared-access-key', 'Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=', `${alnum(43)}=`],
  ['azure-app-configuration', 'Endpoint=https://x.azconfig.io;Id=ab-l9:x;Secret=', `${alnum(43)}=`],
  ['azure-shared-access-signature', 'https://x.blob.core.windows.net/c?sv=2024&se=2026&sig=', `${alnum(43)}%3D`],
  ['azure-client-secret', ' ', `${alnum(3)}8Q~${alnum(34)}`],
  ['azure-cosmos-key', 'key ', `${alnum(76)}ACDb${alnum(6)}==`],
  ['azure-devops-token', 'key ', `${alnum(76)}AZDO${alnum(4)}`],
  ['google-oauth-secret', '', `GOCSPX-${alnum(28)}`],
  ['google-oauth-token', '', `ya29.${alnum(60)}`],
  ['google-refresh-token', '', `1//0${alnum(60)}`],
  ['alibaba-access-key', '', `LTAI${alnum(20)}`],
  ['digitalocean-token', '', `dop_v1_${hex(64)}`],
  ['databricks-token', '', `dapi${hex(32)}`],
  ['github-token', '', `gho_${alnum(36)}`],
  ['gitlab-token', '', `gldt-${alnum(20)}`],
  ['atlassian-token', '', `ATATT3x${alnum(180)}`],
  ['rubygems-key', '', `rubygems_${hex(48)}`],
  ['nuget-key', '', `oy2${lower(43)}`],
  ['crates-token', '', `cio${alnum(32)}`],
  ['docker-hub-token', '', `dckr_pat_${alnum(27)}`],
  ['artifactory-token', '', `AKCp${alnum(69)}`],
  ['sonarqube-token', '', `squ_${hex(40)}`],
  ['snyk-token', '', `snyk_uat.${hex(8)}.${alnum(60)}`],
  ['pulumi-token', '', `pul-${hex(40)}`],
  ['terraform-token', '', `.atlasv1.${alnum(67)}`],
  ['doppler-token', '', `dp.st.prd.${alnum(40)}`],
  ['vault-unseal-key', 'Unseal Key 1: ', `${alnum(43)}=`],
  ['onepassword-token', '', `ops_eyJ${alnum(250)}`],
  ['openshift-token', '', `sha256~${alnum(43)}`],
  ['tailscale-key', '', `tskey-auth-${alnum(12)}-${alnum(32)}`],
  ['age-secret-key', '', `AGE-SECRET-KEY-1${upper(58)}`],
  ['slack-token', '', `xapp-1-A${upper(10)}-${'1234567890'}-${hex(64)}`],
  ['webhook-signing-secret', '', `whsec_${alnum(32)}`],
  ['telegram-bot-token', '1234567890', `:AA${alnum(33)}`],
  ['mailgun-key', '', `key-${hex(32)}`],
  ['mailchimp-key', '', `${hex(32)}-us12`],
  ['brevo-key', '', `xkeysib-${hex(64)}-${alnum(16)}`],
  ['twitter-bearer-token', '', `${'A'.repeat(22)}${alnum(90)}`],
  ['facebook-token', '', `EAA${alnum(150)}`],
  ['salesforce-token', '', `00D${alnum(15)}!${alnum(96)}`],
  ['square-token', '', `sq0atp-${alnum(22)}`],
  ['shopify-token', '', `shpat_${hex(32)}`],
  ['plaid-token', '', `access-production-${uuid}`],
  ['groq-key', '', `gsk_${alnum(52)}`],
  ['hugging-face-token', '', `hf_${alnum(34)}`],
  ['xai-key', '', `xai-${alnum(80)}`],
  ['replicate-token', '', `r8_${alnum(37)}`],
  ['langsmith-key', '', `lsv2_pt_${hex(32)}_${hex(10)}`],
  ['grafana-token', '', `glsa_${alnum(32)}_${hex(8)}`],
  ['new-relic-key', '', `NRAK-${upper(27)}`],
  ['postman-key', '', `PMAK-${hex(24)}-${hex(34)}`],
  ['linear-key', '', `lin_api_${alnum(40)}`],
  ['sentry-token', '', `sntryu_${hex(64)}`],
  ['dynatrace-token', '', `dt0c01.${upper(24)}.${upper(64)}`],
  ['figma-token', '', `figd_${alnum(40)}`],
  ['notion-token', '', `ntn_${'1'.repeat(11)}${alnum(35)}`],
  ['hubspot-token', '', `pat-eu1-${uuid}`],
  ['contentful-token', '', `CFPAT-${alnum(43)}`],
  ['password-hash', '', `$2b$12$${alnum(53)}`],
  ['password-hash', '', `$argon2id$v=19$m=65536,t=3,p=4$${alnum(22)}$${alnum(43)}`],
  ['session-cookie', 'Cookie: theme=dark; JSESSIONID=', upper(32)],
  ['basic-credentials', '{"auths":{"r":{"auth":"', Buffer.from('someone:pass-word').toString('base64')],
  ['netrc-password', 'machine api.internal login ci password ', alnum(20)],
  ['command-line-password', 'curl -u bob:', alnum(20)],
  ['database-url', 'bob:', alnum(16)],
  ['heroku-key', 'HEROKU_API_KEY=', uuid],
  ['sonarqube-key', 'sonar.login=', hex(40)],
  ['secret-assignment', '{"name":"DB_PASSWORD","value":"', alnum(14)],
  ['secret-assignment', '<dbPassword>', alnum(14)],
  ['secret-assignment', 'deploy --api-token ', alnum(24)],
];

/** What must stand behind some of them for their form to be whole. */
export const BEHIND: Readonly<Record<string, string>> = {
  'bob:': '@tcp(db:3306)/orders',
  '{"name":"DB_PASSWORD","value":"': '"}',
  '{"auths":{"r":{"auth":"': '"}}}',
  '<dbPassword>': '</dbPassword>',
};
