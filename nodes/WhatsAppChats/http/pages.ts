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

/**
 * The readings of a page that no earlier page showed; what it shows is added to `seen`. Within one
 * page only an exact copy is left out: a moving list doubles a chat across pages and not within one.
 */
function withoutKnown(readings: Array<Reading<Chat>>, seen: Set<string>): Array<Reading<Chat>> {
	const ofThisPage = new Map<string, Reading<Chat>>();
	const fresh = readings.filter((reading) => {
		const key = keyOf(reading);
		if (seen.has(key)) return false;
		const twin = ofThisPage.get(key);
		ofThisPage.set(key, reading);
		return reading.item.id === null || !twin || !isCopy(reading, twin);
	});
	for (const key of ofThisPage.keys()) seen.add(key);
	return fresh;
}

/** What tells chats apart: WhatsApp's id, and without one everything that the gateway says. */
function keyOf({ item, response }: Reading<Chat>): string {
	return item.id ?? JSON.stringify(response);
}

function isCopy(one: Reading<Chat>, other: Reading<Chat>): boolean {
	return JSON.stringify(one.response) === JSON.stringify(other.response);
}
