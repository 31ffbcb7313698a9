import type { SimulatedChat, SimulatedGateway } from '../../gateways';

/** The chats of its account that a gateway lists: some leave out those without a message, and sort by it. */
export function listedChats({ account, traits }: SimulatedGateway): SimulatedChat[] {
	if (traits.supports.chatsWithoutMessages) return account.chats;
	return account.chats
		.filter(({ lastMessageAt }) => lastMessageAt !== null)
		.sort((one, other) => timeOf(other) - timeOf(one));
}

function timeOf({ lastMessageAt }: SimulatedChat): number {
	return lastMessageAt?.getTime() ?? 0;
}
