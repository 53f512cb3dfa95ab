/**
 * What `${...}` in a resolved text can name, as the source of a regular expression without groups: a logical id of CloudFormation,
 * or an address of Terraform such as `module.orders.aws_sqs_queue.jobs["a"]`, whose type always has an underscore.
 */
export const LOGICAL_ID = String.raw`(?:(?:module\.[\w-]+(?:\[[^\]{}]*\])?\.)*[a-z][a-z0-9]*_\w+\.[\w-]+(?:\[[^\]{}]*\])?|[A-Za-z0-9]+)`;
