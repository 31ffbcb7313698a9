/** What this process knows of how the chats behind a state were fetched, which n8n doesn't keep. */
export type FetchHistory = {
	/** When all chats were fetched last, in milliseconds since 1970. */
	allFetchedAt: number;
	/** How many polls have fetched only the first page since then. */
	pollsSince: number;
	/** True when all chats came newest first. */
	isNewestFirst: boolean;
	/**
	 * The keys of chats whose known number of unread messages may be out of date: no list has provided it
	 * since n8n returned an older state.
	 */
	staleUnread: ReadonlySet<string>;
};

/** More triggers than one n8n runs. */
const MAX_HISTORIES = 10_000;

/** What one process of n8n knows of its triggers. The node type has one and hands it to each poll. */
export class PollRegistry {
	private readonly running = new Set<string>();
	private readonly polled = new WeakSet<object>();
	private readonly histories = new Map<string, FetchHistory>();

	/** True once a poll with this context of n8n has succeeded. */
	hasPolledWith(context: object): boolean {
		return this.polled.has(context);
	}

	/** Records that a poll with this context has succeeded. */
	setPolledWith(context: object): void {
		this.polled.add(context);
	}

	/**
	 * Runs a poll of a trigger, unless one is running: what this one would find, that one finds.
	 * @returns null where one is running
	 */
	async runAlone<Result>(triggerKey: string, run: () => Promise<Result>): Promise<Result | null> {
		if (this.running.has(triggerKey)) return null;
		this.running.add(triggerKey);
		try {
			return await run();
		} finally {
			this.running.delete(triggerKey);
		}
	}

	/**
	 * Gives the fetch history of a state. n8n keeps a state only with the executions that a poll starts,
	 * so after a restart it returns an older one, and what polls have found since is unknown.
	 * @returns null where this process has not saved the state, or has replaced it
	 */
	findHistory(checksum: string): FetchHistory | null {
		return this.histories.get(checksum) ?? null;
	}

	/**
	 * Sets the fetch history of a state that was saved.
	 * @param replaced the checksum of the state before it; null where there was none
	 */
	setHistory(checksum: string, history: FetchHistory, replaced: string | null): void {
		if (replaced !== null) this.histories.delete(replaced);
		this.histories.delete(checksum);
		this.histories.set(checksum, history);
		const [oldest] = this.histories.keys();
		if (oldest !== undefined && this.histories.size > MAX_HISTORIES) this.histories.delete(oldest);
	}
}
