import { LargeMap } from '../eventLoop/largeMap';
import { Slice } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { fingerprint } from './fingerprint';
import type { Page } from './page';

/**
 * The chats of a page by what tells them apart: WhatsApp's id, or without one all that the gateway
 * says. Two on one page with the same id and other words are two; an exact copy is one. On the next
 * page or in the next pass each has the same key again.
 */
export async function keyByChat(page: Page): Promise<LargeMap<string, Mapped<Chat>>> {
	const chats = new LargeMap<string, Mapped<Chat>>();
	const twins = new DuplicateKeys();
	const slice = new Slice();
	for (const reading of page) {
		if (slice.isOver) await slice.next();
		const { id } = reading.item;
		const first = id === null ? undefined : chats.get(id);
		if (id === null) chats.set(await twins.keyWithoutId(reading), reading);
		else if (first === undefined) chats.set(id, reading);
		else chats.set(await twins.keyBeside(first, id, reading), reading);
	}
	return chats;
}

/** Numbers chats that only their number tells apart. No id begins with a space, as these keys do. */
class DuplicateKeys {
	/** By what is said of chats without an id, how many said it. */
	private readonly counts = new LargeMap<string, number>();
	/** By id, the numbers of the chats that have it, by what their items say. */
	private readonly forms = new LargeMap<string, LargeMap<string, number>>();

	async keyWithoutId({ response }: Mapped<Chat>): Promise<string> {
		const said = await fingerprint(response);
		const number = this.counts.get(said) ?? 0;
		this.counts.set(said, number + 1);
		return ` ${number}#${said}`;
	}

	/** @param first the chat that has the id itself for a key */
	async keyBeside(first: Mapped<Chat>, id: string, { item }: Mapped<Chat>): Promise<string> {
		const forms = this.forms.get(id) ?? new LargeMap([[await fingerprint(first.item), 0]]);
		this.forms.set(id, forms);
		const said = await fingerprint(item);
		const number = forms.get(said) ?? forms.size;
		forms.set(said, number);
		return number === 0 ? id : ` ${number} ${id}`;
	}
}
