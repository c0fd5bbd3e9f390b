import fc from 'fast-check'

// The same cases in every run of `npm test`, so that it says of the tree, and of nothing else, whether it is sound.
// `npm run properties` is the one that looks for new ones.
fc.configureGlobal({ seed: Number(process.env['TABLEE_SEED'] ?? 1) })
