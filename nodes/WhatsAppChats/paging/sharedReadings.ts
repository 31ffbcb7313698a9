import { Slice } from '../eventLoop/slices';
import { accountKey } from '../gateways/accountKey';
import type { Credentials, Gateway, Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import type { ReadPlan } from './page';
import type { ChatsRead } from './readChatList';

/** How far an input item has to read. */
export type ReadRange = Pick<ReadPlan, 'limit' | 'matches'>;

/** What an input item gets to see; shared where an earlier one has it as well. */
export type SharedReading = { read: ChatsRead; isShared: boolean };

/** So many chats of all readings are kept, and always those of the latest. */
const MAX_KEPT_CHATS = 100_000;

const WHOLE: ReadRange = { limit: Infinity };

/**
 * What the input items of a run have read, so that those that ask the same account in the same way share
 * it: the first reads as far as it has to, and one for which that is not enough reads the whole list.
 */
export class SharedReadings {
	/** Those that were used last come last. */
	private readonly kept = new Map<string, ChatsRead>();

	/** Ends with the last of those who read, or wait to read, the same account in the same way. */
	private readonly turns = new Map<string, Promise<void>>();

	/** @param maxChats how many chats of all readings are kept */
	constructor(private readonly maxChats = MAX_KEPT_CHATS) {}

	/**
	 * Returns the chats of an account, at least those of the range. Who asks while the same is being read waits
	 * for it.
	 * @param manner all that decides how the account is read; only input items with the same share a reading
	 * @param readChats reads so far; a reading that fails is not kept
	 */
	async read(
		{
			gateway,
			credentials,
			manner,
		}: { gateway: Gateway; credentials: Credentials; manner: unknown },
		range: ReadRange,
		readChats: (range: ReadRange) => Promise<ChatsRead>,
	): Promise<SharedReading> {
		const key = JSON.stringify([accountKey(gateway, credentials), manner]);
		const before = this.turns.get(key) ?? Promise.resolve();
		const reading = before.then(async () => await this.readInTurn(key, range, readChats));
		this.turns.set(key, reading.then(ended, ended));
		return await reading;
	}

	private async readInTurn(
		key: string,
		range: ReadRange,
		readChats: (range: ReadRange) => Promise<ChatsRead>,
	): Promise<SharedReading> {
		const earlier = this.kept.get(key);
		const isShared =
			earlier !== undefined && (earlier.isWhole || (await hasEnough(earlier.chats, range)));
		const read = isShared ? earlier : await readChats(earlier ? WHOLE : range);
		this.keep(key, read);
		return { read, isShared };
	}

	private keep(key: string, read: ChatsRead): void {
		this.kept.delete(key);
		this.kept.set(key, read);
		const readings = [...this.kept];
		let total = readings.reduce((sum, [, { chats }]) => sum + chats.length, 0);
		for (const [other, { chats }] of readings) {
			if (other === key || total <= this.maxChats) return;
			this.kept.delete(other);
			total -= chats.length;
		}
	}
}

function ended(): void {}

/** True when as many chats match as the range asks for. */
async function hasEnough(
	chats: ReadonlyArray<Mapped<Chat>>,
	{ limit, matches = () => true }: ReadRange,
): Promise<boolean> {
	if (chats.length < limit) return false;
	const slice = new Slice();
	let matching = 0;
	for (const { item } of chats) {
		if (slice.isOver) await slice.next();
		if (matches(item)) matching++;
		if (matching >= limit) return true;
	}
	return false;
}
