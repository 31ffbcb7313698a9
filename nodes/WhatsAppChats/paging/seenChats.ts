import { LargeMap } from '../eventLoop/largeMap';
import { findIndexInSlices, forEachInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { keyByChat } from './chatKeys';
import type { Page } from './page';

/** What a page changed in what was known before it. */
export type PageChanges = {
	/** How many of its chats no page had shown. */
	added: number;
	/** True when one of its chats had been shown in another state. */
	hasChanged: boolean;
	/** True when its last chat is as it was before this pass began: below it nothing has risen. */
	endsUnchanged: boolean;
};

type SeenChat = {
	chat: Mapped<Chat>;
	matches: boolean;
	changedInPass: number;
	hasRisen: boolean;
};

/** The chats that the pages of one read have shown, each once and in the newest state that was seen. */
export class SeenChats {
	private readonly seen = new LargeMap<string, SeenChat>();
	private pass = 0;
	private matchCount = 0;

	/** @param matches true for a chat that counts towards the limit */
	constructor(private readonly matches: (chat: Chat) => boolean = () => true) {}

	/** How many chats were seen. */
	get size(): number {
		return this.seen.size;
	}

	/** How many of the chats match, as they were last seen. */
	get matching(): number {
		return this.matchCount;
	}

	/** Starts a pass: from here on a page is compared with all that is known now. */
	beginPass(): void {
		this.pass++;
	}

	/** Adds the chats of a page; one page has to be added before the next. */
	async add(page: Page): Promise<PageChanges> {
		const changes: PageChanges = { added: 0, hasChanged: false, endsUnchanged: false };
		await forEachInSlices(await keyByChat(page), ([key, chat]) => {
			const before = this.seen.get(key);
			const isSame = before !== undefined && isUnchanged(before.chat, chat);
			changes.endsUnchanged = isSame && before.changedInPass < this.pass;
			if (before === undefined) changes.added++;
			else changes.hasChanged ||= !isSame;
			const matches = this.matches(chat.item);
			this.matchCount += Number(matches) - Number(before?.matches ?? false);
			const changedInPass = isSame ? before.changedInPass : this.pass;
			const hasRisen = before?.hasRisen ?? this.pass > 0;
			this.seen.set(key, { chat, matches, changedInPass, hasRisen });
		});
		return changes;
	}

	/** Returns the chats in the gateway's order; those that only a later pass found have risen, and come first. */
	async inOrder(): Promise<Array<Mapped<Chat>>> {
		const risen: Array<Mapped<Chat>> = [];
		const others: Array<Mapped<Chat>> = [];
		await forEachInSlices(this.seen.values(), ({ chat, hasRisen }) =>
			(hasRisen ? risen : others).push(chat),
		);
		return risen.concat(others);
	}
}

/**
 * True when both show the same chat, with nothing new that moves it in the list. Names and pictures move
 * nothing, and a gateway may return another address of the same picture with every answer.
 */
function isUnchanged({ item: before }: Mapped<Chat>, { item: after }: Mapped<Chat>): boolean {
	return (
		(before.id ?? before.name) === (after.id ?? after.name) &&
		before.lastMessageAt === after.lastMessageAt &&
		before.unreadCount === after.unreadCount &&
		before.isPinned === after.isPinned &&
		before.isArchived === after.isArchived
	);
}

/** True when two pages show the same chats in the same order, unchanged. */
export async function isSamePage(one: Page, other: Page): Promise<boolean> {
	if (one.length !== other.length) return false;
	const different = await findIndexInSlices(one, (chat, at) => {
		const counterpart = other[at];
		return counterpart === undefined || !isUnchanged(chat, counterpart);
	});
	return different === -1;
}
