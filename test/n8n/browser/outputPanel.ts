import type { Locator, Page } from 'playwright-core';
import { byTestId } from './locators';

/** How the output of a node can be looked at. */
export type View = 'schema' | 'table' | 'json';

/** What a node gave, or why it failed. */
export class OutputPanel {
	readonly panel: Locator;

	constructor(page: Page) {
		this.panel = byTestId(page, 'output-panel');
	}

	/** Waits for a run without an error, and says "1 item" or "30 items". */
	async itemCount(): Promise<string> {
		await byTestId(this.panel, 'node-run-status-success').waitFor();
		return (await byTestId(this.panel, 'run-data-item-count').innerText()).trim();
	}

	async show(view: View): Promise<void> {
		await byTestId(this.panel, `radio-button-${view}`).click();
	}

	/** The names of the columns and the cells of the first row. */
	async table(): Promise<{ columns: string[]; firstRow: string[] }> {
		await this.show('table');
		const table = this.panel.locator('table');
		await table.locator('tbody tr').first().waitFor();
		const columns = await table.locator('thead th').allInnerTexts();
		const firstRow = await table.locator('tbody tr').first().locator('td').allInnerTexts();
		return { columns: texts(columns), firstRow: texts(firstRow) };
	}

	/** What stands in one column of the table, from top to bottom. */
	async column(name: string): Promise<string[]> {
		const { columns } = await this.table();
		const cells = this.panel.locator(`tbody td:nth-child(${columns.indexOf(name) + 1})`);
		return texts(await cells.allInnerTexts());
	}

	/** A row of the table, the first is 1. */
	row(number: number): Locator {
		return this.panel.locator('tbody tr').nth(number - 1);
	}

	/** The JSON as it is written there, without the white space. */
	async json(): Promise<string> {
		await this.show('json');
		const json = byTestId(this.panel, 'ndv-data-container').locator('.json-data, .vjs-tree');
		await json.first().waitFor();
		return (await json.first().innerText()).replace(/\s+/g, '');
	}

	/** The fields of the schema with the values of the first item; of two of one name, the first. */
	async schema(): Promise<Record<string, string>> {
		await this.show('schema');
		const items = byTestId(this.panel, 'run-data-schema-item');
		await items.first().waitFor();
		const pairs = (await items.allInnerTexts()).map((text) => text.split('\n')).reverse();
		return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), value.trim()]));
	}

	/** Waits until the first item has that value, which tells a new run from the last one. */
	async valueOf(field: string, value: string): Promise<void> {
		await this.show('schema');
		const items = byTestId(this.panel, 'run-data-schema-item').filter({ hasText: field });
		await items.getByText(value, { exact: true }).first().waitFor();
	}

	/** Waits for a hint above the output. */
	async hint(): Promise<Locator> {
		const hint = byTestId(this.panel, 'node-hint').first();
		await hint.waitFor();
		return hint;
	}

	/** Waits for an error: what happened, and the way out. */
	async error(): Promise<{ message: string; description: string }> {
		const message = byTestId(this.panel, 'node-error-message');
		await message.waitFor();
		const description = byTestId(this.panel, 'node-error-description');
		return {
			message: (await message.innerText()).trim(),
			description: (await description.innerText()).trim(),
		};
	}
}

function texts(cells: string[]): string[] {
	return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
