import { LargeMap } from '../../eventLoop/largeMap';
import { forEachInSlices, mapInSlices } from '../../eventLoop/slices';
import type { Chat } from '../../whatsapp/items';
import type { Mapped } from '../gateway';

/**
 * Fills the number or LID of people of whom another chat of the list has both: a person can be listed twice,
 * by number and by LID, and only the newer chat may say that they are one (seen in the field, 2025-26).
 */
export async function joinPeople(chats: ReadonlyArray<Mapped<Chat>>): Promise<Array<Mapped<Chat>>> {
	const phones = new LargeMap<string, string>();
	const lids = new LargeMap<string, string>();
	await forEachInSlices(chats, ({ item: { phone, lid } }) => {
		if (phone === null || lid === null) return;
		phones.set(lid, phone);
		lids.set(phone, lid);
	});
	return await mapInSlices(chats, (chat) => {
		const { phone, lid } = chat.item;
		const phoneOfLid = lid === null ? undefined : phones.get(lid);
		const lidOfPhone = phone === null ? undefined : lids.get(phone);
		if (phone === null && phoneOfLid !== undefined) return filled(chat, { phone: phoneOfLid });
		return lid === null && lidOfPhone !== undefined ? filled(chat, { lid: lidOfPhone }) : chat;
	});
}

function filled({ item, response }: Mapped<Chat>, ids: Partial<Chat>): Mapped<Chat> {
	return { item: { ...item, ...ids }, response };
}
