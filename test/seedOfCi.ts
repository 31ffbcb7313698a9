import fc from 'fast-check';

// Where CI runs, properties try the same cases each time: a red run is then about the change, not about luck.
// Everywhere else each run tries others, and prints the seed of what fails.
if (process.env.CI !== undefined) fc.configureGlobal({ seed: 2026 });
