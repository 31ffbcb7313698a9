import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import { mapInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import type { Settings } from '../http/settings';
import { visitAtOnce } from '../lookUps/visitAtOnce';
import { chatFileName } from '../whatsapp/fileName';
import type { Chat } from '../whatsapp/items';
import { findAddresses, type AddressedChat, type AddressTask } from './findAddresses';

/** So many downloads are under way together. */
const CONCURRENCY = 8;

/** What attaching pictures needs of a task. */
type PictureTask = AddressTask & { settings: Pick<Settings, 'timeoutSeconds'> };

/** An item of the node, which a picture is attached to. */
type Item = Pick<INodeExecutionData, 'json' | 'binary'>;

/** Which pictures are wanted. */
export type PicturesWanted = {
	/** The binary field for each picture; null where none are wanted. */
	field: string | null;
	/** How many addresses may be looked up at once, where the list of chats has none. */
	atOnce: number;
};

/**
 * Makes the item of each chat, with its picture attached where pictures are wanted. A chat whose picture
 * can't be had has its item without it.
 * @param toItem makes the item of a chat, which has the address of its picture by then
 */
export async function toItemsWithPictures(
	task: PictureTask,
	{ field, atOnce }: PicturesWanted,
	chats: ReadonlyArray<Mapped<Chat>>,
	toItem: (chat: Mapped<Chat>) => Item,
): Promise<Item[]> {
	if (field === null) return await mapInSlices(chats, toItem);
	if (!task.gateway.supports.pictures) {
		task.pictures.unsupportedBy.add(task.gateway.title);
		return await mapInSlices(chats, toItem);
	}
	const addressed = await findAddresses(task, chats, atOnce);
	const items = await mapInSlices(addressed, ({ chat }) => toItem(chat));
	const concurrency = () => CONCURRENCY;
	await visitAtOnce(addressed, concurrency, async (chat, index) => {
		const file = await download(task, chat);
		const item = items[index];
		if (file && item) items[index] = { ...item, binary: { [field]: file } };
	});
	return items;
}

/** @returns null where there is no picture, which is counted for the hint */
async function download(
	{ pictures, settings: { timeoutSeconds } }: PictureTask,
	{ chat: { item: chat }, failure }: AddressedChat,
): Promise<IBinaryData | null> {
	const fail = (why: string) => {
		pictures.failures.set(why, (pictures.failures.get(why) ?? 0) + 1);
		return null;
	};
	if (failure !== null) return fail(failure);
	const { profilePictureUrl: url, profilePictureExpiresAt: end } = chat;
	if (url === null) {
		pictures.none++;
		return null;
	}
	if (end !== null && end <= new Date().toISOString()) {
		pictures.expired++;
		return null;
	}
	const fileName = chatFileName(chat);
	const picture = await pictures.downloads.download({ url, fileName, timeoutSeconds });
	if ('failure' in picture) return fail(picture.failure);
	pictures.downloaded++;
	return picture.file;
}
