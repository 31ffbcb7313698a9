import { GatewayError } from '../gateways/gatewayError';
import {
	DEFAULT_PAGES_AT_ONCE,
	missingError,
	readChatList,
	withProgress,
	type ChatsRead,
} from '../paging/readChatList';
import type { SharedReading } from '../paging/sharedReadings';
import type { Task } from './operation';

/**
 * Reads all chats of the account, once for all input items of a run.
 * @throws GatewayError also where chats are missing
 */
export async function readWholeList(
	{ gateway, connection, settings, readings }: Task,
	withResponse: boolean,
): Promise<SharedReading> {
	const wanted = {
		pageSize: null,
		pagesAtOnce: DEFAULT_PAGES_AT_ONCE,
		withResponse,
		confirm: true,
	};
	const { credentials } = connection;
	const same = { gateway, credentials, manner: { settings, wanted } };
	return await readings.read(same, { limit: Infinity }, async (range) => {
		const read = await readChatList(gateway, connection, { ...wanted, ...range });
		const failure = withProgress(read) ?? incomplete(gateway.title, read);
		if (failure) throw failure;
		return read;
	});
}

/** Who looks for one chat has another way out than who reads all of them. */
function incomplete(title: string, read: ChatsRead): GatewayError | null {
	const missing = missingError(title, read);
	if (!missing) return null;
	return new GatewayError(
		missing.message,
		'Its list changes its order from page to page. Run again at a quieter time, or enter a phone number or an ID in place of a name.',
	);
}
