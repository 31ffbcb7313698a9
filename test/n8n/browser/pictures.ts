import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = path.resolve(__dirname, '../../../docs/images');

/** Where a picture goes when nobody wants it renewed: a test must not change the checkout. */
const ASIDE = path.resolve(__dirname, '../failures');

const ROUND_CORNER = 8;

/**
 * Takes a picture for the README, without n8n's passing messages. One that is there already is replaced
 * only with UPDATE_PICTURES=1.
 * @param parts what it shows; the whole window where none is given
 * @param end what it ends below; the foot of the parts where it isn't given
 * @returns its size in bytes
 */
export async function takePicture(
	page: Page,
	name: string,
	parts: Locator[] = [],
	end?: Locator,
): Promise<number> {
	const wanted = path.join(FOLDER, name);
	const isWanted = process.env.UPDATE_PICTURES === '1' || !existsSync(wanted);
	const file = isWanted ? wanted : path.join(ASIDE, name);
	mkdirSync(path.dirname(file), { recursive: true });
	await closeMessages(page);
	await page.mouse.move(640, 20);
	await page.screenshot({
		path: file,
		animations: 'disabled',
		caret: 'hide',
		...(parts.length > 0 && { clip: await areaOf(parts, end) }),
	});
	return statSync(file).size;
}

/** The smallest rectangle with all parts in it, but for the round corners at the foot of n8n's panels. */
async function areaOf(parts: Locator[], end?: Locator) {
	const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).flatMap(
		(box) => box ?? [],
	);
	const endBox = await end?.boundingBox();
	const x = Math.min(...boxes.map((box) => box.x));
	const y = Math.min(...boxes.map((box) => box.y));
	const right = Math.max(...boxes.map((box) => box.x + box.width));
	const foot = Math.max(...boxes.map((box) => box.y + box.height)) - ROUND_CORNER;
	const bottom = endBox ? endBox.y + endBox.height : foot;
	return { x, y, width: right - x, height: bottom - y };
}

/** Closes "Node executed successfully" and the like, which fade away over some seconds. */
async function closeMessages(page: Page): Promise<void> {
	const message = page.locator('.el-notification').first();
	await message.waitFor();
	await message.locator('.el-notification__closeBtn').click();
	await message.waitFor({ state: 'detached' });
}
