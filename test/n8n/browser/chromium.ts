import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { SetupError } from '../installation';

const EXECUTABLE = '/usr/bin/chromium';

/** Quiet, and nothing that needs a graphics card, a sandbox or the internet. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts the browser that clicks through n8n's editor.
 * @throws SetupError where it isn't installed
 */
export async function launchChromium(): Promise<Browser> {
	if (!existsSync(EXECUTABLE)) {
		throw new SetupError(
			`The browser tests need Chromium at ${EXECUTABLE}. On Debian: apt-get install chromium`,
		);
	}
	return await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
}
