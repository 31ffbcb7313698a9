import { retryAdvice } from '../agentTool/retryAdvice';
import type { ChatsRead } from '../paging/readChatList';
import { hint, type Hint } from './hints';
import { pluralize } from './pluralize';

/** What is said to a person, and to a model where that differs. */
type Said = [message: string, note?: string];

/** What a person should know of a reading that came to items, for the output panel. */
export function readingHints(title: string, read: ChatsRead): Hint[] {
	const { chats, summary, failure } = read;
	const said: Said[] = [];
	if (failure) said.push(onlyFirst(read, failure));
	if (summary.ignoresPage) {
		said.push([
			`${title} answered page 2 with page 1 again. If the account has more than ${chats.length} chats, ${title} does not give the others.`,
		]);
	}
	if (summary.cappedAt !== null) said.push(capped(title, summary.cappedAt));
	if (summary.missing > 0) said.push(missing(title, read));
	else if (summary.hasMoved) {
		said.push([
			'New messages came in while the chats were read, so the list was read again. Each chat is there once.',
		]);
	} else if (summary.isReordered) {
		said.push([
			`${title} returned chats in another order at each request, so the list was read ${summary.passes} times. Each chat is there once.`,
		]);
	}
	const isPart = failure !== null || summary.missing > 0;
	return said.map(([message, note]) => hint(message, isPart ? 'warning' : 'info', note));
}

function onlyFirst({ chats }: ChatsRead, failure: NonNullable<ChatsRead['failure']>): Said {
	const first = `Only the first ${chats.length} chats were read, then a page failed: ${failure.message}.`;
	return [
		`${first} ${failure.description}`,
		`This answer is incomplete. ${first} ${retryAdvice(failure)}`,
	];
}

function capped(title: string, size: number): Said {
	const atMost = `${title} gives at most ${pluralize(size, 'chat')} on a page. No chat is lost by that`;
	return [`${atMost}; set 'Page Size' to ${size} to save a request.`, `${atMost}.`];
}

function missing(title: string, { chats, summary }: ChatsRead): Said {
	const all = chats.length + summary.missing;
	const what = `${pluralize(summary.missing, 'chat')} of ${all} did not come, although the list was read ${summary.passes} times: ${title} returns it in another order at each request.`;
	return [
		`${what} Run again at a quieter time, or raise 'Page Size'.`,
		`This answer is incomplete. ${what}`,
	];
}
