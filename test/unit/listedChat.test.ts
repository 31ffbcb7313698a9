import fc from 'fast-check';
import { toListedChat } from '../../nodes/WhatsAppChats/chatPicker/listedChat';
import { toChat as whatsGateChat } from '../../nodes/WhatsAppChats/gateways/whatsGate/chat';
import { toChat as zApiChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { quoting } from '../../nodes/WhatsAppChats/redaction/quote';

const quote = quoting([]);

/** The ids that this package writes itself, as a list may hand them to n8n. */
const OWN_ID =
	/^(?:\d{1,20}@(?:c\.us|lid|broadcast|newsletter)|\d{1,20}(?:-\d{10})?@g\.us|status@broadcast)$/;

/** What ids are made of, and what makes n8n run a text. */
const PIECES = [
	...[
		'=',
		'={{ 1 }}',
		'＝',
		"'",
		'$fromAI(',
		'\n',
		'\u202e',
		'\u200b',
		'\u0000',
		' ',
		'+',
		'-',
		':1',
	],
	...['0', '5511999990001', '120363019502650977', '1623281429', '190000000000013', 'status'],
	...['@', '@c.us', '@s.whatsapp.net', '@g.us', '@lid', '@broadcast', '-group', '-broadcast'],
];

const id = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
	fc.string({ unit: 'binary' }),
);

const anyChat = fc
	.record({ id, lid: id, isGroup: fc.boolean(), name: fc.string() })
	.chain((chat) => {
		const zApi = { phone: chat.id, lid: chat.lid, isGroup: chat.isGroup, name: chat.name };
		return fc.constantFrom(zApiChat('zApi', zApi), whatsGateChat(chat));
	});

test('no id of a list is anything but an id, whatever the gateway writes', () => {
	let listed = 0;
	fc.assert(
		fc.property(anyChat, (chat) => {
			const entry = toListedChat(chat, quote);
			if (entry === null) return;
			listed++;
			expect(entry.id).toMatch(OWN_ID);
			expect(entry.order).not.toMatch(/^=/);
		}),
		{ numRuns: 20_000 },
	);
	expect(listed).toBeGreaterThan(300);
});

test.each([
	['+55 (11) 99999-0001', '5511999990001@c.us'],
	['5511\u202e999990001@c.us', '5511999990001@c.us'],
	['55 11 9999\n90001', '5511999990001@c.us'],
])('a chat that the gateway writes as %j is listed by its id', (written, listed) => {
	expect(toListedChat(whatsGateChat({ id: written, name: 'Ana' }), quote)?.id).toBe(listed);
});

test.each(['={{ 1 }}', '=1+1@c.us', "='@g.us", '5511999990001@c.us={{ 1 }}', '@c.us', '＝1'])(
	'a chat that the gateway writes as %j can’t be chosen',
	(written) => {
		expect(toListedChat(whatsGateChat({ id: written, name: 'Ana' }), quote)).toBeNull();
	},
);
