import type { Reading } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import type { Page } from './readPlan';

/** What one page told that was not known before it. */
export type PageNews = {
	/** How many of its chats no page had shown. */
	fresh: number;
	/** Whether one of its chats had been shown in another state. */
	isChanged: boolean;
	/** Whether its last chat is as it was before this pass began: below it nothing has risen. */
	endsOnOldGround: boolean;
};

type Seen = { reading: Reading<Chat>; changedInPass: number; hasRisen: boolean };

/** The chats that the pages of one read have shown, each once and in the newest state that was seen. */
export class SeenChats {
	private readonly chats = new Map<string, Seen>();
	private pass = 0;
	private wanted = 0;

	constructor(private readonly isWanted: (chat: Chat) => boolean = () => true) {}

	get size(): number {
		return this.chats.size;
	}

	/** How many of the chats are wanted, as they were last seen. */
	get wantedSize(): number {
		return this.wanted;
	}

	/** From here on a page is compared with all that is known now. */
	beginPass(): void {
		this.pass++;
	}

	/** Takes in a page. */
	take(page: Page): PageNews {
		const news: PageNews = { fresh: 0, isChanged: false, endsOnOldGround: false };
		for (const [key, reading] of keyed(page)) {
			const seen = this.chats.get(key);
			const isUnchanged = seen !== undefined && isAsItWas(seen.reading, reading);
			news.endsOnOldGround = isUnchanged && seen.changedInPass < this.pass;
			if (seen === undefined) news.fresh++;
			else news.isChanged ||= !isUnchanged;
			if (seen && this.isWanted(seen.reading.item)) this.wanted--;
			if (this.isWanted(reading.item)) this.wanted++;
			const changedInPass = isUnchanged ? seen.changedInPass : this.pass;
			const hasRisen = seen?.hasRisen ?? this.pass > 0;
			this.chats.set(key, { reading, changedInPass, hasRisen });
		}
		return news;
	}

	/** In the gateway's order; chats that only a later pass found have risen, and come first. */
	inOrder(): Array<Reading<Chat>> {
		const all = [...this.chats.values()];
		const inOrder = [
			...all.filter((chat) => chat.hasRisen),
			...all.filter((chat) => !chat.hasRisen),
		];
		return inOrder.map(({ reading }) => reading);
	}
}

/**
 * The chats of a page by what tells them apart: WhatsApp's id, or without one all that the gateway
 * says. Two on one page with the same id and other words are two; an exact copy is one.
 */
function keyed(page: Page): Map<string, Reading<Chat>> {
	const result = new Map<string, Reading<Chat>>();
	for (const reading of page) {
		let key = reading.item.id ?? JSON.stringify(reading.response);
		while (isTwin(result.get(key), reading)) key += '+';
		result.set(key, reading);
	}
	return result;
}

function isTwin(other: Reading<Chat> | undefined, { item }: Reading<Chat>): boolean {
	if (other === undefined) return false;
	return item.id === null || JSON.stringify(other.item) !== JSON.stringify(item);
}

/**
 * Whether two readings show one chat, with nothing new that moves it in the list. Names and pictures
 * move nothing, and a gateway may give the address of a picture anew with every answer.
 */
function isAsItWas({ item: one }: Reading<Chat>, { item: other }: Reading<Chat>): boolean {
	return (
		(one.id ?? one.name) === (other.id ?? other.name) &&
		one.lastMessageAt === other.lastMessageAt &&
		one.unreadCount === other.unreadCount &&
		one.isPinned === other.isPinned &&
		one.isArchived === other.isArchived
	);
}

/** Whether two pages show the same chats, as they were. */
export function isSamePage(one: Page, other: Page): boolean {
	return (
		one.length === other.length &&
		one.every((reading, at) => other[at] !== undefined && isAsItWas(reading, other[at]))
	);
}
