import type { JsonText } from '../generators/jsonText';

/** Pages of a list, and how a gateway misreads which one is asked for. */
export type PagesOf = {
	entries: JsonText[];
	/** How many chats there are, each with an id of its own where it is not null. */
	count: number | null;
	pages: 'asAsked' | 'sameAgain' | 'lastAgain' | 'endless' | 'shrinking' | 'overlapping' | 'capped';
};

/** What an answer says, before it becomes bytes. */
export type Body =
	| { json: JsonText }
	| { cutAt: number; json: JsonText }
	| { text: string }
	| { list: PagesOf }
	| { bombOf: number };

/** How an answer is sent, down to its bytes. */
export type Sending = {
	status: number;
	reason: string;
	headers: Array<readonly [name: string, value: string]>;
	/** How its letters become bytes, and what it says of that. */
	charset: 'utf-8' | 'latin1' | 'windows-1251' | 'utf-16le' | 'utf-16le with BOM' | 'invalid utf-8';
	contentType: string | null;
	/** How its bytes are packed, what it says of that, and whether they can be unpacked. */
	packing: 'none' | 'gzip' | 'deflate' | 'raw deflate' | 'br';
	contentEncoding: string | null;
	packedAs: 'whole' | 'cut off' | 'garbled';
	framing: 'length' | 'chunked' | 'to the end' | 'too long' | 'too short' | 'two lengths';
	/** How it ends: at a part of its bytes, where it does not end as it should. */
	ending: { how: 'whole' | 'reset' | 'closed' | 'stalled' | 'trickled' | 'endless'; at: number };
};

/** What a gateway that keeps to all rules does. */
const USUAL: Sending = {
	status: 200,
	reason: 'OK',
	headers: [],
	charset: 'utf-8',
	contentType: 'application/json; charset=⟦charset⟧',
	packing: 'none',
	contentEncoding: '⟦packing⟧',
	packedAs: 'whole',
	framing: 'length',
	ending: { how: 'whole', at: 1 },
};

/** One answer of a hostile gateway: what it says, and all that is unusual in how it is sent. */
export type HttpAnswer = { body: Body } & Partial<Sending>;

/** The answer with all that is usual. */
export function whole(answer: HttpAnswer): WholeAnswer {
	return { ...USUAL, ...answer };
}

export type WholeAnswer = { body: Body } & Sending;
