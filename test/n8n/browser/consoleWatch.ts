import type { ConsoleMessage, Page } from 'playwright-core';

/** What the editor says of itself, with or without this package. */
const OF_THE_EDITOR: RegExp[] = [
	// It asks who is signed in before anyone is, and for a new workflow before it is saved.
	/status of 401 .*\/rest\/login$/,
	/status of 404 .*\/rest\/workflows\/\w+$/,
	// It asks every node that has not run for a preview of its output, shipped or not.
	/status of 404 .*\/schemas\/(?!n8n-nodes-whatsapp-chats\.)/,
];

/** Collects the errors of a page: those written to its console, and those nobody caught. */
export class ConsoleWatch {
	readonly errors: string[] = [];

	/** @param address n8n's own: what else the editor fails to reach is no matter of this package */
	constructor(
		page: Page,
		private readonly address: string,
	) {
		page.on('console', (message) => this.hear(message));
		page.on('pageerror', (error) => this.errors.push(`Uncaught ${error.message}`));
	}

	/** All but what the test itself brought about. */
	unprovoked(provoked: Array<string | RegExp>): string[] {
		return this.errors.filter((line) => !provoked.some((message) => line.match(message)));
	}

	private hear(message: ConsoleMessage): void {
		if (message.type() !== 'error') return;
		const { url } = message.location();
		const line = `${message.text()} ${url}`;
		const isElsewhere = url.startsWith('http') && !url.startsWith(this.address);
		if (!isElsewhere && !OF_THE_EDITOR.some((known) => known.test(line))) this.errors.push(line);
	}
}

/** The lines of n8n's log that name this package, its node or a gateway, but for what was provoked. */
export function oursInLog(log: string, provoked: Array<string | RegExp>): string[] {
	const names =
		/node_modules\/n8n-nodes-whatsapp-chats|whatsAppChats|Evolution|PlugChat|WhatsGate|Z-API|'Chat'|'Group'|'Invite'/i;
	return log
		.split('\n')
		.filter((line) => names.test(line) && !provoked.some((message) => line.match(message)));
}
