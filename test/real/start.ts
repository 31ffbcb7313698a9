import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { REAL_SERVER } from './realServer';

const ROOT = path.join(__dirname, '../..');

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
	const file = path.join(ROOT, 'node_modules', program);
	const options = { cwd: ROOT, stdio: 'inherit' } as const;
	return spawnSync(process.execPath, [file, ...args], options).status ?? 1;
}

main();
