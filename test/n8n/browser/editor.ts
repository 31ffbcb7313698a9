import type { Locator, Page } from 'playwright-core';
import { OWNER, type EditorApi, type WorkflowJson } from '../editorApi';
import { byTestId } from './locators';
import { NodePanel } from './nodePanel';
import { NodesPanel } from './nodesPanel';

/** n8n's editor: a workflow on its canvas, and the panels that open from there. */
export class Editor {
	constructor(
		readonly page: Page,
		private readonly address: string,
		private readonly api: EditorApi,
	) {}

	/** Signs the owner in by the form, and closes the page; the browser remembers. */
	static async signIn(page: Page, address: string): Promise<void> {
		await page.goto(`${address}/signin`);
		await page.locator('input[type=email], input[autocomplete=email]').fill(OWNER.email);
		await page.locator('input[type=password]').fill(OWNER.password);
		await byTestId(page, 'form-submit-button').click();
		await page.waitForURL(({ pathname }) => !pathname.includes('signin'));
		await page.close();
	}

	/** As the person's own settings have it, from the next page on. */
	async useTheme(theme: 'light' | 'dark'): Promise<void> {
		await this.page.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
	}

	/** An empty canvas. */
	async newWorkflow(): Promise<void> {
		await this.page.goto(`${this.address}/workflow/new`);
		await byTestId(this.page, 'canvas-add-button').waitFor();
	}

	/** Saves a workflow in n8n and opens it. */
	async openWorkflow(workflow: WorkflowJson): Promise<void> {
		await this.open(await this.api.createWorkflow(workflow));
	}

	/** Opens a workflow that is there. */
	async open(id: string): Promise<void> {
		await this.page.goto(`${this.address}/workflow/${id}`);
		await byTestId(this.page, 'canvas-node').first().waitFor();
	}

	/** Makes a change, and waits until n8n's editor has saved it, which it does by itself. */
	async untilSaved(change: () => Promise<void>): Promise<void> {
		const saved = this.page.waitForResponse(
			(response) =>
				response.request().method() === 'PATCH' && response.url().includes('/rest/workflows/'),
		);
		await change();
		await saved;
	}

	/** Runs the whole workflow, until its connections say what went through them. */
	async executeWorkflow(): Promise<void> {
		await byTestId(this.page, 'execute-workflow-button').click();
		await this.page.getByText('Workflow executed successfully').waitFor();
		await this.page.getByText('1 item', { exact: true }).first().waitFor();
	}

	/** Runs the whole workflow, until a passing message says that a node failed, and why. */
	async executeAndFail(): Promise<Locator> {
		await byTestId(this.page, 'execute-workflow-button').click();
		const message = this.page.locator('.el-notification', { hasText: 'Problem in node' });
		await message.waitFor();
		return message;
	}

	/** Opens the panel to the right in which nodes are looked up. */
	async openNodesPanel(): Promise<NodesPanel> {
		await byTestId(this.page, 'node-creator-plus-button').click();
		return new NodesPanel(this.page);
	}

	/** This package's nodes on the canvas. */
	ourNodes(): Locator {
		return this.page.locator(
			'[data-test-id=canvas-node][data-node-type="n8n-nodes-whatsapp-chats.whatsAppChats"]',
		);
	}

	/** This package's nodes that are tools of an agent. */
	ourTools(): Locator {
		return this.page.locator(
			'[data-test-id=canvas-node][data-node-type="n8n-nodes-whatsapp-chats.whatsAppChatsTool"]',
		);
	}

	node(name: string): Locator {
		return this.page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);
	}

	/** Opens a node by a double click. */
	async openNode(name: string): Promise<NodePanel> {
		await this.node(name).dblclick();
		return await NodePanel.opened(this.page);
	}
}
