import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = path.resolve(__dirname, '../../../docs/images');

const ROUND_CORNER = 8;

/** "Node executed successfully" and the like, which fade away over some seconds. */
const PASSING_MESSAGES_AWAY = '.el-notification { display: none; }';

/**
 * Takes a picture for the README, without n8n's passing messages. It is written where there is none yet,
 * or with UPDATE_PICTURES=1: a test must not change the checkout.
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
	// A button that has worked fades from its spinner back to its words.
	await page.locator('button .n8n-spinner').first().waitFor({ state: 'detached' });
	await page.mouse.move(640, 20);
	const picture = await page.screenshot({
		animations: 'disabled',
		caret: 'hide',
		style: PASSING_MESSAGES_AWAY,
		...(parts.length > 0 && { clip: await areaOf(parts, end) }),
	});
	const file = path.join(FOLDER, name);
	if (process.env.UPDATE_PICTURES === '1' || !existsSync(file)) {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(file, picture);
	}
	return picture.length;
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
