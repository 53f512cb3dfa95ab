import { block, blocks, linked, plain, worded } from './reads.ts';
import type { Shape } from './shape.ts';
import { FUNCTIONS } from './types.ts';

export const TRIGGERS: Readonly<Record<string, Shape>> = {
  aws_cognito_user_pool: {
    type: 'AWS::Cognito::UserPool',
    properties: {
      UserPoolName: plain('name'),
      LambdaConfig: block('lambda_config', {
        CreateAuthChallenge: linked('create_auth_challenge', FUNCTIONS, 'arn'),
        CustomMessage: linked('custom_message', FUNCTIONS, 'arn'),
        DefineAuthChallenge: linked('define_auth_challenge', FUNCTIONS, 'arn'),
        PostAuthentication: linked('post_authentication', FUNCTIONS, 'arn'),
        PostConfirmation: linked('post_confirmation', FUNCTIONS, 'arn'),
        PreAuthentication: linked('pre_authentication', FUNCTIONS, 'arn'),
        PreSignUp: linked('pre_sign_up', FUNCTIONS, 'arn'),
        PreTokenGeneration: linked('pre_token_generation', FUNCTIONS, 'arn'),
        UserMigration: linked('user_migration', FUNCTIONS, 'arn'),
        VerifyAuthChallengeResponse: linked('verify_auth_challenge_response', FUNCTIONS, 'arn'),
      }),
    },
  },
  aws_iot_topic_rule: {
    type: 'AWS::IoT::TopicRule',
    properties: {
      RuleName: plain('name'),
      'TopicRulePayload/RuleDisabled': worded('enabled', { true: false, false: true }),
      'TopicRulePayload/Actions': blocks('lambda', { 'Lambda/FunctionArn': linked('function_arn', FUNCTIONS, 'arn') }),
      'TopicRulePayload/ErrorAction/Lambda/FunctionArn': linked('error_action/lambda/function_arn', FUNCTIONS, 'arn'),
      'TopicRulePayload/ErrorAction/Sqs/QueueUrl': linked('error_action/sqs/queue_url', ['aws_sqs_queue'], 'id'),
    },
  },
  aws_ses_receipt_rule: {
    type: 'AWS::SES::ReceiptRule',
    properties: {
      'Rule/Name': plain('name'),
      'Rule/Actions': blocks('lambda_action', {
        'LambdaAction/FunctionArn': linked('function_arn', FUNCTIONS, 'arn'),
        'LambdaAction/InvocationType': plain('invocation_type'),
      }),
    },
  },
};
