const base = require('../../jest.config.js');

/** The tests that need a whole n8n: `npm run test:n8n`. */
module.exports = {
	...base,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/n8n/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	globalSetup: '<rootDir>/test/n8n/globalSetup.ts',
	testTimeout: 60_000,
	maxWorkers: 2,
};
