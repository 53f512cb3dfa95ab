/** Types of which one is meant wherever a function, a key, a role or a bucket is named. */
export const FUNCTIONS = ['aws_lambda_function', 'aws_lambda_alias'];
export const KEYS = ['aws_kms_key', 'aws_kms_alias', 'aws_kms_replica_key'];
export const ROLE = ['aws_iam_role'];
export const BUCKET = ['aws_s3_bucket'];
