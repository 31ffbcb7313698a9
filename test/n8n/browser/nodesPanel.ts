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

	/** An entry of the list, by its whole name. */
	entry(name: string): Locator {
		const title = byTestId(this.page, 'node-creator-item-name').getByText(name, { exact: true });
		return byTestId(this.page, 'item-iterator-item').filter({ has: title });
	}

	/** The names of all that is listed under "Actions", once a node was clicked. */
	async actions(): Promise<string[]> {
		const actions = byTestId(this.page, 'item-iterator-item').filter({
			has: this.page.locator('img[src*="whatsAppChats"]'),
			hasNot: byTestId(this.page, 'node-creator-item-description'),
		});
		await actions.first().waitFor();
		return await actions.allInnerTexts();
	}

	/** Clicks an action, which puts the node on the canvas and opens it. */
	async add(action: string): Promise<NodePanel> {
		await this.entry(action).click();
		return await NodePanel.opened(this.page);
	}

	/** Drags an entry that n8n lets be dragged, and drops it where the canvas is empty. */
	async dragToCanvas(name: string): Promise<void> {
		const canvas = this.page.locator('.vue-flow__pane');
		const targetPosition = { x: 300, y: 500 };
		await this.entry(name).locator('[draggable=true]').dragTo(canvas, { targetPosition });
	}
}
