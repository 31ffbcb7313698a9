import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { ROOT, unpackPackage } from './packed';

/** Runs n8n's package scanner over the source and over the tarball, as n8n does before it lists one. */
async function main(): Promise<void> {
	const source = await analyzePackage(ROOT, SOURCE_FILE_PATTERNS);
	const tarball = await analyzePackage(unpackPackage().folder);
	for (const [what, result] of Object.entries({ source, tarball })) {
		const verdict = result.passed ? 'no findings' : `${result.message}\n${result.details ?? ''}`;
		process.stdout.write(`Package scanner, ${what}: ${verdict}\n`);
	}
	process.exitCode = source.passed && tarball.passed ? 0 : 1;
}

void main();
