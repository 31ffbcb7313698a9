import { compactChat, compactWholeChat } from '../agentTool/compact';
import { answerPage } from '../agentTool/place';
import { writePlace } from '../agentTool/placeText';
import { toAnswerItem } from '../agentTool/toolAnswer';
import type { Mapped } from '../gateways/gateway';
import { hint } from '../hints/hints';
import { pluralize } from '../hints/pluralize';
import { resolveChats } from '../lids/resolveLids';
import type { ChatsRead } from '../paging/readChatList';
import { readLimitForAgents } from '../parameters/limit';
import { next, START_AGAIN } from '../parameters/next';
import { simple } from '../parameters/output';
import { refusal } from '../parameters/refusal';
import { chatOrders } from '../whatsapp/chatOrders';
import type { Chat } from '../whatsapp/items';
import type { Given, OutputItem, Task } from './operation';
import { resolveLids } from './options/resolveLids';
import { sortBy } from './options/sortBy';

const NO_CHATS = 'This account has no chats.';

type ToAnswer = (
	task: Task,
	wanted: ReadonlyArray<Mapped<Chat>>,
	read: ChatsRead,
) => Promise<OutputItem[]>;

/**
 * Gives the function that makes one answer for a model of all chats that it wants: the newest first, at
 * most 'Limit', and from 'Next' on.
 */
export function agentWriter({ parameters, options }: Given): ToAnswer {
	const limit = readLimitForAgents(parameters);
	const from = next.read(parameters);
	const order = sortBy.read(options) ?? chatOrders.newest;
	const toChat = simple.read(parameters) ? compactChat : compactWholeChat;
	const isResolving = resolveLids.read(options);
	return async (task, wanted, read) => {
		const page = await answerPage(wanted, order, limit, from);
		if (!page) throw refusal(parameters.item, "'Next' is no longer valid", '', START_AGAIN);
		const chats = isResolving ? await resolveChats(task, page.chats, 1) : page.chats;
		task.hints.add(...hintsOn(page.newer, wanted, read));
		const isWhole = read.failure === null && read.summary.missing === 0;
		const answer = toAnswerItem({
			gateway: task.gateway.name,
			found: { chats: chats.map(({ item }) => toChat(item)) },
			total: isWhole ? wanted.length : undefined,
			hasMore: page.next !== null,
			next: page.next && writePlace(page.next),
		});
		return [answer];
	};
}

function hintsOn(newer: number, wanted: readonly unknown[], { chats }: ChatsRead) {
	if (newer > 0) {
		const have = newer === 1 ? 'has' : 'have';
		const message = `${pluralize(newer, 'chat')} of these ${have} new messages since the first answer and came to the top. Call again without 'Next' to see them.`;
		return [hint(message)];
	}
	if (wanted.length > 0) return [];
	const of = pluralize(chats.length, 'chat');
	return [hint(chats.length === 0 ? NO_CHATS : `None of the ${of} of this account matches.`)];
}
