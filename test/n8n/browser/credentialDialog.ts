import type { Locator, Page } from 'playwright-core';
import { byTestId } from './locators';

/** The dialog in which a credential is filled in, and tested when it is saved. */
export class CredentialDialog {
	private readonly dialog: Locator;

	private constructor(private readonly page: Page) {
		this.dialog = byTestId(page, 'editCredential-modal');
	}

	static async opened(page: Page): Promise<CredentialDialog> {
		await byTestId(page, 'editCredential-modal').locator('form').first().waitFor();
		return new CredentialDialog(page);
	}

	/** The picture in the dialog's head. */
	icon(): Locator {
		return this.dialog.locator('img').first();
	}

	async fill(values: Record<string, string>): Promise<void> {
		for (const [name, value] of Object.entries(values)) {
			await byTestId(this.dialog, `parameter-input-${name}`).locator('input').fill(value);
		}
	}

	/** Saves it with a test that passes: n8n closes the dialog by itself. */
	async saveAndPass(): Promise<void> {
		await byTestId(this.dialog, 'credential-save-button').click();
		await this.dialog.waitFor({ state: 'detached' });
	}

	/** Saves it with a test that fails. @returns what "More details" says */
	async saveAndFail(): Promise<string> {
		const tested = this.page.waitForResponse((response) =>
			response.url().endsWith('/rest/credentials/test'),
		);
		await byTestId(this.dialog, 'credential-save-button').click();
		await tested;
		return await this.details();
	}

	/** Waits for "Connection tested successfully", which n8n shows when a credential is opened. */
	async passed(): Promise<void> {
		await byTestId(this.dialog, 'credentials-config-container-test-success').waitFor();
	}

	/** Tests it once more. */
	async retry(): Promise<void> {
		await this.dialog.getByTitle('Retry credential test').filter({ visible: true }).click();
	}

	/** Waits for a failed test. @returns what "More details" says */
	async details(): Promise<string> {
		const banner = this.dialog
			.locator('.el-tag--danger')
			.filter({ hasText: 'Couldn’t connect with these settings', visible: true });
		await banner.waitFor();
		const more = banner.getByText('More details');
		if (await more.isVisible()) await more.click();
		const lines = (await banner.innerText()).split('\n');
		return lines.at(-1)?.trim() ?? '';
	}
}
