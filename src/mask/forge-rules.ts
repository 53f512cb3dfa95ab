import { endsInCrc32 } from './checksums.ts';
import { type Accept, mixed, type Rule, secret } from './rule.ts';

/** Of 36 characters the last six check the others; issuers may make tokens longer, and then they are not known to. */
const checked: Accept = (value, text, span) => {
  if (!mixed(value, text, span)) return false;
  const body = value.slice(4);
  return !/^[A-Za-z0-9]{36}$/.test(body) || endsInCrc32(body) ? true : 'medium';
};

/** Tokens of code hosting, pipelines and package registries, by forms of their own. */
export const forgeRules: readonly Rule[] = [
  secret(
    'github-token',
    'ghp_ gho_ ghu_ ghs_ ghr_',
    /gh[pousr]_[A-Za-z0-9_]{30,1024}(?:[.-][A-Za-z0-9_-]{8,1024}){0,4}/,
    { accept: checked },
  ),
  secret('github-token', 'github_pat_', /github_pat_[A-Za-z0-9_]{30,1024}/, { accept: mixed }),
  secret('github-token', 'gho_ ghs_', /gh[os]_eyJ[A-Za-z0-9_-]{8,1024}(?:\.[A-Za-z0-9_-]{1,2048}){1,4}/),
  secret(
    'gitlab-token',
    'glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- glsoat- gloas- glffct- glwt-',
    /gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|oas|ffct|wt)-[A-Za-z0-9_=-]{20,512}(?:\.[A-Za-z0-9_=-]{2,64}){0,3}/,
  ),
  secret('gitlab-token', 'GR0000000', /GR1348941[A-Za-z0-9_-]{20,64}/),
  secret('gitlab-session', '_gitlab_session=', /_gitlab_session=(?<value>[0-9a-z]{32})/),
  secret(
    'atlassian-token',
    'ATATT0x ATCTT0x ATBB',
    /(?:AT[AC]TT3x[A-Za-z0-9_=-]{60,512}|ATBB[A-Za-z0-9]{32}(?![A-Za-z0-9]))/,
    {
      begins: 'word',
    },
  ),
  secret('npm-token', 'npm_', /npm_[A-Za-z0-9]{36,128}/, { accept: checked }),
  secret('npm-token', '_authToken', /_authToken["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9_/+=.-]{20,512})/i, {
    accept: (value) => /\d/.test(value),
  }),
  secret('pypi-token', 'pypi-A', /pypi-A[A-Za-z0-9_-]{50,1024}/),
  secret('rubygems-key', 'rubygems_', /rubygems_[0-9a-f]{48}/),
  secret('nuget-key', 'oy0', /oy2[a-z0-9]{43}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
  secret('crates-token', 'cio', /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
  secret('clojars-token', 'CLOJARS_', /CLOJARS_[A-Za-z0-9]{60}/i),
  secret('docker-hub-token', 'dckr_pat_ dckr_oat_', /dckr_[po]at_[A-Za-z0-9_-]{20,64}/),
  secret('artifactory-token', 'AKC', /AKC[A-Za-z0-9]{10,80}(?![A-Za-z0-9])/, {
    accept: (value, text, span) => value.length >= 64 && mixed(value, text, span),
    begins: 'word',
  }),
  secret('artifactory-token', 'cmVmd', /cmVmd[A-Za-z0-9+/_-]{59}(?![A-Za-z0-9+/_-])/, { begins: 'word' }),
  secret(
    'jenkins-initial-password',
    ['following password to proceed'],
    /following password to proceed[^\n\\]{0,40}(?:\s|\\[nr]){1,8}(?<value>[0-9a-f]{32})(?![0-9a-f])/,
  ),
  secret('circleci-token', 'CCIPAT_ CCIPRJ_', /CCIP(?:AT|RJ)_[A-Za-z0-9]{16,32}_[a-f0-9]{40}/),
  secret('buildkite-token', 'bkua_ bkaj_ bkrt_', /bk(?:ua|aj|rt)_[a-f0-9]{40}/),
  secret('harness-key', 'pat. sat.', /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/, { begins: 'word' }),
  secret('jetbrains-token', 'perm:', /perm:[A-Za-z0-9+/=_-]{4,128}\.[A-Za-z0-9+/=_-]{2,128}\.[A-Za-z0-9]{20,64}/, {
    begins: 'word',
  }),
  secret('octopus-deploy-key', 'API-', /API-[A-Z0-9]{26,27}(?![A-Z0-9])/, { accept: mixed, begins: 'word' }),
  secret('sonarqube-token', 'sqp_ squ_ sqa_', /sq[pua]_[a-f0-9]{40}/, { begins: 'word' }),
  secret(
    'sourcegraph-token',
    'sgp_ slk_ sgs_ sgd_',
    /(?:sgp_(?:(?:[a-f0-9]{16}|local)_)?[a-f0-9]{40}|slk_[a-f0-9]{64}|sg[sd]_[a-f0-9]{64})/,
    {
      begins: 'word',
    },
  ),
  secret('dependency-track-key', 'odt_', /odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,64}/, {
    accept: mixed,
    begins: 'word',
  }),
  secret(
    'snyk-token',
    'snyk_uat. snyk_sat.',
    /snyk_[us]at\.[a-f0-9]{8}\.[A-Za-z0-9_-]{20,512}(?:\.[A-Za-z0-9_-]{20,512})?/,
  ),
  secret('stackhawk-key', 'hawk.', /hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/, { begins: 'word' }),
  secret('infracost-key', 'ico-', /ico-[A-Za-z0-9]{32}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
  secret('pulumi-token', 'pul-', /pul-[a-f0-9]{40}(?![A-Za-z0-9])/, { begins: 'word' }),
  secret('terraform-token', '.atlasv0.', /\.atlasv1\.[A-Za-z0-9_=-]{60,128}/),
  secret('prefect-key', 'pnu_ pnb_', /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/, { accept: mixed, begins: 'word' }),
  secret(
    'doppler-token',
    'dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit.',
    /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/,
  ),
  secret('vault-token', 'hvs. hvb. hvr.', /hv[sbr]\.[A-Za-z0-9_-]{20,512}/, { accept: mixed, begins: 'word' }),
  secret('vault-token', '"s. "b. "r. =s. =b. =r. :s. :b. :r.', /.[sbr]\.(?<value>[A-Za-z0-9]{24,26})(?![A-Za-z0-9.])/, {
    accept: mixed,
  }),
  secret(
    'vault-token',
    ['token s.', 's.CAESI'],
    /(?:token )?s\.(?:CAES[A-Za-z0-9_-]{60,256}|[A-Za-z0-9]{24,26}(?![A-Za-z0-9.]))/,
    { accept: mixed },
  ),
  secret(
    'vault-unseal-key',
    ['unseal'],
    /unseal(?: key)?(?: \d{1,2})?[:\s]{1,4}(?<value>[A-Za-z0-9+/]{43,44}={0,2}|[0-9a-f]{64,66})(?![A-Za-z0-9+/=])/i,
    {
      accept: mixed,
    },
  ),
  secret('onepassword-token', 'ops_eyJ', /ops_eyJ[A-Za-z0-9+/_-]{200,4096}={0,3}/),
  secret('onepassword-key', 'A0-', /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}/, {
    begins: 'word',
  }),
  secret('openshift-token', 'sha000~', /sha256~[\w-]{43}(?![\w-])/),
  secret(
    'kubernetes-bootstrap-token',
    ['bootstrap', 'kubeadm'],
    /(?:bootstrap|kubeadm)[^\n]{0,160}?[\s:="']{1,4}(?<value>[a-z0-9]{6}\.[a-z0-9]{16})(?![a-z0-9.])/i,
    {
      accept: mixed,
    },
  ),
  secret('tailscale-key', 'tskey-', /tskey-[a-z]{3,12}-[A-Za-z0-9]{8,32}-[A-Za-z0-9]{16,64}/),
  secret('defined-networking-token', 'dnkey-', /dnkey-[A-Za-z0-9=_-]{26}-[A-Za-z0-9=_-]{52}/),
  secret('age-secret-key', 'AGE-SECRET-KEY-0', /AGE-SECRET-KEY-1[A-Z0-9]{58}/i),
];
