import type { Connection, Gateway, Reading } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';

/** Chats asked for at once. No provider publishes its largest page. */
const PAGE_SIZE = 100;

/**
 * Reads an account's chats page by page, in the gateway's order, each once.
 *
 * A page shorter than asked for is not taken for the last, as gateways cap the size in silence; the
 * end is a page that brings nothing new. That also ends a gateway which repeats its last page or
 * ignores `page`. Chats without an id are told apart by all that the gateway says of them.
 * @param limit how many chats are wanted at most; Infinity for all
 */
export async function readChats(
	gateway: Gateway,
	connection: Connection,
	limit: number,
): Promise<Array<Reading<Chat>>> {
	const pageSize = Math.min(PAGE_SIZE, limit);
	const chats: Array<Reading<Chat>> = [];
	const seen = new Set<string>();
	for (let page = 1; chats.length < limit; page++) {
		const readings = await gateway.readChatPage(connection, page, pageSize);
		const fresh = withoutKnown(readings, seen);
		if (fresh.length === 0) break;
		for (const reading of fresh) chats.push(reading);
	}
	return chats.slice(0, limit);
}

/** The readings of a page that no earlier page showed; what it shows is added to `seen`. */
function withoutKnown(readings: Array<Reading<Chat>>, seen: Set<string>): Array<Reading<Chat>> {
	const idless: string[] = [];
	const fresh = readings.filter(({ item, response }) => {
		const key = item.id ?? JSON.stringify(response);
		if (seen.has(key)) return false;
		if (item.id === null) idless.push(key);
		else seen.add(key);
		return true;
	});
	for (const key of idless) seen.add(key);
	return fresh;
}
