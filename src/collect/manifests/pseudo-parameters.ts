/** The pseudo parameters that follow from what is known of where a stack is deployed. */
export function pseudoParameters(
  region: string | null,
  account: string | null,
  stackName: string | null,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  if (account !== null) known.set('AWS::AccountId', account);
  if (stackName !== null) known.set('AWS::StackName', stackName);
  if (region !== null && /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region)) {
    const china = region.startsWith('cn-');
    known.set('AWS::Region', region);
    // Other partitions have regions that are not public; of those only the region is known.
    if (!/-iso/.test(region) && /^(us|eu|ap|sa|ca|me|af|il|mx|cn)-/.test(region)) {
      known.set('AWS::Partition', china ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws');
      known.set('AWS::URLSuffix', china ? 'amazonaws.com.cn' : 'amazonaws.com');
    }
  }
  return known;
}
