import type { NodeExecutionHint } from 'n8n-workflow';
import type { ChatsRead } from '../paging/readChatList';
import { hint } from './hints';
import { pluralize } from './pluralize';

/** What a person should know of a reading that came to items, for the output panel. */
export function readingHints(
	title: string,
	{ chats, summary, failure }: ChatsRead,
): NodeExecutionHint[] {
	const said: string[] = [];
	if (failure) {
		said.push(
			`Only the first ${chats.length} chats were read, then a page failed: ${failure.message}. ${failure.description}`,
		);
	}
	if (summary.ignoresPage) {
		said.push(
			`${title} answered page 2 with page 1 again. If the account has more than ${chats.length} chats, ${title} does not give the others.`,
		);
	}
	if (summary.cappedAt !== null) {
		said.push(
			`${title} gives at most ${pluralize(summary.cappedAt, 'chat')} on a page. No chat is lost by that; set 'Page Size' to ${summary.cappedAt} to save a request.`,
		);
	}
	if (summary.missing > 0) {
		said.push(
			`${pluralize(summary.missing, 'chat')} of ${chats.length + summary.missing} did not come, although the list was read ${summary.passes} times: ${title} returns it in another order at each request. Run again at a quieter time, or raise 'Page Size'.`,
		);
	} else if (summary.hasMoved) {
		said.push(
			'New messages came in while the chats were read, so the list was read again. Each chat is there once.',
		);
	} else if (summary.isReordered) {
		said.push(
			`${title} returned chats in another order at each request, so the list was read ${summary.passes} times. Each chat is there once.`,
		);
	}
	const isPart = failure !== null || summary.missing > 0;
	return said.map((message) => hint(message, isPart ? 'warning' : 'info'));
}
