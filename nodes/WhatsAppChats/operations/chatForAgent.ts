import { compactChat, compactWholeChat } from '../agentTool/compact';
import { answerPage } from '../agentTool/place';
import { writePlace } from '../agentTool/placeText';
import { toAnswerItem } from '../agentTool/toolAnswer';
import type { Mapped } from '../gateways/gateway';
import { hint } from '../hints/hints';
import { chatOrders } from '../whatsapp/chatOrders';
import type { Chat } from '../whatsapp/items';
import type { OutputItem, Task } from './operation';

/** More than these no model looks through: it has to ask for more of the name. */
const MAX_CANDIDATES = 20;

/** The answer for a model that asked for one chat. */
export function oneChatAnswer({ gateway, hints }: Task, chat: Chat, isSimple: boolean): OutputItem {
	if (chat.name === null && chat.type === 'contact') {
		const message = `${gateway.title} returned no name with this chat. The list of chats may have it.`;
		hints.add(hint(message));
	}
	const toChat = isSimple ? compactChat : compactWholeChat;
	return toAnswerItem({ gateway: gateway.name, found: { chats: [toChat(chat)] }, total: 1 });
}

/** The answer for a model that gave a name of several chats or groups: the newest, among which it chooses. */
export async function candidatesAnswer(
	{ gateway, hints }: Task,
	candidates: ReadonlyArray<Mapped<Chat>>,
	things: 'chats' | 'groups',
): Promise<OutputItem> {
	const page = await answerPage(candidates, chatOrders.newest, MAX_CANDIDATES, null);
	const next = page?.next ?? null;
	const message = `${candidates.length} ${things} have this name. Choose one and call again with its id.`;
	hints.add(hint(message));
	if (next) {
		const others = `Only the newest ${MAX_CANDIDATES} are here: give more of the name, or go on in the tool that lists chats, with the name as its search and this 'next'.`;
		hints.add(hint(others));
	}
	const list = (page?.chats ?? []).map(({ item }) => compactChat(item));
	return toAnswerItem({
		gateway: gateway.name,
		found: things === 'chats' ? { chats: list } : { groups: list },
		total: candidates.length,
		hasMore: next !== null,
		next: next && writePlace(next),
	});
}
