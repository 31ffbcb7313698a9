const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

// n8n keeps a key of its own in its folder: a test must neither find nor leave one at home.
process.env.N8N_USER_FOLDER ??= mkdtempSync(path.join(tmpdir(), 'n8n-test-'));
process.env.N8N_LOG_LEVEL = 'silent';
// The simulated gateways are on this machine, whatever proxy it uses for the rest.
process.env.no_proxy = process.env.NO_PROXY = '127.0.0.1,localhost,.invalid';

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	// What hangs is found all the same, and a busy machine fails nothing.
	testTimeout: 60_000,
	// A process that has run a hundred files is many times slower than a new one.
	maxWorkers: '100%',
	workerIdleMemoryLimit: '1GB',
	setupFiles: ['<rootDir>/test/seedOfCi.ts'],
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/n8n/', '<rootDir>/test/real/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/package.json'],
	transform: { '\\.ts$': ['ts-jest', { diagnostics: false }] },
};
