/** What this process knows of the reading behind a memory, and n8n does not keep. */
export type LastReading = {
	/** When the whole list was read last, in milliseconds since 1970. */
	allReadAt: number;
	/** How many polls have been content with less since then. */
	pollsSince: number;
	/** Whether the list came newest first. */
	isNewestFirst: boolean;
	/** The keys of chats whose unread messages no list has told since n8n gave an older memory back. */
	unseen: ReadonlySet<string>;
};

/** More triggers than one n8n runs. */
const MAX_READINGS = 10_000;

const latest = new Map<string, LastReading>();

/**
 * The last reading, if the memory is the newest that this process made of it. n8n keeps a memory only
 * with the executions that a poll starts; so it gives an older one back after a restart, and what was
 * seen since by polls that started nothing is unknown.
 * @param check what tells the memory from all others
 * @returns null where n8n was started since, or gave an older memory back
 */
export function lastReading(check: string): LastReading | null {
	return latest.get(check) ?? null;
}

/** From here on one memory is the newest, in the place of another. */
export function setLatest(check: string, reading: LastReading, instead: string | null): void {
	if (instead !== null) latest.delete(instead);
	latest.delete(check);
	latest.set(check, reading);
	const [oldest] = latest.keys();
	if (oldest !== undefined && latest.size > MAX_READINGS) latest.delete(oldest);
}
