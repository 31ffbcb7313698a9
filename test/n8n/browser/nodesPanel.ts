import type { Locator, Page } from 'playwright-core';
import { byTestId } from './locators';
import { NodePanel } from './nodePanel';

/** The panel in which a person looks for a node. */
export class NodesPanel {
	constructor(private readonly page: Page) {}

	/** @returns what was found under that name */
	async search(text: string, name: string): Promise<Locator> {
		await byTestId(this.page, 'node-creator-search-bar').fill(text);
		const found = this.entry(name);
		await found.waitFor();
		return found;
	}

	/** Whether a text finds what has that name; what was found before is cleared away first. */
	async finds(text: string, name: string): Promise<boolean> {
		const bar = byTestId(this.page, 'node-creator-search-bar');
		await bar.fill('');
		await this.entry(name).waitFor({ state: 'detached' });
		await bar.fill(text);
		const none = byTestId(this.page, 'node-creator-no-results');
		await this.entry(name).or(none).first().waitFor();
		return await this.entry(name).isVisible();
	}

	/** An entry of the list, by its whole name. */
	entry(name: string): Locator {
		const title = byTestId(this.page, 'node-creator-item-name').getByText(name, { exact: true });
		return byTestId(this.page, 'item-iterator-item').filter({ has: title });
	}

	/** Once a node was clicked: opens the list of its "Actions", which n8n keeps closed below its "Triggers". */
	async unfoldActions(): Promise<void> {
		const categories = byTestId(this.page, 'node-creator-category-item');
		await categories.filter({ hasText: 'Actions' }).click();
	}

	/** Waits until so many triggers and actions of a node are listed. @returns their names */
	async offers(count: number): Promise<string[]> {
		const offers = byTestId(this.page, 'item-iterator-item').filter({
			has: this.page.locator('img[src*="whatsAppChats"]'),
			hasNot: byTestId(this.page, 'node-creator-item-description'),
		});
		await offers.nth(count - 1).waitFor();
		return await offers.allInnerTexts();
	}

	/** Clicks a trigger or an action, which puts the node on the canvas and opens it. */
	async add(offer: string): Promise<NodePanel> {
		await this.entry(offer).click();
		return await NodePanel.opened(this.page);
	}

	/** Drags an entry that n8n lets be dragged, and drops it where the canvas is empty. */
	async dragToCanvas(name: string): Promise<void> {
		const canvas = this.page.locator('.vue-flow__pane');
		const targetPosition = { x: 300, y: 500 };
		await this.entry(name).locator('[draggable=true]').dragTo(canvas, { targetPosition });
	}
}
