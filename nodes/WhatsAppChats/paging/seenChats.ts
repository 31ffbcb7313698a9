import { LargeMap } from '../eventLoop/largeMap';
import { findIndexInSlices, forEachInSlices, mapInSlices } from '../eventLoop/slices';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { keyByChat } from './chatKeys';
import type { Page } from './page';

/** What a page changed in what was known before it. */
export type PageChanges = {
	/** The keys of its chats, in its order. */
	keys: readonly string[];
	/** How many of its chats no page had shown. */
	added: number;
	/** How many of its chats no page of this pass had shown. */
	fresh: number;
	/** True when one of its chats has a new message, or another state than before. */
	hasMoved: boolean;
};

type SeenChat = {
	chat: Mapped<Chat>;
	matches: boolean;
	/** The pass in which it was last seen, and its place in the list then, both counted from 0. */
	pass: number;
	position: number;
};

/** The chats that the pages of one read have shown, each once and in the newest state that was seen. */
export class SeenChats {
	private readonly seen = new LargeMap<string, SeenChat>();
	private pass = 0;
	private nextPosition = 0;
	private matchCount = 0;
	/** The time of the newest message that the first pass showed. */
	private newest = '';

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

	/** Starts a pass, as the list is read from its top again. */
	beginPass(): void {
		this.pass++;
		this.nextPosition = 0;
	}

	/** Adds the chats of a page; one page has to be added before the next. */
	async add(page: Page): Promise<PageChanges> {
		const keys: string[] = [];
		const changes = { keys, added: 0, fresh: 0, hasMoved: false };
		await forEachInSlices(await keyByChat(page), ([key, chat]) => {
			const before = this.seen.get(key);
			if (before === undefined) changes.added++;
			if (before?.pass !== this.pass) changes.fresh++;
			changes.hasMoved ||= before ? !isUnchanged(before.chat, chat) : this.isNews(chat);
			const matches = this.matches(chat.item);
			this.matchCount += Number(matches) - Number(before?.matches ?? false);
			this.seen.set(key, { chat, matches, pass: this.pass, position: this.nextPosition++ });
			keys.push(key);
		});
		return changes;
	}

	/** True when a chat that came into sight has a newer message than the first pass showed. */
	private isNews({ item: { lastMessageAt } }: Mapped<Chat>): boolean {
		const time = lastMessageAt ?? '';
		const isNewer = time > this.newest;
		if (isNewer && this.pass === 0) this.newest = time;
		return isNewer && this.pass > 0;
	}

	/** Returns the chats in the gateway's order, each at the place where it was last seen. */
	async inOrder(): Promise<Array<Mapped<Chat>>> {
		const seen: SeenChat[] = [];
		await forEachInSlices(this.seen.values(), (chat) => seen.push(chat));
		const inOrder =
			this.pass === 0
				? seen
				: await sortInSlices(seen, (one, other) => one.position - other.position);
		return await mapInSlices(inOrder, ({ chat }) => chat);
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

/** True when two pages show the same chats unchanged, in whatever order. */
export async function isSamePage(one: Page, other: Page): Promise<boolean> {
	if (one.length !== other.length) return false;
	const chats = await keyByChat(other);
	const different = await findIndexInSlices(await keyByChat(one), ([key, chat]) => {
		const counterpart = chats.get(key);
		return counterpart === undefined || !isUnchanged(chat, counterpart);
	});
	return different === -1;
}
