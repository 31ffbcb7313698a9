import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(__dirname, '../failures');

/** Forgets what earlier runs left behind. */
export function forgetEvidence(): void {
	rmSync(FOLDER, { recursive: true, force: true });
}

/**
 * Leaves a picture of the page and n8n's log in `test/n8n/failures/`, which git ignores.
 * @param title what was tried
 * @param log n8n's log, with whatever else helps
 */
export async function leaveEvidence(page: Page, title: string, log: string): Promise<void> {
	mkdirSync(FOLDER, { recursive: true });
	const file = path.join(FOLDER, title.replace(/\W+/g, '-'));
	writeFileSync(`${file}.log`, log);
	// A page that has crashed gives no picture; the test's own error must still be told.
	await page.screenshot({ path: `${file}.png`, timeout: 5000 }).catch(() => undefined);
}
