import type { Locator, Page } from 'playwright-core';

/** Finds by the name that n8n's developers gave a thing for their own tests. */
export function byTestId(where: Page | Locator, id: string): Locator {
	return where.locator(`[data-test-id="${id}"]`);
}

/** The one option of an open list that reads so, or begins so where a description follows. */
export function option(page: Page, name: string): Locator {
	return page.getByRole('option').filter({ has: page.getByText(name, { exact: true }) });
}

/** Whether a picture takes room on the page, and the browser can draw what it points to. */
export async function isDrawn(image: Locator): Promise<boolean> {
	const box = await image.boundingBox();
	const source = JSON.stringify(await image.getAttribute('src'));
	const width = await image.page().evaluate<number>(`(async () => {
		const image = new Image();
		image.src = ${source};
		await image.decode();
		return image.naturalWidth;
	})()`);
	return width > 0 && box !== null && box.width > 8;
}

/** Presses the mouse on one thing, carries it to another and lets go. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
	await from.hover();
	await page.mouse.down();
	const target = await to.boundingBox();
	if (!target) throw new Error('What is dragged has nowhere to go');
	const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
	await page.mouse.move(x - 40, y, { steps: 8 });
	await page.mouse.move(x, y, { steps: 4 });
	await page.mouse.up();
}
