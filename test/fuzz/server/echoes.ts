import { ENCODINGS } from '../../encodings';

/** What a hostile gateway can say back. */
export type Known = {
	/** The keys of the account. */
	secrets: readonly string[];
	/** The request as it came, its first line and headers. */
	request: string;
	/** Where the run's gateway is. */
	address: string;
};

const WRITERS = new Map(ENCODINGS);

/** Stand in an answer for the keys, in some form. */
const KEYS = ENCODINGS.map(([form]) => `⟦${form}⟧`);

const ADDRESSES = ['plain', 'percent-encoded', 'escaped as JSON'].map((form) => `⟦address ${form}⟧`);

/** Stand in an answer for what the gateway was told. */
export const ECHOES = [...KEYS, ...ADDRESSES, '⟦request⟧'];

/** Whether a key stands in what is said. */
export function saysKeys(text: string): boolean {
	return [...KEYS, '⟦request⟧'].some((echo) => text.includes(echo));
}

/**
 * Puts in what the gateway was told; '⟦elsewhere⟧' is an address that nobody should ask.
 * @param escape makes it fit for the place where it stands
 */
export function withEchoes(
	text: string,
	{ secrets, request, address }: Known,
	escape: (told: string) => string = (told) => told,
): string {
	if (!text.includes('⟦')) return text;
	return text.replace(
		/⟦(address )?([^⟧]*)⟧/g,
		(echo, isAddress: string | undefined, name: string) => {
			if (name === 'request') return escape(request);
			if (name === 'elsewhere') return escape(`${address}/elsewhere`);
			const write = WRITERS.get(name);
			if (!write) return echo;
			return escape(isAddress ? write(`${address}/chats`) : secrets.map(write).join(' '));
		},
	);
}

/** Fit to stand within a text of JSON. */
export function insideJson(told: string): string {
	return JSON.stringify(told).slice(1, -1);
}

/** Fit to stand in a header. */
export function insideHeader(told: string): string {
	return told.replace(/[\r\n]+/g, ' ');
}
