import { Completeness } from './completeness';
import { MAX_PASSES } from './listBounds';
import type { Page, ReadPage, ReadPlan, ReadSummary } from './page';
import { SMALL_PAGE } from './pageSize';
import { PassReader } from './passReader';
import { isSamePage } from './seenChats';

/** Lists of so few pages cost little to be read twice. */
const MAX_PAGES_READ_TWICE = 3;

/**
 * Reads an account's chats page by page, each chat once and in the newest state that was seen.
 *
 * Lists change while they are read: a chat with a new message rises and pushes others down, and chats of
 * the same time, or without one, may come in another order at every request. So entries are counted: a
 * reading from the first page to the end, a pass, has shown all chats when as many different ones came. If
 * not, the list is read in one page, or else again until none is missing.
 */
export class ChatListReader {
	private readonly reader: PassReader;
	private readonly completeness: Completeness;

	constructor(
		readPage: ReadPage,
		private readonly plan: ReadPlan,
	) {
		this.reader = new PassReader(readPage, plan);
		this.completeness = new Completeness(plan.isExact);
	}

	/** How the gateway behaved so far. */
	get summary(): ReadSummary {
		return this.reader.summary;
	}

	/** True when reading ended at the limit, and the list may go on. */
	get isAtLimit(): boolean {
		return this.reader.isEnough;
	}

	/** Returns what has been read so far, in the gateway's order. */
	async chats(): Promise<Page> {
		return await this.reader.seen.inOrder();
	}

	/**
	 * Reads the list up to its end or to the limit.
	 * @throws what `readPage` throws; `chats` returns what had been read by then
	 */
	async read(): Promise<void> {
		const { reader, summary } = this;
		const first = await reader.pages.fetchFirst();
		await reader.add(first);
		summary.pages = Math.sign(first.length);
		if (reader.isEnough) return;
		const isWhole = first.length < reader.pages.size && (await this.endsAfter(first));
		if (!isWhole && !reader.isEnough) {
			await reader.readPages(summary.pages + 1, this.plan.concurrency);
			if (reader.pass.pages > 1 && !reader.isEnough) await this.readUntilComplete(first);
		}
		summary.ignoresPage = reader.repeatsPages && summary.pages === 1;
	}

	/**
	 * True when a first page that is shorter than requested is the whole list. If it isn't, the gateway
	 * caps the page size without saying so, and pages are counted in its own size from here on.
	 */
	private async endsAfter(first: Page): Promise<boolean> {
		const { pages, summary } = this.reader;
		if (first.length === 0 || this.plan.isExact) return true;
		const second = await pages.fetch(2);
		if (second.length === 0) return true;
		const changes = await this.reader.add(second);
		const isPastEnd = await this.reader.isPastEnd(second, changes);
		if (isPastEnd && (await isSamePage(first, await pages.fetch(1)))) return true;
		summary.cappedAt = pages.size = first.length;
		summary.pages = 2;
		return false;
	}

	/** Reads the list again where chats may be missing, as far as that helps. */
	private async readUntilComplete(first: Page): Promise<void> {
		const { completeness, reader, summary } = this;
		completeness.judge(reader.pass, reader.pages.size, reader.seen.size, reader.seen.size);
		if (completeness.missing === 0 && (await this.isConfirmed(first))) return;
		if (await this.readInOnePage()) return;
		const pageSize = reader.pages.size;
		do {
			// Other borders between the pages show at once what had changed places at one of them.
			const isOdd = summary.passes % 2 === 1 && !reader.repeatsPages;
			const less = this.plan.isExact ? summary.passes : Number(isOdd);
			reader.pages.size = Math.max(1, pageSize - less);
			await this.readPass(() => 1);
			if (reader.isEnough || this.isComplete()) return;
		} while (!completeness.isInVain && summary.passes < MAX_PASSES);
		summary.missing = completeness.missing;
	}

	/**
	 * True when the last pass leaves no chat missing. A gateway that repeats pages marks no end, so that
	 * entries can't be counted there: such a list is complete when two passes show the same.
	 */
	private isComplete(): boolean {
		const { missing, isStill } = this.completeness;
		return this.reader.repeatsPages ? isStill : missing === 0;
	}

	/**
	 * True when a second look shows nothing new: at a short list whole, and where pages are small at the
	 * first one, as new chats can be pushed past it so that entries are no measure.
	 */
	private async isConfirmed(first: Page): Promise<boolean> {
		const { pages, pass } = this.reader;
		if (this.plan.confirm && pass.pages <= MAX_PAGES_READ_TWICE) {
			const added = await this.readPass(this.plan.concurrency);
			return added === 0 && this.isComplete();
		}
		if (pages.size >= SMALL_PAGE && !this.reader.repeatsPages) return true;
		const top = await pages.fetch(1);
		await this.reader.look(top);
		return await isSamePage(first, top);
	}

	/** Reads the list from its first page to its end once more. @returns how many new chats came */
	private async readPass(concurrency: () => number): Promise<number> {
		const { pages, pass, seen } = this.reader;
		const lastPage = Math.ceil(pass.entries / pages.size) + 1;
		const before = seen.size;
		this.reader.beginPass();
		await this.reader.readPages(1, concurrency, lastPage);
		return this.judgePass(before);
	}

	/** Reads the list in one page. @returns false where the gateway doesn't return so many chats at once */
	private async readInOnePage(): Promise<boolean> {
		const { pages: fetcher, pass, seen, summary } = this.reader;
		if (summary.cappedAt !== null) return false;
		const { pages, isWhole } = await fetcher.fetchWhole(pass.entries);
		if (!isWhole) {
			for (const page of pages) await this.reader.look(page);
			return false;
		}
		const before = seen.size;
		this.reader.beginPass();
		for (const page of pages) await this.reader.add(page);
		this.judgePass(before);
		return true;
	}

	/** @param before how many chats had been seen before the pass @returns how many it added */
	private judgePass(before: number): number {
		const { pages, pass, seen, summary } = this.reader;
		const added = seen.size - before;
		summary.isReordered ||= added > 0 && this.completeness.missing > 0;
		this.completeness.judge(pass, pages.size, seen.size, added);
		return added;
	}
}
