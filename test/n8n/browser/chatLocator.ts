import type { Locator, Page } from 'playwright-core';
import { byTestId } from './locators';

/** The field 'Chat' or 'Group': how a chat is named, and the list of chats while it is set to "From list". */
export class ChatLocator {
	private readonly field: Locator;

	constructor(
		private readonly page: Page,
		parameter: 'chat' | 'group',
	) {
		this.field = byTestId(page, `resource-locator-${parameter}`);
	}

	/** How a chat is named: "Phone", "By ID", "By Name" or "From list". */
	async mode(): Promise<string> {
		return await this.modeInput().inputValue();
	}

	/** @param name the mode's name in a workflow's JSON */
	async chooseMode(name: 'list' | 'phone' | 'id' | 'name'): Promise<void> {
		await byTestId(this.field, 'rlc-mode-selector').click();
		await byTestId(this.page, `mode-${name}`).click();
		await byTestId(this.field, 'rlc-input').waitFor();
	}

	/** Opens the list. @returns the names in it */
	async open(): Promise<string[]> {
		await byTestId(this.field, 'rlc-input').click();
		return await this.names();
	}

	/** Searches in the open list. @returns the names that are left */
	async search(text: string): Promise<string[]> {
		const answered = this.page.waitForResponse((response) =>
			response.url().endsWith('/resource-locator-results'),
		);
		await byTestId(this.page, 'rlc-search').fill(text);
		await answered;
		return await this.names();
	}

	/** Scrolls the open list to its end, and on to what n8n reads then. @returns all names now in it */
	async scrollOn(): Promise<string[]> {
		const items = byTestId(this.page, 'rlc-item');
		const before = await items.count();
		await items.last().scrollIntoViewIfNeeded();
		await items.nth(before).waitFor({ state: 'attached' });
		return await items.allInnerTexts();
	}

	async pick(name: string): Promise<void> {
		await byTestId(this.page, 'rlc-item').getByText(name, { exact: true }).click();
	}

	/** What the field shows as chosen. */
	async chosen(): Promise<string> {
		return await byTestId(this.field, 'rlc-input').inputValue();
	}

	/** Opens the list where it can't be read. @returns what stands there instead */
	async openAndFail(): Promise<string> {
		await byTestId(this.field, 'rlc-input').click();
		return await byTestId(this.page, 'rlc-error-container').innerText();
	}

	private modeInput(): Locator {
		return byTestId(this.field, 'rlc-mode-selector').locator('input');
	}

	private async names(): Promise<string[]> {
		const items = byTestId(this.page, 'rlc-item');
		const empty = this.page.getByText('No results');
		await items.or(empty).first().waitFor();
		return await items.allInnerTexts();
	}
}
