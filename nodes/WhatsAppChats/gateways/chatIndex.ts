import { LargeMap } from '../eventLoop/largeMap';
import { forEachInSlices } from '../eventLoop/slices';

type Entry = Record<string, unknown>;

/** All chats of an account that came in one answer, and an index of them by WhatsApp's id. */
export class ChatIndex {
	private byId: Promise<LargeMap<string, Entry>> | null = null;

	/** @param idOf WhatsApp's id of a chat; null where an entry has none */
	constructor(
		readonly entries: readonly Entry[],
		private readonly idOf: (entry: Entry) => string | null,
	) {}

	/** Finds a chat. The index is built at the first search, in slices, and serves all others. */
	async find(id: string): Promise<Entry | undefined> {
		this.byId ??= this.build();
		return (await this.byId).get(id);
	}

	private async build(): Promise<LargeMap<string, Entry>> {
		const index = new LargeMap<string, Entry>();
		await forEachInSlices(this.entries, (entry) => {
			const id = this.idOf(entry);
			if (id !== null && !index.has(id)) index.set(id, entry);
		});
		return index;
	}
}
