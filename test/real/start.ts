import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { REAL_SERVER } from './realServer';

const NOTHING_TO_DO =
	'No server to test against: set EVOLUTION_URL, EVOLUTION_INSTANCE and EVOLUTION_KEY.\n';

/** `npm run test:real`: builds the package and reads a real account through it; without one it says so. */
function main(): void {
	if (REAL_SERVER === null) {
		process.stdout.write(NOTHING_TO_DO);
		return;
	}
	const config = path.join(__dirname, 'jest.config.js');
	process.exitCode =
		run('gulp/bin/gulp.js', 'build', '--silent') ||
		run('jest/bin/jest.js', '--config', config, ...process.argv.slice(2));
}

function run(program: string, ...args: string[]): number {
	const { status } = spawnSync(process.execPath, [require.resolve(program), ...args], {
		cwd: path.join(__dirname, '../..'),
		stdio: 'inherit',
	});
	return status ?? 1;
}

main();
