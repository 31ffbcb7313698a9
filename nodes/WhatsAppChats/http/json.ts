import { Slice } from '../eventLoop/slices';
import { isRecord } from '../whatsapp/coerce';
import { UnreadableAnswer } from './errors/unreadableAnswer';
import {
	CLOSE_LIST,
	CLOSE_OBJECT,
	COMMA,
	MAX_ENTRY_CHARACTERS,
	nextSign,
	OPEN_LIST,
	OPEN_OBJECT,
} from './jsonSigns';

/** Items go through functions of n8n that call themselves for each level. Gateways need five. */
const MAX_DEPTH = 100;

/** All of an answer that stands in none of its lists: some hundred characters where gateways are sane. */
const MAX_FRAME_CHARACTERS = 300_000;

/** In one list; no account has as many chats. */
const MAX_ENTRIES = 1_000_000;

/** A list is parsed in batches of about this length. */
const BATCH_CHARACTERS = 100_000;

/** How far is read between two looks at the clock. */
const CHARACTERS_PER_LOOK = 50_000;

/**
 * `JSON.parse` for an answer of any length, in slices: the list that an answer is, or the lists in the
 * object that it is, are parsed batch by batch; what is left of the answer without them is parsed last.
 * @throws UnreadableAnswer for what is no JSON, nested too deeply, or too large to be parsed at once
 */
export async function parseJson(text: string): Promise<unknown> {
	const reader = new ListReader(text);
	const slice = new Slice();
	for (let lookAt = 0; reader.readTo(lookAt); lookAt += CHARACTERS_PER_LOOK) {
		if (slice.isOver) await slice.next();
	}
	return reader.result();
}

/** Reads through a text once, and parses the entries of its outermost lists as it comes by. */
class ListReader {
	/** Behind the sign that was read last. */
	private at = 0;
	private depth = 0;
	/** The depth of the lists that are parsed in batches: the answer itself, or what its fields hold. */
	private readonly listDepth: number;
	private readonly lists: unknown[][] = [];
	private list: unknown[] | null = null;
	private batchFrom = 0;
	/** The text without what stands in the lists; in each of them its number. */
	private frame = '';
	private frameFrom = 0;

	constructor(private readonly text: string) {
		this.listDepth = text.trimStart().startsWith('[') ? 1 : 2;
	}

	/** @returns false once all is read */
	readTo(position: number): boolean {
		const { text } = this;
		while (this.at < text.length) {
			if (this.at >= position) return true;
			const comma = this.list === null ? Infinity : this.batchFrom + BATCH_CHARACTERS;
			this.at = nextSign(text, this.at, Math.min(position, text.length), comma);
			if (this.at < position) this.readSign(text.charCodeAt(this.at++));
		}
		return false;
	}

	private readSign(code: number): void {
		switch (code) {
			case OPEN_OBJECT:
				return this.open();
			case OPEN_LIST:
				this.open();
				if (this.depth === this.listDepth && this.list === null) this.beginList();
				return;
			case COMMA:
				if (this.depth === this.listDepth) this.endBatch();
				return;
			case CLOSE_LIST:
			case CLOSE_OBJECT:
				if (this.list !== null && this.depth === this.listDepth) this.endList(this.list);
				this.depth--;
		}
	}

	/** What the text holds, once all of it is read. */
	result(): unknown {
		this.frame += this.text.slice(this.frameFrom);
		this.refuseLongFrame();
		const value = parse(this.frame);
		if (this.listDepth === 1) return this.lists[0];
		if (!isRecord(value)) return value;
		for (const key in value) {
			const held = value[key];
			if (Array.isArray(held)) value[key] = this.lists[Number(held[0])];
		}
		return value;
	}

	private open(): void {
		if (++this.depth > MAX_DEPTH) throw new UnreadableAnswer('tooDeep');
	}

	private beginList(): void {
		this.list = [];
		this.batchFrom = this.at;
		this.frame += `${this.text.slice(this.frameFrom, this.at)}${this.lists.length}`;
		this.lists.push(this.list);
		this.refuseLongFrame();
	}

	private refuseLongFrame(): void {
		if (this.frame.length <= MAX_FRAME_CHARACTERS) return;
		throw new UnreadableAnswer(this.text.trimStart().startsWith('{') ? 'tooLong' : 'notJson');
	}

	/** Nothing may stand between two commas, or between one and the end of a list. */
	private endBatch(): void {
		if (this.parseBatch() === 0) throw new UnreadableAnswer('notJson');
		this.batchFrom = this.at;
	}

	private endList(list: unknown[]): void {
		const isOnlyBatch = list.length === 0;
		if (this.parseBatch() === 0 && !isOnlyBatch) throw new UnreadableAnswer('notJson');
		this.list = null;
		this.frameFrom = this.at - 1;
	}

	/** @returns how many entries it had */
	private parseBatch(): number {
		const { list, text, batchFrom } = this;
		const at = this.at - 1;
		if (at - batchFrom > BATCH_CHARACTERS + MAX_ENTRY_CHARACTERS)
			throw new UnreadableAnswer('tooLong');
		const entries = parse(`[${text.slice(batchFrom, at)}]`);
		if (list === null || !Array.isArray(entries)) throw new UnreadableAnswer('notJson');
		if (list.length + entries.length > MAX_ENTRIES) throw new UnreadableAnswer('tooMany');
		for (const entry of entries) list.push(entry);
		return entries.length;
	}
}

function parse(text: string): unknown {
	const value = tryToParse(text);
	if (value === undefined) throw new UnreadableAnswer('notJson');
	return value;
}

/** @returns undefined, which no JSON stands for, where the text is none */
function tryToParse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
