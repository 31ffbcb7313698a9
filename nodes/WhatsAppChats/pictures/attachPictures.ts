import type { IBinaryData } from 'n8n-workflow';
import { Slice } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import { chatFileName } from '../whatsapp/fileName';
import type { Chat } from '../whatsapp/items';
import type { OutputItem, Task } from '../operations/operation';
import { readPictureField } from './pictureParameters';
import { readSettings } from '../parameters/settings';

/** So many downloads are under way together. */
const CONCURRENCY = 8;

/**
 * Gives the function that puts the chats' pictures on their items, as 'Download Pictures' and 'Picture
 * Field' of the input item say. A chat whose picture can't be had keeps its item as it is.
 */
export function pictureAdder(
	task: Task,
): (chats: ReadonlyArray<Mapped<Chat>>, items: OutputItem[]) => Promise<OutputItem[]> {
	const field = readPictureField(task);
	return async (chats, items) => {
		if (field === null) return items;
		if (!task.gateway.supports.pictures) {
			task.pictures.unsupportedBy.add(task.gateway.title);
			return items;
		}
		const { timeoutSeconds } = readSettings(task);
		const result = [...items];
		const queue = chats.entries();
		const slice = new Slice();
		const work = async () => {
			for (const [index, { item: chat }] of queue) {
				if (slice.isOver) await slice.next();
				const file = await download(task, chat, timeoutSeconds);
				const item = result[index];
				if (file && item) result[index] = { ...item, binary: { [field]: file } };
			}
		};
		await Promise.all(Array.from({ length: CONCURRENCY }, work));
		return result;
	};
}

/** @returns null where there is no picture, which is counted for the hint */
async function download(
	{ pictures }: Task,
	chat: Chat,
	timeoutSeconds: number,
): Promise<IBinaryData | null> {
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
	if ('file' in picture) {
		pictures.downloaded++;
		return picture.file;
	}
	pictures.failures.set(picture.failure, (pictures.failures.get(picture.failure) ?? 0) + 1);
	return null;
}
