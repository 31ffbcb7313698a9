import { LargeMap } from '../eventLoop/largeMap';
import { findIndexInSlices, forEachInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { keyByChat } from './chatKeys';
import type { Page } from './page';

/** What one page told that was not known before it. */
export type PageNews = {
	/** How many of its chats no page had shown. */
	fresh: number;
	/** Whether one of its chats had been shown in another state. */
	isChanged: boolean;
	/** Whether its last chat is as it was before this pass began: below it nothing has risen. */
	endsUnchanged: boolean;
};

type Seen = {
	reading: Mapped<Chat>;
	isWanted: boolean;
	changedInPass: number;
	hasRisen: boolean;
};

/** The chats that the pages of one read have shown, each once and in the newest state that was seen. */
export class SeenChats {
	private readonly chats = new LargeMap<string, Seen>();
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

	/** Takes in a page; one page has to be taken in before the next. */
	async take(page: Page): Promise<PageNews> {
		const news: PageNews = { fresh: 0, isChanged: false, endsUnchanged: false };
		await forEachInSlices(await keyByChat(page), ([key, reading]) => {
			const seen = this.chats.get(key);
			const isUnchanged = seen !== undefined && isAsItWas(seen.reading, reading);
			news.endsUnchanged = isUnchanged && seen.changedInPass < this.pass;
			if (seen === undefined) news.fresh++;
			else news.isChanged ||= !isUnchanged;
			const isWanted = this.isWanted(reading.item);
			this.wanted += Number(isWanted) - Number(seen?.isWanted ?? false);
			const changedInPass = isUnchanged ? seen.changedInPass : this.pass;
			const hasRisen = seen?.hasRisen ?? this.pass > 0;
			this.chats.set(key, { reading, isWanted, changedInPass, hasRisen });
		});
		return news;
	}

	/** In the gateway's order; chats that only a later pass found have risen, and come first. */
	async inOrder(): Promise<Array<Mapped<Chat>>> {
		const risen: Array<Mapped<Chat>> = [];
		const others: Array<Mapped<Chat>> = [];
		await forEachInSlices(this.chats.values(), ({ reading, hasRisen }) =>
			(hasRisen ? risen : others).push(reading),
		);
		return risen.concat(others);
	}
}

/**
 * Whether two readings show one chat, with nothing new that moves it in the list. Names and pictures
 * move nothing, and a gateway may give the address of a picture anew with every answer.
 */
function isAsItWas({ item: one }: Mapped<Chat>, { item: other }: Mapped<Chat>): boolean {
	return (
		(one.id ?? one.name) === (other.id ?? other.name) &&
		one.lastMessageAt === other.lastMessageAt &&
		one.unreadCount === other.unreadCount &&
		one.isPinned === other.isPinned &&
		one.isArchived === other.isArchived
	);
}

/** Whether two pages show the same chats, as they were. */
export async function isSamePage(one: Page, other: Page): Promise<boolean> {
	if (one.length !== other.length) return false;
	const different = await findIndexInSlices(one, (reading, at) => {
		const counterpart = other[at];
		return counterpart === undefined || !isAsItWas(reading, counterpart);
	});
	return different === -1;
}
