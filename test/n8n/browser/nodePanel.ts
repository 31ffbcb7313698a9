import type { Locator, Page } from 'playwright-core';
import { ChatLocator } from './chatLocator';
import { CredentialField } from './credentialField';
import { byTestId, drag, option } from './locators';
import { OutputPanel } from './outputPanel';

/** What the page is asked for the names of the input's fields, all at one moment. */
const INPUT_FIELDS = `
	[...document.querySelectorAll(
		'[data-test-id=ndv-input-panel] [data-test-id=run-data-schema-node-name]',
	)]
		.map((box) => ({ text: box.innerText.trim(), top: box.getBoundingClientRect().top }))
		.filter(({ top }) => top > 0)
		.sort((one, other) => one.top - other.top)
		.map(({ text }) => text)
`;

/** An opened node: input to the left, its parameters in the middle, output to the right. */
export class NodePanel {
	readonly output: OutputPanel;
	readonly chat: ChatLocator;
	readonly group: ChatLocator;
	readonly credential: CredentialField;

	private constructor(readonly page: Page) {
		this.output = new OutputPanel(page);
		this.chat = new ChatLocator(page, 'chat');
		this.group = new ChatLocator(page, 'group');
		this.credential = new CredentialField(page);
	}

	static async opened(page: Page): Promise<NodePanel> {
		await byTestId(page, 'node-execute-button').waitFor();
		return new NodePanel(page);
	}

	/** All of the parameters. */
	parameters(): Locator {
		return byTestId(this.page, 'node-parameters');
	}

	/** The input of a parameter, by the parameter's name in a workflow's JSON. */
	parameter(name: string): Locator {
		return byTestId(this.page, `parameter-input-${name}`);
	}

	/** What stands above the fields, from top to bottom. */
	async labels(): Promise<string[]> {
		const labels = this.parameters().locator(
			'[data-test-id=input-label], [data-test-id=credentials-label]',
		);
		const texts = await labels.filter({ visible: true }).allInnerTexts();
		return texts.map((text) => text.split('\n')[0]?.trim() ?? '');
	}

	/** The label above one field. */
	label(text: string): Locator {
		const labels = byTestId(this.parameters(), 'input-label');
		return labels.getByText(text, { exact: true });
	}

	/** Waits for the red mark beside the one field that n8n finds something wrong with, and for its words. */
	async marked(issue: string): Promise<void> {
		await byTestId(this.parameters(), 'parameter-issues').hover();
		await this.page.getByText(issue).first().waitFor();
	}

	/** A line below a field, here or in a dialog above the panel, by its words. */
	hint(text: string): Locator {
		return this.page.getByText(text).filter({ visible: true });
	}

	/** Picks from a list, as 'gateway' and 'operation' are. */
	async choose(name: string, choice: string): Promise<void> {
		await this.parameter(name).click();
		await option(this.page, choice).click();
	}

	/** What a list offers, without the descriptions. */
	async choices(name: string): Promise<string[]> {
		return (await this.describedChoices(name)).map(([choice = '']) => choice);
	}

	/** What a list offers, each with its description if it has one. */
	async describedChoices(name: string): Promise<string[][]> {
		await this.parameter(name).click();
		const options = this.page.getByRole('option');
		await options.first().waitFor();
		const texts = await options.allInnerTexts();
		await this.page.keyboard.press('Escape');
		return texts.map((text) => text.split('\n'));
	}

	/** What a list shows as chosen. */
	async chosen(name: string): Promise<string> {
		return await this.parameter(name).locator('input').inputValue();
	}

	/** What a list shows as chosen of which more than one can be. */
	async chosenOf(name: string): Promise<string[]> {
		const tags = await this.parameter(name).locator('.el-tag').allInnerTexts();
		return tags.map((tag) => tag.trim());
	}

	/** Picks from a list of which more than one can be chosen, or takes a choice back. */
	async toggle(name: string, choice: string): Promise<void> {
		await this.choose(name, choice);
		await this.page.keyboard.press('Escape');
	}

	/** Types into a field of one line. */
	async fill(name: string, text: string): Promise<void> {
		await this.parameter(name).locator('input').last().fill(text);
	}

	async execute(): Promise<void> {
		await byTestId(this.page, 'node-execute-button').click();
	}

	/** Runs the nodes before this one, so that there is something to map. */
	async executePrevious(): Promise<void> {
		await this.preview().getByText('Execute the node').click();
		await this.preview().waitFor({ state: 'detached' });
		await this.inputField('id').waitFor();
	}

	/**
	 * Waits until the fields that the node before this one is known to give, though it has not run, are
	 * these from top to bottom.
	 * @returns those that stand there in the end
	 */
	async previewedFields(awaited: readonly string[]): Promise<string[]> {
		await this.preview().waitFor();
		const areThere = `JSON.stringify(${INPUT_FIELDS}) === '${JSON.stringify(awaited)}'`;
		await this.page.waitForFunction(areThere).catch(() => null);
		return await this.page.evaluate<string[]>(INPUT_FIELDS);
	}

	/** A field of the input, as it can be dragged. */
	inputField(name: string): Locator {
		return byTestId(this.input(), 'run-data-schema-item').getByText(name, { exact: true });
	}

	private input(): Locator {
		return byTestId(this.page, 'ndv-input-panel');
	}

	/** What n8n says above fields that are only expected. */
	private preview(): Locator {
		return byTestId(this.input(), 'schema-preview-warning');
	}

	/** Drags the middle to the left by its handle. */
	async makeRoomForOutput(): Promise<void> {
		const handle = byTestId(this.page, 'panel-drag-button');
		await drag(this.page, handle, byTestId(this.page, 'ndv-input-panel'));
	}

	async close(): Promise<void> {
		await byTestId(this.page, 'ndv-close-button').click();
		await byTestId(this.page, 'node-execute-button').waitFor({ state: 'detached' });
	}
}
