const { rm } = require('node:fs/promises');
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const { dest, parallel, series, src } = require('gulp');

const run = promisify(execFile);

async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/** TypeScript to JavaScript and type declarations; a type error fails the build with its text. */
async function compile() {
	const compiler = require.resolve('typescript/bin/tsc');
	await run(process.execPath, [compiler, '-p', 'tsconfig.build.json']).catch(({ stdout }) => {
		throw new Error(stdout);
	});
}

/** n8n's scanner takes every file under credentials/ that ends in .ts for a credential. */
async function dropCredentialTypes() {
	for await (const { path } of src('dist/credentials/*.d.ts', { read: false })) await rm(path);
}

/** What n8n reads beside the code: codex files, icons and schema previews. */
function copyAssets() {
	return src('{nodes,credentials}/**/*.{json,svg}', { encoding: false }).pipe(dest('dist'));
}

exports.build = series(clean, parallel(compile, copyAssets), dropCredentialTypes);
exports.default = exports.build;
