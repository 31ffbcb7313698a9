import { runInNewContext } from 'node:vm';
import { toListedChat } from '../../nodes/WhatsAppChats/chatPicker/listedChat';
import { matching } from '../../nodes/WhatsAppChats/chatPicker/matching';
import { gateways, parseAnyChatId } from '../../nodes/WhatsAppChats/gateways';
import { toChat as whatsGateChat } from '../../nodes/WhatsAppChats/gateways/whatsGate/chat';
import { toChat as zApiChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { toGroup } from '../../nodes/WhatsAppChats/gateways/zApiDialect/group';
import { quoting } from '../../nodes/WhatsAppChats/redaction/quote';
import { findChats } from '../../nodes/WhatsAppChats/whatsapp/chatReference';
import { chatFileName } from '../../nodes/WhatsAppChats/whatsapp/fileName';
import { findInviteCodes } from '../../nodes/WhatsAppChats/whatsapp/inviteLink';

const LENGTH = 300_000;

/** What takes a step a character ends in some milliseconds; what takes a step a pair of them, in hours. */
const KILL_AFTER = { timeout: 20_000 };

/** What ids, numbers, times, addresses and links are made of, over and over. */
const PATTERNS = [
	...[':', '@', '-', '.', ' ', '0', '1', '٠', '\u0301', '\u0316\u0301', '\u200b', '\n', '\ud800'],
	...['1-', '1 ', '1.', '+1 ', '8 ', '5511987654321 ', '(1', '1)', '.:', '/', '?oe=', '&phone=1'],
	...['https://', 'https://wa.me/1', 'https://chat.whatsapp.com/', 'whatsapp://send?', 'tel:+1'],
];

const ENDS = ['', '\nx@c.us', '@lid', '-group'];

/** An object of a gateway of which each field that is looked at holds the text. */
function everyField(text: string): Record<string, unknown> {
	return new Proxy({}, { get: () => text });
}

const quote = quoting(['a-secret-key']);
const named = (name: string) => whatsGateChat({ id: '5511999990001@c.us', name });

test.each<[string, (text: string) => unknown]>([
	['a chat of PlugChat', (text) => zApiChat('plugChat', everyField(text))],
	['a chat of Z-API', (text) => zApiChat('zApi', everyField(text))],
	['a chat of WhatsGate', (text) => whatsGateChat(everyField(text))],
	[
		'a group of WhatsGate',
		(text) => {
			const participants = [everyField(text)];
			const groupMetadata = { owner: text, creation: text, size: text, participants };
			return whatsGateChat({ groupMetadata });
		},
	],
	[
		'a group invite',
		(text) => toGroup('zApi', 'Z-API', { ...groupOf(text), participants: [text] }, 'Code'),
	],
	['an id of any gateway', (text) => gateways.map(({ parseChatId }) => parseChatId(text))],
	['an entry of the list of chats', (text) => toListedChat(named(text), quote)],
	['what is searched in that list', (text) => matching(text)],
	["what is pasted into 'Chat'", (text) => findChats(text.slice(-9999), parseAnyChatId)],
	["what is pasted into 'Invite'", (text) => findInviteCodes(text.slice(-9999))],
	['the name of a file', (text) => chatFileName(named(text))],
	['a text that is quoted', (text) => quote(text)],
])('%s is read in steps that grow with the length of its texts', (_what, read) => {
	const texts = PATTERNS.flatMap((pattern) =>
		ENDS.map((end) => `x${pattern.repeat(LENGTH / pattern.length)}${end}`),
	);
	const readAll = () => texts.filter((text) => read(text) === undefined);
	expect(runInNewContext('readAll()', { readAll }, KILL_AFTER)).toEqual([]);
});

/** What Unicode allows of marks on one letter in a stream: sorting more takes a step for each pair. */
const MAX_MARKS = 30;

test('a quoted text is compared without the marks that no letter needs', () => {
	const normalize = jest.spyOn(String.prototype, 'normalize');
	const shown = quote(`Ana${'\u0316\u0301'.repeat(9000)}`);
	const longest = normalize.mock.contexts.flatMap((text) => String(text).match(/\p{M}+/gu) ?? []);
	normalize.mockRestore();
	expect(shown).toBe(`Ana${'\u0316\u0301'.repeat(MAX_MARKS / 2)}`);
	expect(Math.max(...longest.map(({ length }) => length))).toBe(MAX_MARKS);
});

test('letters keep the marks that they need', () => {
	const thai = 'ปี่ นี้';
	expect(quote(thai)).toBe(thai);
	expect(quote(`e${'\u0301'.repeat(30)}!`)).toBe(`e${'\u0301'.repeat(30)}!`);
});

function groupOf(text: string): Record<string, unknown> {
	const names = ['phone', 'owner', 'subject', 'description', 'creation', 'subjectTime'];
	const more = ['subjectOwner', 'participantsCount', 'isGroupAnnouncement', 'communityId'];
	return Object.fromEntries([...names, ...more].map((name) => [name, text]));
}
