import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(__dirname, '../../../docs/images');

/** Where a picture goes when nobody wants it renewed: a test must not change the checkout. */
const ASIDE = path.resolve(__dirname, '../failures');

/**
 * Takes a picture of the whole window for the README, without n8n's passing messages. One that is there
 * already is replaced only with UPDATE_PICTURES=1.
 * @returns its size in bytes
 */
export async function takePicture(page: Page, name: string): Promise<number> {
	const wanted = path.join(FOLDER, name);
	const isWanted = process.env.UPDATE_PICTURES === '1' || !existsSync(wanted);
	const file = isWanted ? wanted : path.join(ASIDE, name);
	mkdirSync(path.dirname(file), { recursive: true });
	await closeMessages(page);
	await page.mouse.move(640, 20);
	await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
	return statSync(file).size;
}

/** Closes "Node executed successfully" and the like, which fade away over some seconds. */
async function closeMessages(page: Page): Promise<void> {
	const message = page.locator('.el-notification').first();
	await message.waitFor();
	await message.locator('.el-notification__closeBtn').click();
	await message.waitFor({ state: 'detached' });
}
