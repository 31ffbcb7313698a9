const base = require('../../jest.config.js');

/** The tests that read an account on a server that somebody runs: `npm run test:real`. */
module.exports = {
	...base,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/real/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	testTimeout: 600_000,
	// One file after another: it is somebody's server.
	maxWorkers: 1,
	verbose: true,
};
