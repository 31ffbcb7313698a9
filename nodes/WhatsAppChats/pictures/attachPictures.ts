import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import { Slice } from '../eventLoop/slices';
import type { Gateway, Mapped } from '../gateways/gateway';
import type { Settings } from '../http/settings';
import { chatFileName } from '../whatsapp/fileName';
import type { Chat } from '../whatsapp/items';
import type { PictureRun } from './pictureRun';

/** So many downloads are under way together. */
const CONCURRENCY = 8;

/** What attaching pictures needs of a task. */
type PictureTask = {
	gateway: Gateway;
	settings: Pick<Settings, 'timeoutSeconds'>;
	pictures: PictureRun;
};

/** An item of the node, which a picture is attached to. */
type Item = Pick<INodeExecutionData, 'json' | 'binary'>;

/**
 * Attaches each chat's picture to its item. A chat whose picture can't be had keeps its item as it is.
 * @param field the binary field for the picture; null where none are wanted
 */
export async function attachPictures(
	task: PictureTask,
	field: string | null,
	chats: ReadonlyArray<Mapped<Chat>>,
	items: Item[],
): Promise<Item[]> {
	if (field === null) return items;
	if (!task.gateway.supports.pictures) {
		task.pictures.unsupportedBy.add(task.gateway.title);
		return items;
	}
	const result = [...items];
	const queue = chats.entries();
	const slice = new Slice();
	const work = async () => {
		for (const [index, { item: chat }] of queue) {
			if (slice.isOver) await slice.next();
			const file = await download(task, chat);
			const item = result[index];
			if (file && item) result[index] = { ...item, binary: { [field]: file } };
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, work));
	return result;
}

/** @returns null where there is no picture, which is counted for the hint */
async function download(
	{ pictures, settings: { timeoutSeconds } }: PictureTask,
	chat: Chat,
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
