import { GatewayError } from '../gateways/gatewayError';
import type { Page, ReadNotes, ReadPage, ReadPlan } from './page';
import { isSamePage, SeenChats, type PageNews } from './seenChats';

/** A page that no account reaches: gateways that heed `page` have nothing there. */
const FAR_BEYOND = 1_000_000;

/** How often the top is read again where all of it moves between any two requests. */
const MAX_PASSES = 20;

/** More chats than any account has: a list with as many does not end. */
const MAX_CHATS = 1_000_000;

/** More pages than any account has, however small they are. */
const MAX_PAGES = 100_000;

/** How often each page of a list that moves may be asked for, and how many pages on top of that. */
const MAX_READINGS = 2 * MAX_PASSES;
const MAX_PAGES_IN_VAIN = 2_500;

/** More pages in a row than a burst of messages can push down behind each other. */
const MAX_PUSHED_DOWN = 100;

/**
 * Reads an account's chats page by page, each chat once and in the newest state that was seen.
 *
 * Lists move while they are read: a chat with a new message rises to the top and pushes others down.
 * Read downwards, one page after another, a list can hide only chats that have risen; these stand
 * above all that have not, so the top is read again until a page ends on a chat that is as it was.
 * Pages read ahead can lose a chat at the border between two as well, so a list that moved meanwhile
 * is read once more without reading ahead. What moves up because another chat vanished can't be seen.
 */
export class ChatListReader {
	private readonly seen: SeenChats;
	private pageSize: number;
	/** Whether pages past the end repeat others; unknown until one did. */
	private repeatsPages: boolean | undefined;
	private pagesWithoutNews = 0;
	private pagesAsked = 0;
	readonly notes: ReadNotes = {
		pages: 0,
		cappedAt: null,
		ignoresPage: false,
		hasMoved: false,
		didNotSettle: false,
	};

	constructor(
		private readonly readPage: ReadPage,
		private readonly plan: ReadPlan,
	) {
		this.seen = new SeenChats(plan.isWanted);
		this.pageSize = plan.isWanted ? plan.pageSize : Math.min(plan.pageSize, plan.limit);
	}

	/** @throws what `readPage` throws; `chats` gives what had been read by then */
	async read(): Promise<void> {
		const first = await this.ask(1);
		await this.seen.take(first);
		this.notes.pages = Math.sign(first.length);
		if (this.isEnough()) return;
		const isWhole = first.length < this.pageSize && (await this.endsAfter(first));
		if (!isWhole && !this.isEnough()) {
			const pages = await this.sweep(this.notes.pages + 1, this.plan.concurrency);
			if (pages > 1 && !this.isEnough()) await this.rereadTop(first);
		}
		this.notes.ignoresPage = this.repeatsPages === true && this.notes.pages === 1;
	}

	/** What has been read so far, in the gateway's order. */
	async chats(): Promise<Page> {
		return await this.seen.inOrder();
	}

	/**
	 * Whether a first page that is shorter than asked for is all there is. If not, the gateway caps
	 * the size in silence, and its pages are counted in the size that it gives.
	 */
	private async endsAfter(first: Page): Promise<boolean> {
		if (first.length === 0) return true;
		const second = await this.ask(2);
		if (second.length === 0) return true;
		const isRepeat = await this.isRepeat(second, await this.seen.take(second));
		if (isRepeat && (await isSamePage(first, await this.ask(1)))) return true;
		this.notes.cappedAt = this.pageSize = first.length;
		this.notes.pages = 2;
		return false;
	}

	/**
	 * Reads from a page on to the end or the limit, with up to `atOnce` pages under way; they are
	 * taken in their order.
	 * @returns how many pages, page 1 included, held a chat
	 */
	private async sweep(from: number, atOnce: () => number): Promise<number> {
		this.pagesWithoutNews = 0;
		let lastWanted = this.likelyLast(from - 1);
		const ahead: Array<Promise<Page>> = [];
		for (let page = from; ; page++) {
			while (ahead.length === 0 || (ahead.length < atOnce() && page + ahead.length <= lastWanted)) {
				ahead.push(this.ask(page + ahead.length));
			}
			const readings = await ahead.shift();
			if (!readings || readings.length === 0) return page - 1;
			const news = await this.seen.take(readings);
			lastWanted = readings.length < this.pageSize ? page : this.likelyLast(page);
			this.notes.hasMoved ||= news.isChanged;
			this.notes.pages = Math.max(this.notes.pages, news.fresh > 0 ? page : 0);
			if (this.isEnough() || (await this.isRepeat(readings, news, ahead.at(-1)))) return page;
		}
	}

