/** How long a number is kept: people seldom change theirs. */
const LIFETIME_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The numbers of so many LIDs of one account take some ten megabytes. */
export const MAX_LIDS = 50_000;

/** More accounts than one n8n reads in a day with LIDs by the ten thousand. */
const MAX_ACCOUNTS = 20;

type KnownNumber = { phone: string; foundAt: number };

/** The numbers behind LIDs that one account has found, the oldest first. */
export class LidCache {
	private readonly numbers = new Map<string, KnownNumber>();

	/** The number behind a LID; null where none was found within a day. */
	get(lid: string): string | null {
		const known = this.numbers.get(lid);
		if (known === undefined) return null;
		if (Date.now() - known.foundAt < LIFETIME_MILLISECONDS) return known.phone;
		this.numbers.delete(lid);
		return null;
	}

	/** Keeps a number that was found now. Of more than `MAX_LIDS` the oldest goes. */
	set(lid: string, phone: string): void {
		this.numbers.delete(lid);
		this.numbers.set(lid, { phone, foundAt: Date.now() });
		const [oldest] = this.numbers.keys();
		if (oldest !== undefined && this.numbers.size > MAX_LIDS) this.numbers.delete(oldest);
	}
}

const caches = new Map<string, LidCache>();

/**
 * The numbers that this process knows of one account. Only numbers are kept: a LID without one is looked up
 * again in the next run, as WhatsApp may have resolved it since.
 * @param account the key of the account, as `accountKey` gives it
 */
export function lidCacheOf(account: string): LidCache {
	const cache = caches.get(account) ?? new LidCache();
	caches.delete(account);
	caches.set(account, cache);
	const [leastRecent] = caches.keys();
	if (leastRecent !== undefined && caches.size > MAX_ACCOUNTS) caches.delete(leastRecent);
	return cache;
}
