import { LargeMap } from '../eventLoop/largeMap';
import { Slice } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { fingerprint } from './fingerprint';
import type { Page } from './page';

/**
 * Gives each chat of a page a key: WhatsApp's id, or without one a fingerprint of the gateway's own
 * object. Chats that share an id and differ in anything else have keys of their own; an exact copy
 * is left out. On the next page and in the next pass a chat gets the same key again.
 */
export async function keyByChat(page: Page): Promise<LargeMap<string, Mapped<Chat>>> {
	const chats = new LargeMap<string, Mapped<Chat>>();
	const duplicates = new DuplicateKeys();
	const slice = new Slice();
	for (const chat of page) {
		if (slice.isOver) await slice.next();
		const { id } = chat.item;
		const first = id === null ? undefined : chats.get(id);
		if (id === null) chats.set(await duplicates.keyWithoutId(chat), chat);
		else if (first === undefined) chats.set(id, chat);
		else chats.set(await duplicates.keyBeside(first, id, chat), chat);
	}
	return chats;
}

/** Numbers the chats of a page that have no id, or the same one. No id begins with a space, as these keys do. */
class DuplicateKeys {
	/** How many chats without an id have the same fingerprint. */
	private readonly counts = new LargeMap<string, number>();
	/** By id, the numbers of the chats that share it, by the fingerprint of their items. */
	private readonly numbers = new LargeMap<string, LargeMap<string, number>>();

	/** Returns the key of a chat without an id. */
	async keyWithoutId({ response }: Mapped<Chat>): Promise<string> {
		const print = await fingerprint(response);
		const number = this.counts.get(print) ?? 0;
		this.counts.set(print, number + 1);
		return ` ${number}#${print}`;
	}

	/**
	 * Returns the key of a chat whose id another chat of the page has as well.
	 * @param first the chat that has the id itself for a key
	 */
	async keyBeside(first: Mapped<Chat>, id: string, { item }: Mapped<Chat>): Promise<string> {
		const numbers = this.numbers.get(id) ?? new LargeMap([[await fingerprint(first.item), 0]]);
		this.numbers.set(id, numbers);
		const print = await fingerprint(item);
		const number = numbers.get(print) ?? numbers.size;
		numbers.set(print, number);
		return number === 0 ? id : ` ${number} ${id}`;
	}
}
