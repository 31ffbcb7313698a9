import type { Locator, Page } from 'playwright-core';
import { CredentialDialog } from './credentialDialog';
import { byTestId } from './locators';

/** The field in which a node's credential is chosen. */
export class CredentialField {
	constructor(private readonly page: Page) {}

	/** The credentials that can be picked. */
	async choices(): Promise<string[]> {
		await this.list().click();
		await byTestId(this.page, 'node-credentials-select-item-new').waitFor();
		const names = await this.entries().allInnerTexts();
		await this.page.keyboard.press('Escape');
		return names;
	}

	/** Picks a credential that is there already. */
	async choose(name: string): Promise<void> {
		await this.list().click();
		await this.entries().filter({ hasText: name }).click();
	}

	/** Opens the dialog for a new credential. */
	async create(): Promise<CredentialDialog> {
		await this.list().click();
		await byTestId(this.page, 'node-credentials-select-item-new').click();
		return await CredentialDialog.opened(this.page);
	}

	/** Opens the dialog of the chosen credential. */
	async edit(): Promise<CredentialDialog> {
		await byTestId(this.page, 'credential-edit-button').click();
		return await CredentialDialog.opened(this.page);
	}

	private list(): Locator {
		return byTestId(this.page, 'node-credentials-select');
	}

	/** The entries of the open list, but for the one that makes a new credential. */
	private entries(): Locator {
		return this.page.locator(
			'[data-test-id^=node-credentials-select-item-]:not([data-test-id$=-new])',
		);
	}
}
