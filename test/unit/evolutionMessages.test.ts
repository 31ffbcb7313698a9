import { runInNewContext } from 'node:vm';
import { toChat } from '../../nodes';

const MILLION = 1_000_000;

/** What takes a step a character ends in some milliseconds; what takes a step a pair of them, in hours. */
const KILL_AFTER = { timeout: 10_000 };

const remoteJid = '5511999990001@s.whatsapp.net';

function textOf(message: unknown): unknown {
	return toChat('evolution', { remoteJid, lastMessage: { message } }).lastMessageText;
}

const image = { imageMessage: { caption: 'Na praia', mimetype: 'image/jpeg' } };
const file = { documentMessage: { caption: 'O contrato', fileName: 'contrato.pdf' } };

test.each<[string, unknown, string | null]>([
	['a text', { conversation: 'Bom dia' }, 'Bom dia'],
	['a text of several lines', { conversation: ' a\n\tb ' }, ' a\n\tb '],
	['a text with a link or a quotation', { extendedTextMessage: { text: 'Veja' } }, 'Veja'],
	['a text beside what is for the phone', { messageContextInfo: {}, conversation: 'Oi' }, 'Oi'],
	['the caption of a picture', image, 'Na praia'],
	['the caption of a video', { videoMessage: { caption: 'Gol!' } }, 'Gol!'],
	['the caption of a document, and not its name', file, 'O contrato'],
	['a wrapped caption', { documentWithCaptionMessage: { message: file } }, 'O contrato'],
	['what disappears', { ephemeralMessage: { message: { conversation: 'Psst' } } }, 'Psst'],
	['what is seen once', { viewOnceMessage: { message: image } }, 'Na praia'],
	['what is seen once, in the newer form', { viewOnceMessageV2: { message: image } }, 'Na praia'],
	[
		'what disappears and is seen once',
		{ ephemeralMessage: { message: { viewOnceMessageV2: { message: image } } } },
		'Na praia',
	],
	[
		'a document that disappears',
		{ ephemeralMessage: { message: { documentWithCaptionMessage: { message: file } } } },
		'O contrato',
	],
	['a picture without words', { imageMessage: { caption: '' } }, null],
	['a sticker', { stickerMessage: { url: 'https://mmg.whatsapp.net/x' } }, null],
	['a voice message', { audioMessage: { ptt: true, seconds: 7 } }, null],
	['a reaction', { reactionMessage: { text: '👍' } }, null],
	['a place', { locationMessage: { degreesLatitude: 1 } }, null],
	['a contact', { contactMessage: { displayName: 'Ana' } }, null],
	['an empty text', { conversation: '' }, null],
	['blanks', { conversation: ' \n ' }, null],
	['a number for a text', { conversation: 7 }, null],
	['a list for a text', { extendedTextMessage: ['a'] }, null],
	['an object for a caption', { imageMessage: { caption: {} } }, null],
	['a wrapper without a message', { ephemeralMessage: { message: null } }, null],
	['a text for a message', 'Bom dia', null],
	['a list for a message', [{ conversation: 'Bom dia' }], null],
	['nothing', null, null],
])('the words of %s', (_what, message, expected) => {
	expect(textOf(message)).toBe(expected);
});

test.each<[string, unknown, boolean | null]>([
	['its own account', { fromMe: true }, true],
	['somebody else', { fromMe: false }, false],
	['one that writes it as text', { fromMe: 'true' }, true],
	['nobody who is named', {}, null],
	['a key that is none', 'A1', null],
])('a message by %s', (_who, key, expected) => {
	const item = toChat('evolution', { remoteJid, lastMessage: { key } });
	expect(item.lastMessageFromMe).toBe(expected);
});

test.each<[string, unknown, string | null]>([
	['seconds', { messageTimestamp: 1763703600 }, '2025-11-21T05:40:00.000Z'],
	['seconds as text', { messageTimestamp: '1763703600' }, '2025-11-21T05:40:00.000Z'],
	['milliseconds', { messageTimestamp: 1763703600000 }, '2025-11-21T05:40:00.000Z'],
	['0', { messageTimestamp: 0 }, '2020-01-01T00:00:00.000Z'],
	['an object', { messageTimestamp: { low: 1763703600 } }, '2020-01-01T00:00:00.000Z'],
	['a message that is none', 'x', '2020-01-01T00:00:00.000Z'],
])('the time of a message, given as %s, or else of the chat', (_how, lastMessage, expected) => {
	const entry = { remoteJid, lastMessage, updatedAt: '2020-01-01T00:00:00.000Z' };
	expect(toChat('evolution', entry).lastMessageAt).toBe(expected);
});

test('no value of any type stops a chat from being read', () => {
	const values = [null, 0, -1, 1e300, true, '', '@', '@lid', 'x', [], [[]], {}, { message: [] }];
	const keys = [
		'remoteJid',
		'pushName',
		'profilePicUrl',
		'updatedAt',
		'unreadCount',
		'lastMessage',
	];
	for (const key of keys) {
		for (const value of values) {
			const entries = [{ [key]: value }, { remoteJid, lastMessage: { key: { [key]: value } } }];
			for (const entry of entries) {
				const item = toChat('evolution', entry);
				expect([item.gateway, Object.keys(item).length]).toEqual(['evolution', 24]);
			}
		}
	}
});

describe('Long messages are read in steps that grow with their length', () => {
	test.each<[string, () => unknown, unknown]>([
		['blanks', () => textOf({ conversation: ' '.repeat(MILLION) }), null],
		['a text', () => textOf({ conversation: 'a'.repeat(MILLION) }), 'a'.repeat(MILLION)],
		['wrappers in wrappers', () => textOf(nested(50_000)), null],
		[
			'a number behind a LID',
			() =>
				toChat('evolution', {
					remoteJid: '1@lid',
					lastMessage: { key: { remoteJidAlt: '1:'.repeat(MILLION) } },
				}).phone,
			null,
		],
	])('%s', (_what, read, expected) => {
		expect(runInNewContext('read()', { read }, KILL_AFTER)).toEqual(expected);
	});
});

function nested(depth: number): unknown {
	let message: unknown = { conversation: 'x' };
	for (let level = 0; level < depth; level++) message = { ephemeralMessage: { message } };
	return message;
}
