import { stringify } from 'yaml';
import type { JsonObject } from '../../../src/model/json.ts';
import * as aws from './aws.ts';
import * as others from './others.ts';

/** A file as a test writes it: a text, an object, or the documents of a YAML stream. */
export type Written = string | JsonObject | JsonObject[];

/** Files of one dialect by path; each secret in them is the planted one. */
export const DIALECTS: Readonly<Record<string, Readonly<Record<string, Written>>>> = {
  'CloudFormation in YAML': { 'cfn/template.yaml': aws.CLOUDFORMATION },
  'CloudFormation in JSON': { 'cfn/template.json': aws.CLOUDFORMATION },
  SAM: { 'sam/template.yaml': aws.SAM },
  'CDK assembly': {
    'cdk.out/manifest.json': aws.ASSEMBLY,
    'cdk.out/Shop.assets.json': aws.ASSETS,
    'cdk.out/Shop.template.json': aws.SYNTHESISED,
  },
  'Serverless Framework': { 'sls/serverless.yml': aws.SERVERLESS },
  'packaged Serverless Framework': {
    'sls/.serverless/cloudformation-template-update-stack.json': aws.PACKAGED,
    'sls/.serverless/serverless-state.json': aws.PACKAGED_STATE,
  },
  'Terraform plan': { 'tf/tfplan.json': aws.PLAN },
  'Terraform state': { 'tf/terraform.tfstate': aws.STATE },
  'Terraform source': { 'tf/main.tf': aws.TF },
  'exports of AWS': {
    'deployed/function.json': aws.GET_FUNCTION,
    'deployed/authorization.json': aws.AUTHORIZATION_DETAILS,
    'deployed/mappings.json': aws.MAPPINGS,
  },
  ARM: { 'azure/main.json': others.ARM },
  Bicep: { 'azure/main.bicep': others.BICEP },
  'Azure Functions': {
    'app/host.json': others.HOST,
    'app/GetOrder/function.json': others.HTTP_FUNCTION,
    'app/Work/function.json': others.QUEUE_FUNCTION,
    'app/local.settings.json': others.LOCAL_SETTINGS,
  },
  Knative: { 'k8s/shop.yaml': others.KNATIVE },
  'Cloud Functions': { 'gcp/pay.yaml': others.CLOUD_FUNCTION },
  'Cloud Run': { 'gcp/site.json': others.CLOUD_RUN },
};

/** The text of a file, in the format that its name says. */
export function written(path: string, value: Written): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((document) => stringify(document)).join('---\n');
  return /\.ya?ml$/.test(path) ? stringify(value) : `${JSON.stringify(value, null, 2)}\n`;
}

/** Texts of some files by path. */
export function texts(files: Readonly<Record<string, Written>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, written(path, value)]));
}
