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
	await run(process.execPath, [
		require.resolve('typescript/bin/tsc'),
		'-p',
		'tsconfig.build.json',
	]).catch(({ stdout }) => {
		throw new Error(stdout);
	});
}

/** What n8n reads beside the code: codex files, icons and schema previews. */
function copyAssets() {
	return src('{nodes,credentials}/**/*.{json,svg}', { encoding: false }).pipe(dest('dist'));
}

exports.build = series(clean, parallel(compile, copyAssets));
exports.default = exports.build;
