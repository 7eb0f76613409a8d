let last = 0;

/** An id that no conditional rule has yet. Ids mean nothing to a user, so they may differ from run to run. */
export function newRuleId(): string {
  last += 1;
  return `{cf-${String(last)}}`;
}
