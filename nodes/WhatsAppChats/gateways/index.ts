import type { Jid } from '../whatsapp/jid';
import { evolution } from './evolution';
import type { Gateway } from './gateway';
import { plugChat } from './plugChat';
import { whatsGate } from './whatsGate';
import { zApi } from './zApi';

/** Every gateway of the node, in the order users see them. A new one gets its line here. */
export const gateways: readonly Gateway[] = [evolution, plugChat, whatsGate, zApi];

/**
 * Reads an id in the form of whichever gateway, so that an item of one can be looked up on another.
 * @returns null where none of them knows its form
 */
export function parseAnyChatId(written: unknown): Jid | null {
	for (const { parseChatId } of gateways) {
		const chat = parseChatId(written);
		if (chat && chat.type !== 'unknown') return chat;
	}
	return null;
}
