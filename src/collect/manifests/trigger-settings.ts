/** Settings of an event source as they are where what calls the function has none of them; each starts from these. */
export const NO_TRIGGER_SETTINGS = {
  batchSize: null,
  maxRetries: null,
  maxRecordAgeSeconds: null,
  bisect: false,
  partialResponses: false,
  maxConcurrency: null,
  filters: 0,
  matches: [],
  failureTarget: null,
  enabled: true,
};