	/** Finds what rose, or was lost between two pages, while the list was read. */
	private async rereadTop(first: Page): Promise<void> {
		this.seen.beginPass();
		const top = await this.ask(1);
		await this.seen.take(top);
		this.notes.hasMoved ||= !(await isSamePage(first.slice(0, top.length), top));
		if (!this.notes.hasMoved) return;
		await this.sweep(2, () => 1);
		for (let pass = 0; pass < MAX_PASSES; pass++) {
			this.seen.beginPass();
			if ((await this.descend()) === 1) return;
		}
		this.notes.didNotSettle = true;
	}

	/** Reads from the top down to old ground; @returns the page on which it began */
	private async descend(): Promise<number> {
		this.pagesWithoutNews = 0;
		for (let page = 1; ; page++) {
			const readings = await this.ask(page);
			const news = await this.seen.take(readings);
			if (readings.length === 0 || news.endsUnchanged) return page;
			if (await this.isRepeat(readings, news)) return page;
		}
	}

	/**
	 * Whether a page that brought no new chat is the end of the list, and not a page that a burst of
	 * messages pushed down: a page far beyond the end tells whether the gateway heeds `page`. Where
	 * nothing has moved so far that is enough, as the top is looked at again.
	 * @param later a page further down that has been asked for already
	 */
	private async isRepeat(
		readings: Page,
		{ fresh }: PageNews,
		later?: Promise<Page>,
	): Promise<boolean> {
		this.pagesWithoutNews = fresh > 0 ? 0 : this.pagesWithoutNews + 1;
		if (fresh > 0) return false;
		const tooMany = this.pagesWithoutNews - this.seen.size / this.pageSize - 1;
		if (this.repeatsPages === false) return (this.repeatsPages = tooMany > MAX_PUSHED_DOWN);
		const below = (await later?.catch(() => undefined)) ?? [];
		if (await isSamePage(readings, below)) return (this.repeatsPages = true);
		// A gateway that refuses such a page does heed `page`.
		const beyond = await this.ask(FAR_BEYOND).catch((): Page => []);
		this.repeatsPages = beyond.length > 0;
		const isEnd = !this.notes.hasMoved || tooMany > 0 || (await isSamePage(readings, beyond));
		return this.repeatsPages && isEnd;
	}

	private isEnough(): boolean {
		return this.seen.wantedSize >= this.plan.limit;
	}

	/** The page that brings enough if wanted chats are as frequent below as they were so far. */
	private likelyLast(pages: number): number {
		return Math.ceil((this.plan.limit * pages) / this.seen.wantedSize);
	}

	/** Whether the list goes on for longer than one that ends. */
	private isEndless(): boolean {
		const pages = Math.min(MAX_PAGES, MAX_PAGES_IN_VAIN + MAX_READINGS * this.notes.pages);
		return this.seen.size >= MAX_CHATS || this.pagesAsked >= pages;
	}

	/** A page read ahead may fail while an earlier one is waited for: its error is thrown in its turn. */
	private ask(page: number): Promise<Page> {
		const asked = this.isEndless()
			? Promise.reject(endlessList(this.seen.size, this.pagesAsked))
			: this.readPage(page, this.pageSize);
		this.pagesAsked++;
		asked.catch(() => undefined);
		return asked;
	}
}

function endlessList(chats: number, pages: number): GatewayError {
	return new GatewayError(
		`The list of chats does not end: ${chats} chats came on ${pages} pages, and still more`,
		"Set a 'Limit' if you need only the first chats, and tell the gateway's support that its list has no end.",
	);
}
