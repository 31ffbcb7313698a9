import { isPhone } from './jid';
import { LINK_START } from './links';
import { phoneDigits } from './writtenPhone';

/** What ends a link in a text. */
const REST = String.raw`[^\s<>"“”«»]*`;

/** The links that open a chat with a number: it stands in the path, or in the query as `phone`. */
const LINKS = new RegExp(
	[
		String.raw`${LINK_START}wa\.me\/(?:\+|%2b)?(?<path>\d{7,15})(?![\w%-])${REST}`,
		String.raw`(?:${LINK_START}(?:(?:api|web)\.)?whatsapp\.com|(?<![\w.+-])whatsapp:\/)\/send\/?\?(?<query>${REST})`,
		String.raw`(?<![\w.+-])tel:(?<tel>\+[\d().-]+)${REST}`,
	].join('|'),
	'gi',
);

/** The part of a value that is written like a number. */
const NUMBER = /^[\s+]*[\d\s().-]+/;

/**
 * Takes the links that open a chat with a number out of a text: `wa.me/5511…`,
 * `api.whatsapp.com/send?phone=…`, `whatsapp://send?phone=…`, `tel:+55…`.
 * @returns the numbers, and the text with a sign in the place of each link
 */
export function takeChatLinks(text: string, sign: string): { phones: string[]; rest: string } {
	const phones: string[] = [];
	for (const { groups = {} } of text.matchAll(LINKS)) {
		const written = groups.path ?? groups.tel;
		const values = written === undefined ? phonesOf(groups.query ?? '') : [written];
		const all = values.map((value) => phoneDigits(NUMBER.exec(value)?.[0] ?? ''));
		phones.push(...all.filter(isPhone));
	}
	return { phones, rest: text.replace(LINKS, sign) };
}

/** In a query a `+` stands for a space, and is none of a number's digits either way. */
function phonesOf(query: string): string[] {
	const [beforeHash = ''] = query.split('#', 1);
	return new URLSearchParams(beforeHash).getAll('phone');
}
