import fc from 'fast-check';

/** The same cases in every run, so that a change is judged by what it changes; `FAST_CHECK_SEED=N npm test` looks for others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_121) });
