import type { GatewayError } from '../../gateways/gatewayError';

/** What is said to somebody who runs a node, and what of it is true in the credential's own dialog. */
const CHANGES: ReadonlyArray<[inNode: RegExp, inDialog: string]> = [
	[/ (?:in|into|of) the credential(?: of this node)?\b/g, ''],
	[/, or raise 'Timeout \(Seconds\)'.*$/, ". If it stays, check 'Base URL'."],
	[/^Lower 'Page Size'.*$/, "Check 'Base URL'."],
	[/ In a loop, put a Wait node in front.*$/, ''],
	[/\bRun again\b/g, 'Retry'],
	[/\brun again\b/g, 'retry'],
];

/** An error in one text, for somebody who has the fields of the credential in front of them. */
export function inDialog({ message, description }: GatewayError): string {
	const what = message.replace(/^('[^']+') in the credential/, '$1');
	const wayOut = CHANGES.reduce(
		(text, [inNode, there]) => text.replace(inNode, there),
		description,
	);
	return `${what}. ${wayOut}`;
}
