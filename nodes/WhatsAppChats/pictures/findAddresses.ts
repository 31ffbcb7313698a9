import { mapInSlices } from '../eventLoop/slices';
import type { Connection, Gateway, Mapped } from '../gateways/gateway';
import { visitAtOnce } from '../lookUps/visitAtOnce';
import type { Chat } from '../whatsapp/items';
import { readProfilePicture } from '../whatsapp/profilePicture';
import type { PictureRun } from './pictureRun';

/** A chat with the address of its picture as far as it is known, or in words why looking it up failed. */
export type AddressedChat = { chat: Mapped<Chat>; failure: string | null };

/** What looking up addresses needs of a task. */
export type AddressTask = { gateway: Gateway; connection: Connection; pictures: PictureRun };

/**
 * Looks up the address of each chat's picture that the list of chats doesn't have, each once a run, where the
 * gateway has a command for it: `profilePictureUrl` and `profilePictureExpiresAt` are filled, and all else
 * stays as it is. Only people and groups are looked up.
 * @param atOnce how many may be looked up at once, until the gateway throttles
 */
export async function findAddresses(
	{ gateway, connection, pictures }: AddressTask,
	chats: ReadonlyArray<Mapped<Chat>>,
	atOnce: number,
): Promise<AddressedChat[]> {
	const found = await mapInSlices(chats, (chat): AddressedChat => ({ chat, failure: null }));
	if (!gateway.readPictureUrl) return found;
	const readPictureUrl = gateway.readPictureUrl.bind(gateway);
	const account = pictures.addresses.of(gateway, connection.credentials);
	const concurrency = () => connection.concurrency(atOnce);
	await visitAtOnce(chats, concurrency, async ({ item, response }, index) => {
		if (!mayBeLookedUp(item)) return;
		const result = await account.lookUp(
			item.id,
			null,
			async () => await readPictureUrl(connection, item),
		);
		const failure = 'failure' in result ? result.failure : null;
		const picture = readProfilePicture('found' in result ? result.found : null);
		found[index] = { chat: { item: { ...item, ...picture }, response }, failure };
	});
	return found;
}

function mayBeLookedUp(chat: Chat): chat is Chat & { id: string } {
	const isOfSomebody = chat.type === 'contact' || chat.type === 'group';
	return chat.profilePictureUrl === null && chat.id !== null && isOfSomebody;
}
